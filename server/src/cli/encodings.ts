/**
 * Bytes to text: which encoding a page is in, told by its byte order mark, by being valid UTF-8, by what the reader asked for, or guessed with
 * care. There is no way back from text to bytes here: what is written is cut out of the bytes that were read (see splice.ts).
 */

/** How a page's bytes became its text. */
export interface Decoded {
  /** Without byte order mark. */
  readonly text: string;
  /** The name that the Encoding Standard gives it: `utf-8`, `gb18030`, `big5`, `utf-16le`. */
  readonly encoding: string;
  /** How many bytes the byte order mark takes. */
  readonly mark: number;
  readonly guessed: boolean;
}

export type Undecodable =
  | { readonly problem: 'binary' }
  /** Not UTF-8, and nothing else that could be guessed. */
  | { readonly problem: 'unknown' }
  /** The bytes are not what they are said to be. */
  | { readonly problem: 'invalid'; readonly encoding: string }
  /** UTF-32 has a mark but no reader. */
  | { readonly problem: 'unsupported'; readonly encoding: string };

const marks: readonly { readonly encoding: string; readonly bytes: readonly number[] }[] = [
  { encoding: 'utf-32le', bytes: [0xff, 0xfe, 0, 0] }, // before UTF-16, whose mark it begins with
  { encoding: 'utf-32be', bytes: [0, 0, 0xfe, 0xff] },
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
  { encoding: 'gb18030', bytes: [0x84, 0x31, 0x95, 0x33] },
];

/** The standard's name for what a person calls an encoding (`GBK`, `Big-5`, `utf16`); null where there is none that a page can be cut in. */
export function encodingNamed(label: string): string | null {
  const spelled = /^utf-?16$/i.test(label) ? 'utf-16le' : label.replace(/^big-5$/i, 'big5');
  try {
    const { encoding } = new TextDecoder(spelled, { fatal: true });
    // It switches its alphabet in the middle of a line, so no piece of it can be read, or cut, by itself.
    return encoding === 'iso-2022-jp' ? null : encoding;
  } catch {
    return null;
  }
}

/**
 * Decodes a page. `asked` is an encoding's standard name and wins over a guess; a byte order mark wins over both, because it cannot be there by
 * chance. Never throws.
 */
export function decode(bytes: Uint8Array, asked: string | null): Decoded | Undecodable {
  const mark = marks.find((candidate) => candidate.bytes.every((byte, at) => bytes[at] === byte));
  if (mark?.encoding.startsWith('utf-32')) return { problem: 'unsupported', encoding: mark.encoding };
  if (mark !== undefined) return decodeAs(bytes, mark.encoding, mark.bytes.length);
  if (asked !== null) return decodeAs(bytes, asked, 0);
  if (bytes.includes(0)) return { problem: 'binary' };
  const utf8 = textOf(bytes, 'utf-8');
  if (utf8 !== null) return { text: utf8, encoding: 'utf-8', mark: 0, guessed: false };
  if (controlShare(bytes) > MOST_CONTROLS) return { problem: 'binary' };
  const guess = guessEncoding(bytes);
  const text = guess === null ? null : textOf(bytes, guess);
  return guess === null || text === null ? { problem: 'unknown' } : { text, encoding: guess, mark: 0, guessed: true };
}

function decodeAs(bytes: Uint8Array, encoding: string, mark: number): Decoded | Undecodable {
  const text = textOf(bytes.subarray(mark), encoding);
  return text === null ? { problem: 'invalid', encoding } : { text, encoding, mark, guessed: false };
}

function textOf(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** More control characters than this share of the first bytes, and it is no text. */
const MOST_CONTROLS = 0.01;

function controlShare(bytes: Uint8Array): number {
  const sample = bytes.subarray(0, SAMPLE);
  // Tab, the line ends, form feed and DOS's end of file are at home in a text.
  const controls = sample.filter((byte) => byte < 0x20 && !(byte >= 9 && byte <= 13) && byte !== 0x1a).length;
  return controls / Math.max(1, sample.length);
}

/** A guess looks at this many bytes. */
const SAMPLE = 65_536;

/** A guess needs at least this many characters of two bytes; a stray accent in an English page is no Chinese. */
const FEWEST_PAIRS = 8;

/** So much of the two-byte characters must be the common ones of an encoding. */
const COMMON = 0.95;

/**
 * GB 18030 or Big5, where nearly every two-byte character is a common one of exactly that encoding; else null. The two share most of their
 * bytes, but GB 2312 has its common characters at lead B0–D7 with a trail from A1 on, and Big5 at lead A4–C6 with two trails in five below 7F.
 */
export function guessEncoding(bytes: Uint8Array): 'gb18030' | 'big5' | null {
  const last = Math.min(bytes.length, SAMPLE);
  let pairs = 0;
  let gb = 0;
  let big5 = 0;
  for (let at = 0; at + 1 < last; at++) {
    const lead = bytes[at]!;
    if (lead < 0x80) continue;
    const trail = bytes[++at]!;
    pairs++;
    if (trail >= 0xa1 && ((lead >= 0xb0 && lead <= 0xd7) || (lead >= 0xa1 && lead <= 0xa3))) gb++;
    if (lead >= 0xa1 && lead <= 0xc6 && ((trail >= 0x40 && trail <= 0x7e) || trail >= 0xa1)) big5++;
  }
  if (pairs < FEWEST_PAIRS) return null;
  if (gb / pairs >= COMMON && gb > big5) return 'gb18030';
  if (big5 / pairs >= COMMON && big5 > gb) return 'big5';
  return null;
}
