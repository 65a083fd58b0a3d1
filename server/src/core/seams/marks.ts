/**
 * Marks at the edges of a block, by character code: which end a sentence, which may not begin a line, which come in pairs.
 * Only what a cut needs is told apart; a table lookup each, no regular expression.
 */

/** Ends a sentence: 。！？… (⋯ in Hong Kong) and their Latin sisters. The Latin full stop counts (names like "U.S." are dealt with by the reader of the tail). */
export const TERMINAL = 1;
/** Ends a clause strongly: ； ： ; : (a paragraph may end so, a cut may fall there too). */
export const CLAUSE = 2;
/** Goes on: ， 、 , and the dashes. */
export const COMMA = 4;
/** Opening quote or bracket. */
export const OPENER = 8;
/** Closing quote or bracket. */
export const CLOSER = 16;
/** Decimal digit, half or full width. */
export const DIGIT = 32;
/** Han character (common planes only; a surrogate half counts too, for rare characters stand in words as well). */
export const HAN = 64;
/** ASCII or Latin-1 letter, lower case. */
export const LOWER = 128;
/** ASCII or Latin-1 letter, upper case. */
export const UPPER = 256;
/** White space, U+3000, NBSP and BOM included. */
export const WHITE = 512;
/** What the number of a list item is written with. */
export const NUMERAL = 1024;
/** Stands before an item of a list. */
export const BULLET = 2048;

const classes = new Uint16Array(0x10000);

/** Pairs stand at the same place in both. */
const OPENERS = '“‘（《〈「『【〔［([{﹁﹃';
const CLOSERS = '”’）》〉」』】〕］)]}﹂﹄';

function mark(characters: string, kind: number): void {
  for (let i = 0; i < characters.length; i++) classes[characters.charCodeAt(i)]! |= kind;
}

function range(first: number, last: number, kind: number): void {
  for (let code = first; code <= last; code++) classes[code]! |= kind;
}

mark('。！？…⋯!?．.｡', TERMINAL);
mark('；：;:', CLAUSE);
mark('，、,､—–－·', COMMA);
mark(OPENERS, OPENER);
mark(CLOSERS, CLOSER);
range(0x30, 0x39, DIGIT);
range(0xff10, 0xff19, DIGIT);
range(0x3400, 0x9fff, HAN);
range(0xd800, 0xdfff, HAN);
range(0xf900, 0xfaff, HAN);
mark('〇', HAN);
range(0x61, 0x7a, LOWER);
range(0xdf, 0xf6, LOWER);
range(0xf8, 0xff, LOWER);
range(0x41, 0x5a, UPPER);
range(0xc0, 0xd6, UPPER);
range(0xd8, 0xde, UPPER);
range(0x09, 0x0d, WHITE);
mark('\u0020\u0085\u00a0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff', WHITE);
range(0x2000, 0x200b, WHITE);
mark('一二三四五六七八九十0123456789０１２３４５６７８９', NUMERAL);
mark('•‣●○◎■□◆◇★☆▲△▶▷►▼▽※①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳·*', BULLET);

/**
 * The classes of a character code, as a bit set; 0 for anything that the tables do not name. The NaN that `charCodeAt` gives beyond a text is
 * made a 0: the compiler gives up on a table that was once asked for what it does not hold.
 */
export function marksOf(code: number): number {
  return classes[code | 0]!;
}

const partners = new Uint16Array(0x10000);
for (let i = 0; i < CLOSERS.length; i++) partners[CLOSERS.charCodeAt(i)] = OPENERS.charCodeAt(i);

/** The opener that a closing mark answers, or 0. Straight quotes are not in the table: they look the same at both ends. */
export function openerOf(closer: number): number {
  return partners[closer]!;
}
