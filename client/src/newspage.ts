/**
 * A cheap look at the beginning of a plain-text file: is this a newspaper page? Only a question hangs on the answer, so it may be wrong
 * now and then, but it has to be quick and it must not bother people who open notes, logs, code or letters.
 *
 * Two kinds of signs are counted. Signs that hardly occur outside a newspaper (a dateline, a jump line, a byline, a folio) and the usual
 * body of a page (headings, paragraphs of some length). A page needs at least one of the first kind, more where there is little text.
 */

/** How much of a file is looked at, in UTF-16 code units. */
export const LOOK_AT = 16_000;

/** A line's part that matters: datelines, bylines and jump lines show themselves early. */
const LINE_START = 60;

const agency =
  '(?:本报|本報|本刊|新华社|新華社|中新社|中央社|[\\p{Script=Han}]{2,8}(?:日报|晚报|早报|晨报|时报|周报|商报|都市报|日報|晚報|時報))';

const signs: readonly { readonly weight: number; readonly pattern: RegExp }[] = [
  // 电头: 临江日报10月3日讯（记者 …）, 【本報訊】, 〔記者某某／某地報導〕, 新华社某地10月3日电
  { weight: 3, pattern: new RegExp(`^[【〔（(]?${agency}[^，。；：“”]{0,20}[讯訊电電]`, 'u') },
  { weight: 3, pattern: /^[^，。；“”]{0,24}[讯訊电電] ?[(（](?:[^()（）]{0,12})?(?:记者|記者|通讯员|通訊員)/u },
  { weight: 3, pattern: /^[〔【（(]?(?:记者|記者)[^，。；]{2,16}[／/][^，。；]{2,12}(?:报道|報導)/u },
  // MILLBROOK, Ohio (AP) — ; HARBOR POINT —
  { weight: 3, pattern: /^[A-Z][A-Z.'’ -]{2,30}(?:, [A-Z][A-Za-z. ]{1,14})?(?: ?\([A-Z][^()]{1,30}\))? ?(?:—|–|--) ?[A-Z“"]/ },
  // 下转4版, （上接第1版）, 下轉A8版; Continued on Page A6, Continued From Page A1
  { weight: 3, pattern: /^[\s◀◁▶▷<>《》(（【]*(?:下转|下轉|上接|紧接|緊接)[^，。]{0,12}[版页頁]/ },
  { weight: 3, pattern: /^(?:[A-Z]{2,20}, )?(?:Continued|CONTINUED) (?:[Oo]n|[Ff]rom|ON|FROM) (?:[Pp]age|PAGE)/ },
  // 署名: 本报记者 某某, 某报全媒体记者 …, 記者某某攝; By JANE DOE
  { weight: 2, pattern: /^[^，。；：“”]{0,14}(?:记者|記者|通讯员|通訊員|评论员|評論員)[ \u3000／/][^，。；]{2,40}$/u },
  { weight: 2, pattern: /^(?:By|BY) [A-Z][A-Za-z.'’-]+ [A-Z][A-Za-z.'’ -]{1,40}$/ },
  // 报眉: 第03版, A3 …, 星期五 with a date; TUESDAY, OCTOBER 14, 2025
  { weight: 2, pattern: /^(?=.{0,50}(?:星期|週|周)[一二三四五六日天])(?=.{0,50}[年月]).{0,50}[版日]/u },
  { weight: 2, pattern: /\b(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY, [A-Z]{3,9} \d/i },
];

/** What newspapers do not print and programs, tables, logs and chats do. */
const foreign: readonly RegExp[] = [
  /^[{}[\]<>#;]{1,2}$/, // a bracket on a line of its own
  /^(?:import|export|function|def|class|const|let|var|return|#include)\b/,
  /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/, // 2025-07-03T10:15
  /^\[?\d\d:\d\d(?::\d\d)?\]? /, // 10:15 or [10:15:03]
  /^[\w.-]+\s*[=:]\s*\S*;?$/, // key = value
  /^https?:\/\//,
];

/**
 * True where the text looks like a newspaper page.
 *
 * @param text the beginning of the file; more than `LOOK_AT` code units are not looked at.
 */
export function looksLikeNewsPage(text: string): boolean {
  let signsSeen = 0;
  let paragraphs = 0;
  let foreignLines = 0;
  let lines = 0;
  for (const raw of text.slice(0, LOOK_AT).split('\n')) {
    const line = raw.slice(0, 400).trim();
    if (line === '') continue;
    lines++;
    if (foreign.some((pattern) => pattern.test(line))) foreignLines++;
    if (isParagraph(line)) paragraphs++;
    const start = line.replace(/^#{1,6} /, '').slice(0, LINE_START);
    // One line says one thing: a dateline that also looks like a byline counts once, as the stronger.
    signsSeen += signs.reduce((best, sign) => (sign.weight > best && sign.pattern.test(start) ? sign.weight : best), 0);
  }
  if (lines < 3 || foreignLines * 4 > lines) return false;
  return paragraphs >= 2 ? signsSeen >= 3 : signsSeen >= 6;
}

/** A line of running text: sixty Chinese characters, or a line of English as narrow columns have it. */
function isParagraph(line: string): boolean {
  let han = 0;
  let letters = 0;
  for (let at = 0; at < line.length; at++) {
    const code = line.charCodeAt(at);
    if (code >= 0x3400 && code <= 0x9fff) han++;
    else if ((code >= 0x61 && code <= 0x7a) || code === 0x20) letters++;
  }
  return han >= 40 || letters >= 45;
}
