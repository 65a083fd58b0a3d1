// Slips of the tool that made the text: what is found, what it becomes, and above all what is left alone.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isWhite } from '../../../server/src/core/text/characters.js';
import { type ActionContext, actionsAt } from '../../../server/src/features/actions.js';
import { applyDisjoint } from '../../../server/src/features/joins.js';
import { problemsOf } from '../../../server/src/features/problems.js';
import { repairsOf } from '../../../server/src/features/repairs.js';
import { engine, lineAt, read, statistics } from './page.js';

/** Long enough to be running text whatever stands before it. */
const MORE = '会议强调，各地各部门要把这项工作摆在更加突出的位置，抓紧抓实抓好，确保年底前全面完成任务。';
const ENGLISH = ' The council will meet again on Thursday to decide how the money is to be spent this year.';

/** `rule: what stands there → what is meant`, for each slip of a paragraph. */
function slips(text: string): string[] {
  return repairsOf(read(text.replaceAll('|', '')).page).map(({ rule, text: seen, meant }) => `${rule}: ${seen} → ${meant}`);
}

/** The text after every repair. */
function repaired(text: string): string {
  const { page } = read(text);
  return applyDisjoint(
    text,
    repairsOf(page).map(({ edit }) => edit),
  );
}

describe('a character that stands there twice', () => {
  it('is found where a word of the list goes through it', () => {
    assert.deepEqual(slips(`游客潜到水下看珊瑚瑚礁，${MORE}`), ['text.doubled: 珊瑚瑚礁， → 珊瑚礁，']);
  });

  it('is found where the page writes it once elsewhere', () => {
    const name = '苍岫洲码头的渔民说，苍岫岫洲码头去年才修好。';
    assert.deepEqual(slips(`${name}${MORE}`), ['text.doubled: 苍岫岫洲码 → 苍岫洲码']);
    assert.deepEqual(slips(`${name.replace('苍岫洲码头的', '这一带的')}${MORE}`), []);
  });

  it('is left alone where Chinese doubles, or where two words meet', () => {
    for (const text of [
      '天天向上',
      '一块块钢板',
      '清清楚楚',
      '省省长',
      '中国国家队',
      '人民民主',
      '大学学生',
      '生产产品',
      '轰轰烈烈',
      '的的确确',
      '刚刚过去',
      '呵呵一笑',
    ]) {
      assert.deepEqual(slips(`昨天说到${text}的时候，${MORE}`), [], text);
    }
  });
});

describe('an English function word between Chinese words', () => {
  it('is found with the spaces around it, and becomes what Chinese writes', () => {
    assert.deepEqual(slips(`霜河港口 and 铁路货场同时开工，${MORE}`), ['text.word: 港口 and 铁路 → 港口和铁路']);
    assert.equal(repaired(`铁路or公路都可以，“港口” of “明天”，${MORE}`), `铁路或公路都可以，“港口”的“明天”，${MORE}`);
  });

  it('is left alone in names, titles and among other English words', () => {
    for (const text of [
      '《爱 and 痛》这首歌',
      '一家名为 Rock and Roll 的店',
      '用 AND 连接两个条件',
      '向 OR 门输入信号',
      '品牌 the one 进驻商场',
    ]) {
      assert.deepEqual(slips(`${text}，${MORE}`), [], text);
    }
  });
});

describe('a space too many', () => {
  it('is found inside a word and inside a number', () => {
    assert.equal(repaired(`今年以来，全省经 济运行总体平稳，${MORE}`), `今年以来，全省经济运行总体平稳，${MORE}`);
    assert.equal(repaired(`到20 25年1 0月，增长8. 5%，${MORE}`), `到2025年10月，增长8.5%，${MORE}`);
  });

  it('is left alone in names set wide, rows, couplets, and thousands set apart', () => {
    for (const text of [
      `出席会议的有李 明、王 芳、赵 小 川，${MORE}`,
      `获奖者：江雨眠 白 露 方未然 柳如眉 陶知远 余小满，${MORE}`,
      `口号是“同心同德 共建家园”，${MORE}`,
      `总投资1 500亿元，面积2 400公顷，${MORE}`,
      `2025年 10月，增长 8.5 个百分点，${MORE}`,
      '春眠不觉 晓处处闻啼鸟',
      '## 霜河大桥今 天通车',
    ]) {
      assert.deepEqual(slips(text), [], text);
    }
  });
});

describe('a hyphen that a line end had brought', () => {
  it('goes, and the line ends behind the word', () => {
    assert.equal(
      repaired(
        'The mayor said that the council had met on nine occa-\nsions since June, and that nobody had come to listen to\nwhat it had to say.',
      ),
      'The mayor said that the council had met on nine occasions\nsince June, and that nobody had come to listen to\nwhat it had to say.',
    );
    assert.equal(
      repaired(`The council met on nine occa- sions, and nobody came.${ENGLISH}`),
      `The council met on nine occasions, and nobody came.${ENGLISH}`,
    );
  });

  it('is shown with the whole word', () => {
    assert.deepEqual(slips(`The council met on nine occa- sions, and nobody came.${ENGLISH}`), [
      'text.hyphen: occa- sions, → occasions,',
    ]);
  });

  it('stays in compounds, and where the words only hang together', () => {
    for (const text of [
      'a well-\nknown author',
      'pre- and post-war houses',
      'the long-\nterm plan',
      'a two- day meeting',
      'mid- to late June',
    ]) {
      assert.deepEqual(slips(`It was ${text} that people spoke of.${ENGLISH}`), [], text);
    }
  });
});

describe('two paragraphs in one', () => {
  const first = '霜河大桥昨天通车，市民走上桥面看江景。';

  it('are parted where a dateline begins in mid-block', () => {
    for (const second of ['本报讯（记者 江雨眠）秋季书市昨天开场。', '松原晚报9月3日讯(记者 白露)秋季书市昨天开场。']) {
      assert.equal(repaired(`${first}${second}${MORE}`), `${first}\n\n${second}${MORE}`);
    }
    const english = 'MILLBROOK (AP) — The book fair opened on Monday with 120 stands in the old market hall.';
    assert.equal(
      repaired(`The bridge opened on Sunday. ${english}${ENGLISH}`),
      `The bridge opened on Sunday.\n\n${english}${ENGLISH}`,
    );
  });

  it('are told once of a dateline that has two brackets', () => {
    const page = `去年全年新修渠道一百二十公里。本报讯（江州日报3月2日讯(记者 林远)今天，江州市召开春耕会议。${MORE}`;
    assert.equal(slips(page).length, 1);
  });

  it('are one where a source is told, or the dateline begins the block', () => {
    for (const text of [
      `${first}据新华社北京10月31日电（记者 江雨眠）消息，书市开场。${MORE}`,
      `本报讯（记者 江雨眠）${first}${MORE}`,
      `${first}他发来电（报）说书市开场。${MORE}`,
      `${first}通讯（第三版）写道，书市开场。${MORE}`,
    ]) {
      assert.deepEqual(slips(text), [], text);
    }
  });
});

describe('the repairs', () => {
  it('are told in words, can be silenced one by one, and are never done unasked', () => {
    const { page } = read(`今年以来，全省经 济运行总体平稳，港口 and 铁路，${MORE}`);
    const reader = { locale: 'en' as const, severities: {}, lineAt: lineAt(page) };
    assert.deepEqual(
      problemsOf(page, reader).map(({ rule, message, fix }) => `${rule} (${fix}): ${message}`),
      [
        'text.space (likely): There is a space too many: “省经 济运”. “省经济运” is meant.',
        'text.word (likely): An English word stands alone between Chinese ones: “港口 and 铁路”. “港口和铁路” is probably meant.',
      ],
    );
    const rules = problemsOf(page, { ...reader, severities: { 'text.space': 'off' } }).map(({ rule }) => rule);
    assert.deepEqual(rules, ['text.word']);
  });

  it('are offered one by one, and all of a kind', () => {
    const text = `全省经 济运行平稳，各市经 济运行平稳，${MORE}`;
    const { page } = read(text);
    const context: ActionContext = {
      locale: 'en',
      engine,
      statistics,
      held: [],
      automatic: true,
      lineAt: lineAt(page),
      wants: (kind) => kind.startsWith('quickfix'),
    };
    const at = text.indexOf('经') + 1;
    const offered = actionsAt(page, { start: at, end: at }, context);
    assert.deepEqual(
      offered.map(({ kind, title }) => `${kind}: ${title}`),
      [
        'quickfix.galley.repair: Change “省经 济运” to “省经济运”',
        'quickfix.galley.repairFile: Repair all 2 places of this kind in the file',
      ],
    );
    const [, all] = offered;
    assert.ok(all && 'edits' in all.effect);
    assert.equal(applyDisjoint(text, all.effect.edits), text.replaceAll('经 济', '经济'));
  });

  it('never lose a word: only what they name goes, and doing them twice is doing them once', () => {
    const piece = fc.constantFrom(
      '经 济',
      '珊瑚瑚礁',
      ' and ',
      '20 25年',
      '，',
      '。',
      '全省',
      '本报讯（记者 江雨眠）',
      ' ',
      '\n\n',
      '港口',
      'occa-\nsions ',
      'The ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        const { page } = read(text.replaceAll('|', ''));
        const repairs = repairsOf(page);
        let end = -1;
        for (const { edit } of repairs) {
          assert.ok(edit.start >= end, 'disjoint and in file order');
          end = edit.end;
          const gone = ink(text.slice(edit.start, edit.end));
          assert.ok(gone.length - ink(edit.text).length <= 4, gone);
        }
        const once = applyDisjoint(
          text,
          repairs.map(({ edit }) => edit),
        );
        assert.ok(ink(text).length - ink(once).length <= 4 * repairs.length);
      }),
      { numRuns: 150 },
    );
  });
});

function ink(text: string): string {
  return [...text].filter((character) => !isWhite(character.charCodeAt(0))).join('');
}
