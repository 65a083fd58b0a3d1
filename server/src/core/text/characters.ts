/**
 * What kind of character a UTF-16 code unit is, by one table look-up. The rooms walk over millions of characters; a regular expression
 * class or a chain of comparisons at each would be most of the cost of an analysis.
 */

/** Kinds of character; one byte each, so that a test for several kinds is one mask. */
export const Kind = {
  other: 0,
  /** Space, tab, NBSP, U+3000, BOM and the other Unicode spaces; not line breaks. */
  white: 1,
  /** CR and LF, the breaks that the language server protocol knows together with CRLF. */
  lineBreak: 2,
  han: 4,
  /** Letters of the Latin script, half and full width. */
  latin: 8,
  /** 0–9, half and full width. */
  digit: 16,
  punctuation: 32,
} as const;

const kinds = makeKinds();

function makeKinds(): Uint8Array {
  const table = new Uint8Array(65536);
  const range = (first: number, last: number, kind: number): void => {
    table.fill(kind, first, last + 1);
  };
  const each = (characters: string, kind: number): void => {
    for (let i = 0; i < characters.length; i++) table[characters.charCodeAt(i)] = kind;
  };
  range(0x21, 0x7e, Kind.punctuation);
  range(0xa1, 0xbf, Kind.punctuation);
  range(0x2010, 0x205e, Kind.punctuation);
  range(0x3001, 0x303f, Kind.punctuation);
  range(0xfe10, 0xfe19, Kind.punctuation);
  range(0xfe30, 0xfe6f, Kind.punctuation);
  range(0xff01, 0xff65, Kind.punctuation);
  range(0x30, 0x39, Kind.digit);
  range(0xff10, 0xff19, Kind.digit);
  for (const [first, last] of [
    [0x41, 0x5a],
    [0x61, 0x7a],
    [0xaa, 0xaa],
    [0xba, 0xba],
    [0xc0, 0x24f],
    [0x1e00, 0x1eff],
    [0xff21, 0xff3a],
    [0xff41, 0xff5a],
  ] as const) {
    range(first, last, Kind.latin);
  }
  each('×÷', Kind.punctuation);
  // 々 and 〇 are written like Han characters; surrogates D840–D888 lead the extension planes of Han.
  each('々〇', Kind.han);
  for (const [first, last] of [
    [0x2e80, 0x2fdf],
    [0x3400, 0x4dbf],
    [0x4e00, 0x9fff],
    [0xf900, 0xfaff],
    [0xd840, 0xd888],
  ] as const) {
    range(first, last, Kind.han);
  }
  each(' \t\u000b\u000c\u00a0\u0085\u1680\u2028\u2029\u202f\u205f\u3000\ufeff', Kind.white);
  range(0x2000, 0x200b, Kind.white);
  each('\r\n', Kind.lineBreak);
  return table;
}

/**
 * The kind of a code unit (see `Kind`). `charCodeAt` beyond a text gives NaN, which `| 0` makes the first place of the table: the compiler
 * gives up on a table that was once asked for what it does not hold.
 */
export function kindOf(code: number): number {
  return kinds[code | 0] as number;
}

/** White space or a line break. Wider than `\s`: NEL and the zero-width space count, as OCR tools leave them about. */
export function isWhite(code: number): boolean {
  return (kindOf(code) & (Kind.white | Kind.lineBreak)) !== 0;
}

export function isLineBreak(code: number): boolean {
  return code === 10 || code === 13;
}

export function isHan(code: number): boolean {
  return kindOf(code) === Kind.han;
}

export function isLatin(code: number): boolean {
  return kindOf(code) === Kind.latin;
}

export function isDigit(code: number): boolean {
  return kindOf(code) === Kind.digit;
}

export function isLowerLatin(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0xff41 && code <= 0xff5a) || (code >= 0xdf && code <= 0xff && code !== 0xf7);
}

export function isUpperLatin(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0xff21 && code <= 0xff3a) || (code >= 0xc0 && code <= 0xde && code !== 0xd7);
}

/** Width in character cells: a Han character, full-width form or U+3000 takes two, a tab four, all else one. */
export function cellsOf(code: number): number {
  if (code === 9) return 4;
  if (code < 0x1100) return 1;
  return (code >= 0x2e80 && code <= 0xffef && code !== 0xfeff) || code <= 0x115f ? 2 : 1;
}
