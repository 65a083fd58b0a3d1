/** Which script carries a block, and which language a page is in, told from the characters alone. */
import type { Language } from '../model.js';
import { isHan, isLatin } from './characters.js';

/** A look at this many characters decides; the rest of a long block is not going to change the script. */
const SAMPLE = 256;

/** After so many characters it is asked whether the rest of the sample can still turn the balance. */
const STEP = 16;

/** One Han character weighs as much as three Latin letters, so that a Chinese paragraph with "RCEP和CPTPP" in its first line is still Chinese. */
const HAN = 3;
const LATIN = -1;
/** A mark that only Chinese sets, so that 。 or 5%。 alone on a line is the rest of a Chinese paragraph. */
const MARK = 1;

const weights = Int8Array.from({ length: 65536 }, (_, code) =>
  isHan(code) ? HAN : isLatin(code) ? LATIN : isChineseMark(code) ? MARK : 0,
);

function isChineseMark(code: number): boolean {
  return (code > 0x3000 && code < 0x3040) || (code > 0xff00 && code < 0xff60 && !isLatin(code));
}

/** The script of a stretch of text: that of the heavier side of its first characters. */
export function scriptOf(text: string, start: number, end: number): 'han' | 'latin' {
  const last = Math.min(end, start + SAMPLE);
  let balance = 0;
  for (let at = start; at < last; ) {
    const stop = Math.min(last, at + STEP);
    for (; at < stop; at++) balance += weights[text.charCodeAt(at)] as number;
    if (balance + LATIN * (last - at) > 0) return 'han';
    if (balance + HAN * (last - at) <= 0) return 'latin';
  }
  return 'latin';
}

/** Characters that only one of the two Chinese scripts writes and that no news page goes without: 这/這, 国/國, 会/會. */
const simplifiedOnly = '这国会们时来个为说对发学开长东车见问间关书业产经济应员报记进过还实现动区门两没让给认证讯';
const traditionalOnly = '這國會們時來個為說對發學開長東車見問間關書業產經濟應員報記進過還實現動區門兩沒讓給認證訊';

/** +1 for a character that only Simplified Chinese writes, -1 for one that only Traditional Chinese does. */
const leanings = new Int8Array(65536);
for (const character of simplifiedOnly) leanings[character.charCodeAt(0)] = 1;
for (const character of traditionalOnly) leanings[character.charCodeAt(0)] = -1;

/** How much of a document is looked at: a folio and a few articles. */
const LANGUAGE_SAMPLE = 20000;

/** The language of a text; English where no script prevails. */
export function detectLanguage(text: string): Language {
  const last = Math.min(text.length, LANGUAGE_SAMPLE);
  let han = 0;
  let latin = 0;
  let leaning = 0;
  for (let i = 0; i < last; i++) {
    const code = text.charCodeAt(i);
    if (isHan(code)) han++;
    else if (isLatin(code)) latin++;
    leaning += leanings[code] as number;
  }
  if (han * 3 <= latin) return 'en';
  return leaning < 0 ? 'zh-Hant' : 'zh-Hans';
}
