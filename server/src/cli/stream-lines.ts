/** Cuts a stream of bytes into lines at line feeds, and at nothing else: JSON may hold U+2028 as it is. */

/** A longer line is not kept; its page could not be read anyway. */
export const LONGEST_LINE = 256 * 1024 * 1024;

/** The lines without their feeds; null for one that was too long. A feed at the very end begins no further line. */
export async function* streamLines(stream: AsyncIterable<Uint8Array>, longest = LONGEST_LINE): AsyncGenerator<Uint8Array | null> {
  let pieces: Uint8Array[] = [];
  let length = 0;
  const keep = (piece: Uint8Array): void => {
    length += piece.length;
    if (length > longest) pieces = [];
    else pieces.push(piece);
  };
  const take = (): Uint8Array | null => {
    // A copy of its own, whose memory can be handed over to a worker.
    const line = length > longest ? null : Uint8Array.from(pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces));
    pieces = [];
    length = 0;
    return line;
  };
  for await (const chunk of stream) {
    let from = 0;
    for (let feed = chunk.indexOf(10); feed >= 0; feed = chunk.indexOf(10, from)) {
      keep(chunk.subarray(from, feed));
      yield take();
      from = feed + 1;
    }
    if (from < chunk.length) keep(chunk.subarray(from));
  }
  if (length > 0) yield take();
}
