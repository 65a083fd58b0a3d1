/** Counted things in words: “1 page”, “2 pages”, “2 个版面”. */
import { counts } from '../../../l10n/cli.js';
import { type Locale, say } from '../../../l10n/index.js';

export function counted(thing: 'page' | 'place' | 'file' | 'decision' | 'join', count: number, locale: Locale): string {
  return say(locale, counts[count === 1 ? thing : (`${thing}s` as const)], { count });
}
