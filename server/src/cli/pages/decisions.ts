/** What people decided about a page, for the commands: what the person is told of it. */
import { basename } from 'node:path';
import { sidecar as wording } from '../../../../l10n/decisions.js';
import { say } from '../../../../l10n/index.js';
import { stands } from '../../decisions/constraints.js';
import { belongsElsewhere } from '../../decisions/merge.js';
import type { Sidecar } from '../../decisions/sidecar.js';
import { SIDECAR_ENDING } from '../../decisions/sidecar-name.js';
import { sayTroubles } from '../../features/sidecar-troubles.js';
import type { Reading } from './reading.js';
import type { Asked } from './work.js';

/** What is wrong with the sidecar, and how many decisions found no place. */
export function toldOf(
  { name, held, decoded }: Reading,
  sidecar: Sidecar,
  { locale }: Asked,
): { readonly notes: readonly string[]; readonly troubles: readonly string[] } {
  const file = `${name}${SIDECAR_ENDING}`;
  const elsewhere = belongsElsewhere(sidecar, held, basename(name));
  const troubles = sayTroubles([...sidecar.troubles, ...(elsewhere === null ? [] : [elsewhere])], file, locale);
  const count = held.filter((entry) => !stands(entry, decoded.text)).length;
  const isAdrift = count > 0 && elsewhere === null;
  return { troubles, notes: isAdrift ? [say(locale, wording.adrift, { file, count, all: held.length })] : [] };
}
