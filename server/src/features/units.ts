/** Units as a person reads them: the annotation format's symbols (CNY, km2, pp) in the words of the reader's language. */
import { type Locale, say } from '../../../l10n/index.js';
import { units as wording } from '../../../l10n/units.js';
import { chineseUnits as chinese } from '../core/claims/readers.js';
import { isHan } from '../core/text/characters.js';

/** How UCUM-like symbols are printed. */
const printed: Readonly<Record<string, string>> = {
  Cel: '°C',
  '[degF]': '°F',
  deg: '°',
  'kV.A': 'kVA',
  ug: 'µg',
  um: 'µm',
  'ug/m3': 'µg/m³',
};

/** A number with its unit: `2.43%`, `28,680,000,000 元`, `1,260家`, `350 km²`. */
export function withUnit(value: string, unit: string | null, locale: Locale): string {
  if (unit === null) return value;
  if (unit === '%' || unit === '‰') return value + unit;
  if (unit === 'pp') return value + say(locale, wording.points);
  // Counters are reported as the page writes them and stand right behind the number in Chinese.
  if (isHan(unit.charCodeAt(0))) return value + unit;
  return `${value} ${unit
    .split('/')
    .map((part) => unitName(part, locale))
    .join('/')}`;
}

function unitName(symbol: string, locale: Locale): string {
  if (locale === 'zh' && chinese !== null) {
    const [word] = (chinese.money[symbol] ?? chinese.currencies[symbol] ?? chinese.measures[symbol] ?? '').split(/\s+/);
    if (word) return word;
  }
  return printed[symbol] ?? symbol.replace(/(?<=[a-z])2$/i, '²').replace(/(?<=[a-z])3$/i, '³');
}
