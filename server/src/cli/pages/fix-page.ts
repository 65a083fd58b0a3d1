/** What `galley fix` and `galley reassemble` do to one page, in the bytes of the file, which stay as they are wherever nothing is joined or moved. */
import { cli as wording } from '../../../../l10n/cli.js';
import { type Locale, say } from '../../../../l10n/index.js';
import type { Engine } from '../../core/engine.js';
import { applyDisjoint, type Mended, mend } from '../../features/joins.js';
import { reassemble } from '../../features/rearrange.js';
import { counted } from '../counted.js';
import { unifiedDiff } from '../diff.js';
import type { Decoded } from '../encodings.js';
import { arrange, splice } from '../splice.js';
import { replaceFile } from '../write-file.js';
import type { Reading } from './reading.js';
import { type Asked, type MendTask, nothing, type Tally } from './work.js';

export interface Fixed {
  readonly output: Uint8Array | string;
  readonly tally: Tally;
}

/** Throws `Trouble` where the file cannot be written. */
export async function fixPage(engine: Engine, reading: Reading, task: MendTask, { locale }: Asked): Promise<Fixed> {
  const mended = task.kind === 'fix' ? fixed(engine, reading) : reassembled(reading);
  const isChanged = mended.edits.length > 0;
  const tally: Tally = { ...nothing, pages: 1, joins: mended.joins, changed: isChanged ? 1 : 0 };
  if (task.how === 'diff') {
    return { output: unifiedDiff(reading.name, reading.decoded.text, mended.edits), tally };
  }
  if (!isChanged) return { output: task.how === 'print' ? reading.bytes : '', tally };
  const bytes = mended.bytes();
  if (task.how === 'print') return { output: bytes, tally };
  await replaceFile(reading.name, reading.bytes, bytes, locale);
  return { output: `${told(reading.name, mended, locale)}\n`, tally };
}

/** A page that comes out changed, if it has edits. */
interface Outcome extends Pick<Mended, 'edits' | 'joins' | 'removed'> {
  bytes(): Uint8Array;
}

function fixed(engine: Engine, { bytes, decoded, page }: Reading): Outcome {
  const mended = mend(engine, page);
  return { ...mended, bytes: () => mendedBytes(bytes, decoded, mended) };
}

function reassembled({ bytes, decoded, page }: Reading): Outcome {
  const whole = reassemble(page, () => true);
  if (whole === null) return { edits: [], joins: 0, removed: [], bytes: () => bytes };
  return { ...whole, edits: [whole.edit], bytes: () => arrange(bytes, decoded, whole.pieces) };
}

/** The file's bytes after the joins, round by round, so that nothing but white space is ever written anew. */
export function mendedBytes(bytes: Uint8Array, decoded: Decoded, { rounds }: Pick<Mended, 'rounds'>): Uint8Array {
  let result = bytes;
  let text = decoded.text;
  for (const edits of rounds) {
    result = splice(result, { ...decoded, text }, edits);
    text = applyDisjoint(text, edits);
  }
  return result;
}

function told(file: string, { joins, removed }: Outcome, locale: Locale): string {
  const values = { file, joins: counted('join', joins, locale) };
  if (removed.length === 0) return say(locale, wording.mended, values);
  return say(locale, wording.removed, { ...values, removed: removed.map((text) => `“${text}”`).join(' ') });
}
