// Blocks: which line breaks are inside a paragraph, under the conventions that real files use.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { SEGMENT_HORIZON, segment } from '../../../server/src/core/layout/segment.js';
import { blocksOf } from './page.js';

describe('a text is cut into blocks', () => {
  it('at blank lines', () => {
    assert.deepEqual(blocksOf('早稻收割过半。\n\n\n机收率比去年高。\n \t\n　　\n农户多收。'), [
      '早稻收割过半。',
      '机收率比去年高。',
      '农户多收。',
    ]);
  });

  it('at every line break where a line is a paragraph', () => {
    const first = `今年入夏以来，山海市持续推进河道清淤，${'全市共清理河道三百余公里，'.repeat(6)}群众满意度明显提升。`;
    assert.deepEqual(blocksOf(`河道清淤见成效\n${first}\n　　下一步，山海市将建立长效机制。`), [
      '河道清淤见成效',
      first,
      '下一步，山海市将建立长效机制。',
    ]);
  });

  it('so that a line without indent under indented paragraphs is a rest of its own', () => {
    assert.deepEqual(blocksOf('　　船厂今年交付了十二条新\n船，比去年多三条。\n　　厂长说，明年的订单已经排满。'), [
      '船厂今年交付了十二条新',
      '船，比去年多三条。',
      '厂长说，明年的订单已经排满。',
    ]);
  });

  it('but not inside a column of Chinese lines that all reach its edge', () => {
    const column =
      '连日来，江州市南岭镇的万亩茶园里一片繁忙\n茶农们抢抓晴好天气采摘今年的第一批春茶，\n全镇今年茶园面积达到一万二千亩，预计产量\n比去年增长一成。\n　　镇农技站站长说，今年气温回升快，茶叶品\n质好，每斤干茶的收购价高出二十元。';
    assert.deepEqual(
      blocksOf(column).map((block) => block.split('\n').length),
      [4, 2],
    );
  });

  it('where quotation marks and dashes are as wide as a character', () => {
    const column =
      '镇里把“一户一策”“一村一品”写进今年计划\n先修路后修渠再把老茶园分给愿意种的人家去\n种“谁种谁得”“三年不收租”“不荒一亩地”\n到年底再算账。';
    assert.equal(blocksOf(column).length, 1);
  });

  it('but not between the first lines of two paragraphs, one of which a column cut off behind it', () => {
    const column =
      '　　夜校校长说，首期的四百个名额在十\n　　“白天上班，晚上做一把椅子，心里\n很踏实。”护士赵一说，她已经报了第二\n期的木工班，打算给女儿做一张书桌，再\n做两只书架。';
    assert.deepEqual(
      blocksOf(column).map((block) => block.split('\n').length),
      [1, 4],
    );
  });

  it('nor between lines of two columns that a tool wrote by turns, of which two are as wide by chance', () => {
    const lines = [
      '苍梧镇动工修建第二座跨江步行桥',
      '本报讯（记者 沈一舟）记者昨日在苍梧镇的工地上看到，桥墩的围堰已经合龙，工人正在抽',
      '北门菜场延长夜市的营业时间',
      '本报讯（记者 陆闻）从本周五起，北门菜场夜市的营业',
      '水，预计本月底浇筑第一根桩。',
      '时间延长到晚上十一点，摊位由六十个增加到',
      '“摆渡摆了三十年，终于要歇了。”老船工吴顺',
      '九十个。市场负责人说，新增的摊位只租给附近的农',
      '水说。他打算把渡船留给孙子，让孩子知道桥还没有修好的时候，镇上的人是怎样过江上学的',
      '户，租金头半年减半。',
      '。',
    ];
    assert.deepEqual(blocksOf(lines.join('\n')), lines);
  });

  it('and not inside an English paragraph that was wrapped', () => {
    const page =
      'COUNCIL VOTES TO KEEP THE FERRY\n\nThe council voted on Monday night to keep the old ferry running\nfor one more winter, after an hour in which nobody spoke against\nit.\n\nThe vote was 7 to 2.';
    assert.deepEqual(blocksOf(page), [
      'COUNCIL VOTES TO KEEP THE FERRY',
      'The council voted on Monday night to keep the old ferry running\nfor one more winter, after an hour in which nobody spoke against\nit.',
      'The vote was 7 to 2.',
    ]);
  });

  it('which a heading on a line of its own ends, although the line above it is full', () => {
    const page =
      'The ferry will run until the ice comes in, the council said, and the\nfares will stay as they were last year for all who cross it on their\nSchool bread to cost more\nThe price of bread in the schools of the county goes up four cents in\nMay, as flour is dearer than it was.';
    assert.deepEqual(
      blocksOf(page).map((block) => block.split('\n').length),
      [2, 1, 2],
    );
  });

  it('which begins with an indented line, as the one below that stands further left', () => {
    const page =
      '   Leather trade feels the drought along the upper Harrow\n   A leather tanning business at Mill Creek has been dealt a blow\nby the closing of the meat works, which will stay shut until the\nend of the month.';
    assert.deepEqual(
      blocksOf(page).map((block) => block.split('\n').length),
      [1, 3],
    );
  });

  it('also where its first line is nearly all names', () => {
    const page =
      'Ann Waverly, from the Mill Creek Harbour Inspection\nService, says the ferry will be looked over again before the\nice comes in, and again when it goes out in the spring, at\nthe cost of the county.';
    assert.equal(blocksOf(page).length, 1);
  });

  it('in scanned columns without a blank line, where a short line ends and a capital begins', () => {
    const page = `last night and elected officers
for the coming year. It was the
largest meeting in the history
of the lodge.
A new boat landing will be built
at the foot of Mill street, the
county board having voted the
money at its last session.`;
    assert.deepEqual(
      blocksOf(page).map((block) => block.slice(0, 10)),
      ['last night', 'A new boat'],
    );
  });

  it('at each line of a poem, a list or a dialogue', () => {
    const poem = ['南岭春来早，', '新芽满翠坡。', '东风吹一夜，', '处处采茶歌。'];
    assert.deepEqual(blocksOf(poem.join('\n')), poem);
    const list = ['1. 带好身份证', '2. 提前半小时到场', '3. 自备雨具'];
    assert.deepEqual(blocksOf(list.join('\n')), list);
    const rows = ['南岭 多云 7℃—16℃ 东风2级', '江口 小雨 9℃—14℃ 北风3级', '望湖 阴天 8℃—15℃ 北风2级'];
    assert.deepEqual(blocksOf(rows.join('\n')), rows);
    const talk = ['“吃了没？”', '“吃了。你呢？”', '“还没。”'];
    assert.deepEqual(blocksOf(talk.join('\n')), talk);
    const bullets = ['- bring a lamp', '- bring a coat', '- come early'];
    assert.deepEqual(blocksOf(bullets.join('\n')), bullets);
  });

  it('at each line of an English verse or list, where none begins in small letters', () => {
    const verse = [
      'The ferry waits beside the stair',
      'And every lamp upon the quay',
      'Is lit for those who are not there',
      'And will not be.',
    ];
    assert.deepEqual(blocksOf(verse.join('\n')), verse);
    const sale = ['Oak bench, four stools, all in good order', 'Harmonium, needs new reeds, 12 dollars'];
    assert.deepEqual(blocksOf(sale.join('\n')), sale);
    const heading = 'Council Votes to Keep the Ferry\nfor One More Winter';
    assert.deepEqual(blocksOf(heading), [heading]);
  });

  it('around bylines, jump lines and marked headings, however wide they are', () => {
    const page =
      '## Ferry to Stay Another Winter\nBy JUNE WHITLOCK, Staff Writer\nThe council voted on Monday to keep\nthe ferry.\nContinued on Page A6';
    assert.deepEqual(blocksOf(page), [
      '## Ferry to Stay Another Winter',
      'By JUNE WHITLOCK, Staff Writer',
      'The council voted on Monday to keep\nthe ferry.',
      'Continued on Page A6',
    ]);
  });

  it('at CR, LF and CRLF alike, also mixed', () => {
    const lines = ['早稻收割过半。', '机收率高。', '农户多收。', '明天有雨。'];
    assert.deepEqual(blocksOf(lines.join('\r\n')), lines);
    assert.deepEqual(blocksOf(lines.join('\r')), lines);
    assert.deepEqual(blocksOf('早稻收割过半。\r\n机收率高。\r农户多收。\n明天有雨。'), lines);
    assert.deepEqual(blocksOf('one\u2028two\u0085three\u000bfour'), ['one\u2028two\u0085three\u000bfour']);
  });

  it('where a person cut them, without the white space around the cut', () => {
    const text = '早稻收割过半。 机收率高。\n\n农户多收。';
    assert.deepEqual(blocksOf(text, 0, text.length, [8]), ['早稻收割过半。', '机收率高。', '农户多收。']);
    assert.deepEqual(blocksOf(text, 0, text.length, [0, 7, 8, text.length]), ['早稻收割过半。', '机收率高。', '农户多收。']);
  });

  it('into nothing where there is nothing', () => {
    for (const text of ['', '\n', ' \t　\r\n\r\n', '\ufeff']) assert.deepEqual(blocksOf(text), [], JSON.stringify(text));
  });
});

const scrap = fc.oneof(
  fc.constantFrom(
    '\n',
    '\r',
    '\r\n',
    '\n\n',
    '　　',
    ' ',
    '\t',
    '# ',
    '## ',
    '- ',
    '1. ',
    '|',
    '“',
    '”',
    '。',
    '，',
    '\ud83d',
    '\ude00',
    '\0',
  ),
  fc.constantFrom(
    '本报讯（记者 甲乙）',
    '江州日报3月4日讯',
    '（下转第4版）',
    '本报记者 赵一',
    'By JANE DOE',
    'MILLBROOK — ',
    'Continued on Page 4',
  ),
  fc.constantFrom(
    '早稻收割过半',
    '全市机收率比去年同期高',
    'the old ferry ran for one more',
    'The council voted',
    'IN BRIEF',
    '29日 小雨 7℃~11℃',
  ),
);
const pages = fc.array(scrap, { maxLength: 60 }).map((parts) => parts.join(''));

describe('cutting a text into blocks', () => {
  it('keeps every character that is not white space, in order, and blocks neither overlap nor begin or end with white space', () => {
    fc.assert(
      fc.property(pages, (text) => {
        let last = 0;
        let kept = '';
        segment(text, 0, text.length, [], (start, end) => {
          assert.ok(start >= last && end > start);
          assert.equal(text.slice(start, end).trim().length, end - start);
          kept += text.slice(start, end);
          last = end;
        });
        assert.equal(kept.replace(/\s/g, ''), text.replace(/\s/g, ''));
      }),
    );
  });

  it('gives the same blocks in pieces as in one go, wherever the pieces meet between two blocks on different lines', () => {
    fc.assert(
      fc.property(pages, fc.nat(), (text, seed) => {
        const starts: number[] = [];
        segment(text, 0, text.length, [], (start) => starts.push(start));
        if (starts.length < 2) return;
        let cut = starts[1 + (seed % (starts.length - 1))] as number;
        while (cut > 0 && text.charCodeAt(cut - 1) !== 10 && text.charCodeAt(cut - 1) !== 13) cut--;
        assert.deepEqual([...blocksOf(text, 0, cut), ...blocksOf(text, cut, text.length)], blocksOf(text));
      }),
      { numRuns: 300 },
    );
  });

  it('does not look further than its horizon', () => {
    const near = fc.array(
      fc.constantFrom('the old ferry ran for one more', 'winter', 'The vote', '早稻收割过半的消息', '- x', 'A B C'),
      {
        minLength: SEGMENT_HORIZON * 2 + 2,
        maxLength: SEGMENT_HORIZON * 2 + 2,
      },
    );
    fc.assert(
      fc.property(near, scrap, (lines, other) => {
        const text = lines.join('\n');
        const middle = lines.slice(0, SEGMENT_HORIZON).join('\n').length + 1;
        const same = (whole: string, shift: number): boolean => {
          let begins = false;
          segment(whole, 0, whole.length, [], (start) => {
            if (start === middle + shift) begins = true;
          });
          return begins;
        };
        const before = `${other}\n`;
        assert.equal(same(`x\n${text}`, 2), same(`${before}x\n${text}`, 2 + before.length));
        assert.equal(same(`${text}\nx`, 0), same(`${text}\nx\n${other}`, 0));
      }),
    );
  });
});
