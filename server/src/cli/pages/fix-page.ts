/** What `galley fix` does to one page: every safe join, in the bytes of the file, which stay as they are wherever nothing is joined. */
import { cli as wording } from '../../../../l10n/cli.js';
import { type Locale, say } from '../../../../l10n/index.js';
import type { Engine } from '../../core/engine.js';
import { applyDisjoint, type Mended, mend } from '../../features/joins.js';
import { counted } from '../counted.js';
import { unifiedDiff } from '../diff.js';
import type { Decoded } from '../encodings.js';
import { splice } from '../splice.js';
import { replaceFile } from '../write-file.js';
import type { Reading } from './reading.js';
import { type Asked, nothing, type Tally, type Task } from './work.js';

export interface Fixed {
  readonly output: Uint8Array | string;
  readonly tally: Tally;
}

/** Throws `Trouble` where the file cannot be written. */
export async function fixPage(engine: Engine, reading: Reading, task: Task & { kind: 'fix' }, { locale }: Asked): Promise<Fixed> {
  const mended = mend(engine, reading.page);
  const tally: Tally = { ...nothing, pages: 1, joins: mended.joins, changed: mended.joins > 0 ? 1 : 0 };
  if (task.how === 'diff') {
    return { output: unifiedDiff(reading.name, reading.decoded.text, mended.edits), tally };
  }
  const bytes = mendedBytes(reading.bytes, reading.decoded, mended);
  if (task.how === 'print') return { output: bytes, tally };
  if (mended.joins === 0) return { output: '', tally };
  await replaceFile(reading.name, reading.bytes, bytes, locale);
  return { output: `${told(reading.name, mended, locale)}\n`, tally };
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

function told(file: string, { joins, removed }: Mended, locale: Locale): string {
  const values = { file, joins: counted('join', joins, locale) };
  if (removed.length === 0) return say(locale, wording.mended, values);
  return say(locale, wording.removed, { ...values, removed: removed.map((text) => `“${text}”`).join(' ') });
}
