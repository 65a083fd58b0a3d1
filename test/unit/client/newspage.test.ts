// The cheap look: which plain-text files are offered to be read as a newspaper page.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { LOOK_AT, looksLikeNewsPage } from '../../../client/src/newspage.js';

const story = `${'市农业农村局昨天说，今年全市早稻收割已经过半，机收率比去年同期高，农户平均每亩多收。'.repeat(2)}\n`;
const english = 'The council voted on Monday night to keep the old ferry running for one more winter.\n';

describe('a file is taken for a newspaper page', () => {
  for (const sample of readdirSync('samples').filter((name) => /\.news/.test(name))) {
    it(`when it is the sample ${sample}`, () => {
      assert.equal(looksLikeNewsPage(readFileSync(`samples/${sample}`, 'utf8')), true);
    });
  }

  const pages: Record<string, string> = {
    'for a dateline over running text': `## 早稻收割过半\n\n山海日报7月3日讯（记者 余小满）${story}\n${story}`,
    'for a bare dateline': `早稻收割过半\n\n本报讯 ${story}\n${story}`,
    'for a Traditional dateline': `早稻收割過半\n\n〔記者余小滿／山海報導〕${story}\n${story}`,
    'for a jump line': `（上接第一版）\n\n${story}\n${story}`,
    'for a folio and a byline': `山海日报 2025年7月4日 星期五 03版\n早稻收割过半\n本报记者 余小满\n${story}${story}`,
    'for an English dateline': `FERRY TO STAY\n\nHARROW POINT — ${english}${english}${english}`,
    'for an English byline and jump': `Ferry to Stay\nBy JUNE WHITLOCK\n\n${english}${english}\nContinued on Page B4\n`,
    'with CRLF line ends': `FERRY TO STAY\r\n\r\nHARROW POINT — ${english}${english}\r\n`,
  };
  for (const [why, text] of Object.entries(pages)) {
    it(why, () => assert.equal(looksLikeNewsPage(text), true));
  }
});

describe('a file is left alone', () => {
  const others: Record<string, string> = {
    'when it is empty': '',
    'when it is one line': '本报讯（记者 余小满）今天下雨。',
    'when it is a shopping list': 'milk\neggs\nbread\n\nask Tom about Friday\n',
    'when it is a novel': `第一章\n\n${story}\n${story}\n${story}\n${story}`,
    'when it is an English essay': `On Ferries\n\n${english.repeat(12)}`,
    'when it is a letter': `Dear Ms Whitlock,\n\n${english}${english}\nYours,\nA reader\n`,
    'when it is a log': Array.from({ length: 40 }, (_, i) => `2025-07-03T10:${10 + i}:00 INFO request ${i} took 12 ms`).join(
      '\n',
    ),
    'when it is code':
      'import x from "y";\nconst a = 1;\nfunction f() {\n  return a;\n}\n// By JUNE WHITLOCK\n// Continued on Page A1\n',
    'when it is a table of values': Array.from({ length: 40 }, (_, i) => `key_${i} = value`).join('\n'),
    'when it is minutes of a meeting': `会议纪要\n时间：2025年7月3日 星期四\n地点：三楼会议室\n\n${story}${story}`,
    'when a sentence only mentions electricity': `${story}\n全市用电\n${story}\n今年发电（水电）量增加\n`,
  };
  for (const [why, text] of Object.entries(others)) {
    it(why, () => assert.equal(looksLikeNewsPage(text), false));
  }
});

describe('the look is cheap', () => {
  it('whatever a single enormous line holds', () => {
    const lines = [
      '本'.repeat(1_000_000),
      'A '.repeat(500_000),
      '记者 '.repeat(300_000),
      '{'.repeat(1_000_000),
      '讯（'.repeat(300_000),
    ];
    const begin = performance.now();
    for (const line of lines) looksLikeNewsPage(line);
    assert.ok(performance.now() - begin < 500);
  });

  it('and reads no further than it says', () => {
    const late = `${'\n'.repeat(LOOK_AT)}本报讯（记者 余小满）${story}（下转第4版）\n${story}`;
    assert.equal(looksLikeNewsPage(late), false);
  });
});
