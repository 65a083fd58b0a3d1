/** The kinds of characters, and what script and language they add up to. */
import assert from 'node:assert/strict';
import { cellsOf, Kind, kindOf } from '../../../server/src/core/text/characters.js';
import { detectLanguage, scriptOf } from '../../../server/src/core/text/script.js';

const kindNames = new Map<number, string>(Object.entries(Kind).map(([name, kind]) => [kind, name]));
const kinds = (text: string): string => [...text].map((c) => kindNames.get(kindOf(c.charCodeAt(0)))).join(' ');

describe('characters', () => {
  it('knows the kinds that a news page is made of', () => {
    assert.equal(kinds('报a８9，"'), 'han latin digit digit punctuation punctuation');
    assert.equal(kinds(' \u3000\ufeff\t\u00a0'), 'white white white white white');
    assert.equal(kinds('\r\n'), 'lineBreak lineBreak');
    assert.equal(kinds('Ａé×〇々'), 'latin latin punctuation han han');
  });

  it('counts cells: two for Han and full-width forms, four for a tab', () => {
    assert.deepEqual(
      ['a', '报', '，', '\u3000', '\t'].map((c) => cellsOf(c.charCodeAt(0))),
      [1, 2, 2, 2, 4],
    );
  });

  it('tells the script of a block by what carries it', () => {
    const script = (text: string): string => scriptOf(text, 0, text.length);
    assert.equal(script('对接RCEP和CPTPP规则'), 'han');
    assert.equal(script('The Jiangzhou Daily (江州日报) said'), 'latin');
    assert.equal(script(''), 'latin');
  });

  it('tells the language of a page', () => {
    assert.equal(detectLanguage('江州日报3月2日讯(记者 林远)今天，全市经济工作会议召开。'), 'zh-Hans');
    assert.equal(detectLanguage('本報訊（記者 林遠）市議會昨日開會，討論來年經濟。'), 'zh-Hant');
    assert.equal(detectLanguage('RIVERSIDE — The council met on Monday.'), 'en');
    assert.equal(detectLanguage(''), 'en');
  });
});
