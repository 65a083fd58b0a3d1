/**
 * Edits a text's bytes without writing the text anew: what an edit does not touch stays byte for byte, whatever its encoding, byte order mark
 * and line ends are, also where two byte sequences stand for one character. So no encoder is needed: a join inserts nothing, or one space.
 */
import type { Edit } from '../core/text/edits.js';
import { applyDisjoint } from '../features/joins.js';
import type { Piece } from '../features/rearrange.js';
import type { Decoded } from './encodings.js';

/** Where a line ends in bytes. In every encoding that has more than one byte a character, none of the further bytes is 0A. */
const LINE_FEED = 0x0a;

/**
 * The bytes after `edits`, which are disjoint, in file order, and insert nothing but ASCII. Throws a `RangeError` where they insert more, and
 * where the result would not read as the edited text: rather no file than a wrong one.
 */
export function splice(bytes: Uint8Array, decoded: Decoded, edits: readonly Edit[]): Uint8Array {
  const places = bytePlaces(
    bytes,
    decoded,
    edits.flatMap(({ start, end }) => [start, end]),
  );
  const pieces: Uint8Array[] = [];
  let from = 0;
  edits.forEach(({ text }, index) => {
    pieces.push(bytes.subarray(from, places[2 * index]), asciiIn(decoded.encoding, text));
    from = places[2 * index + 1] ?? from;
  });
  pieces.push(bytes.subarray(from));
  const result = Buffer.concat(pieces);
  if (decodeRest(result, decoded) !== applyDisjoint(decoded.text, edits))
    throw new RangeError(`cannot be cut in ${decoded.encoding}`);
  return result;
}

/**
 * The bytes of a text whose pieces stand in another order. Throws a `RangeError` where something other than ASCII is put in between, and where
 * the result would not read as the pieces say.
 */
export function arrange(bytes: Uint8Array, decoded: Decoded, pieces: readonly Piece[]): Uint8Array {
  const offsets = pieces.flatMap((piece) => (typeof piece === 'string' ? [] : [piece.start, piece.end])).sort((a, b) => a - b);
  const places = bytePlaces(bytes, decoded, offsets);
  const placeOf = new Map(offsets.map((offset, index) => [offset, places[index]]));
  const cut = pieces.map((piece) =>
    typeof piece === 'string'
      ? asciiIn(decoded.encoding, piece)
      : bytes.subarray(placeOf.get(piece.start), placeOf.get(piece.end)),
  );
  const result = Buffer.concat([bytes.subarray(0, decoded.mark), ...cut]);
  const wanted = pieces.map((piece) => (typeof piece === 'string' ? piece : decoded.text.slice(piece.start, piece.end))).join('');
  if (decodeRest(result, decoded) !== wanted) throw new RangeError(`cannot be cut in ${decoded.encoding}`);
  return result;
}

function decodeRest(bytes: Uint8Array, { encoding, mark }: Decoded): string {
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes.subarray(mark));
}

function asciiIn(encoding: string, text: string): Uint8Array {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0x7e) throw new RangeError('inserts more than ASCII');
  const bytes = Buffer.from(text, encoding.startsWith('utf-16') ? 'utf16le' : 'latin1');
  return encoding === 'utf-16be' ? bytes.swap16() : bytes;
}

/** The byte places of offsets into the text, which rise and never stand inside a character. */
export function bytePlaces(bytes: Uint8Array, { text, encoding, mark }: Decoded, offsets: readonly number[]): readonly number[] {
  if (encoding.startsWith('utf-16')) return offsets.map((offset) => mark + 2 * offset);
  if (encoding !== 'utf-8') return placesByLine(bytes, encoding, mark, offsets);
  let place = mark;
  let from = 0;
  return offsets.map((offset) => {
    place += Buffer.byteLength(text.slice(from, offset), 'utf8');
    from = offset;
    return place;
  });
}

/** The same for any other encoding: line by line as its own decoder counts, and inside a line by halving. */
function placesByLine(bytes: Uint8Array, encoding: string, mark: number, offsets: readonly number[]): readonly number[] {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  const places: number[] = [];
  let start = mark;
  let passed = 0; // code units before the line
  while (places.length < offsets.length) {
    const feed = bytes.indexOf(LINE_FEED, start);
    const end = feed < 0 ? bytes.length : feed + 1;
    const units = decoder.decode(bytes.subarray(start, end)).length;
    for (let offset = offsets[places.length]; offset !== undefined; offset = offsets[places.length]) {
      if (offset >= passed + units && end < bytes.length) break;
      places.push(placeInLine(bytes.subarray(start, end), encoding, offset - passed) + start);
    }
    start = end;
    passed += units;
  }
  return places;
}

/** The fewest bytes of a line that decode to so many code units. */
function placeInLine(line: Uint8Array, encoding: string, units: number): number {
  let low = 0;
  let high = line.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    // Told that more is to come, a decoder keeps half a character to itself.
    const decoded = new TextDecoder(encoding, { ignoreBOM: true }).decode(line.subarray(0, middle), { stream: true });
    if (decoded.length < units) low = middle + 1;
    else high = middle;
  }
  return low;
}
