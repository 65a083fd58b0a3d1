/** What is wrong with a sidecar, in words. */
import { sidecar as wording } from '../../../l10n/decisions.js';
import { type Locale, say } from '../../../l10n/index.js';
import type { SidecarTrouble } from '../decisions/sidecar.js';
import { LARGEST_SIDECAR } from '../decisions/sidecar-name.js';

/** The first few troubles; a file of nothing but bad lines is told of once. `file` names the sidecar. */
export function sayTroubles(troubles: readonly SidecarTrouble[], file: string, locale: Locale): readonly string[] {
  const [first] = troubles;
  if (first === undefined) return [];
  const what =
    'line' in first
      ? say(locale, wording.badLine, { line: first.line })
      : say(locale, wording[first.problem], {
          most: LARGEST_SIDECAR / 1024 / 1024,
        });
  return [say(locale, wording.trouble, { file, what })];
}
