// Seams: blocks in, one a line, `role: text` where it is no paragraph; out `…end|start… kind safety: reasons`, and what is missing.
import assert from 'node:assert/strict';
import type { Decisions } from '../../../server/src/core/decisions.js';
import { fillAll, layOut } from '../../../server/src/core/seams/bench.js';
import { at } from '../../../server/src/core/seams/features.js';
import { placesOf } from '../../../server/src/core/seams/places.js';
import { noStatistics } from '../../../server/src/core/seams/statistics.js';
import { listing, nothingDecided, pageOf, seamsOf } from './page.js';

/** Joins and orphans of a page, without the reasons. */
function joins(page: string, decisions: Decisions = nothingDecided): string[] {
  const view = pageOf(page);
  const lines = listing(view, seamsOf(view, decisions)).split('\n').filter(Boolean);
  return lines.map((line) => line.replace(/: (?!…).*(?<!…)$/u, ''));
}

function reasons(page: string): string {
  const view = pageOf(page);
  return listing(view, seamsOf(view));
}

const water = `
headline: 清溪县推进农村供水改造
清溪日报6月3日讯（记者 林知远）今天，清溪县召开农村供水工作会议，部署下半年农村饮水安全巩固提升工程。会议提出，要加快推进水厂扩建和管网延伸，着力解决群众反映强烈的突出问
题，确保年底前全县农村自来水普及率达到百分之九十五以上。
县水利局负责人介绍，今年以来全县已完成投资八千余万元。`;

describe('seams between neighbours', () => {
  it('join a word that was cut, and may do so unasked', () => {
    assert.match(reasons(water), /^的突出问\|题，确保 next safe: .*word-across\(问题\)/);
  });

  it('are left to people where the lower one is a short line without an end, as subheads are', () => {
    const page = water.replace(/题，确保.*。\n/u, '题，确保年底前普及率\n');
    assert.match(reasons(page), /^的突出问\|题，确保 next likely: /);
  });

  it('join a number and its counter', () => {
    const page = `
headline: 望江市公布就业数据
望江市人力资源和社会保障局昨天发布消息，今年前五个月全市城镇新增就业人数同比增长6.4%，脱贫人口务工规模连续3
年保持稳定，企业用工需求总体平稳。`;
    assert.match(reasons(page), /^模连续3\|年保持稳 next safe: .*number-across\(3年\)/);
  });

  it('take no word for proof that a name makes by chance (园|林, who speaks)', () => {
    const page = `
年底前新增户外劳动者驿站不少于五百个，把维权服务的触角延伸到每一个园
林望舒指出，当前正处于旱涝转换的关键期，要把各项准备落实到每一座水库。`;
    assert.doesNotMatch(reasons(page), /next safe|word-across/);
  });

  it('are told with words of the two halves alone, however short these are', () => {
    const page = `
县城东边的新水厂已经建成，水厂日供水能力达到三万吨，负责人说：“可以满足县城和周边六个乡镇的用水
”求`;
    assert.match(reasons(page), /head-cannot-start\(”求\)/);
    assert.doesNotMatch(reasons(page), /\([^)]*\n/);
  });

  it('join over a folio, a caption, a credit', () => {
    const page = `
县城东边的新水厂已经建成，水厂日供水能力达到三万吨，可以满足县城和周边六个乡镇的用水需
folio: 清溪日报 2025年6月3日 星期二 第02版
caption: 图为新水厂的蓄水池
求，供水水质达到国家标准。`;
    assert.deepEqual(joins(page), ['的用水需|求，供水 next safe']);
  });

  it('take a character that was printed twice out', () => {
    const page = `
市农业农村局表示，今年将继续扩大优质水稻的种植面积，推动农业产业高质量发
发展，让更多农户在产业链上增加收入。`;
    assert.match(reasons(page), /^高质量发\|发展，让 next \w+ -doubled: .*doubled-character\(发发\)/);
  });

  it('join flush-left rests under indented paragraphs', () => {
    const page = `
　　望江市老街改造工程本月完工，沿街两百多家店铺陆续恢复营业，居民王女士说，她每天都要来这里走一走，看看新
变化，听听老故事。
　　市文旅局表示，下一步还将举办民俗活动。
　　活动持续到月底，市民可以免费参加。
　　市交通局将加开三条接驳线路。`;
    assert.match(reasons(page), /^，看看新\|变化，听 next \w+: .*head-cannot-start/);
  });

  it('join Traditional text as they do Simplified text', () => {
    const page = `
headline: 臨港區開通夜間巴士
臨港區政府昨日公布，下月起將新增三條夜間巴士路線，方便居民夜間出行，並會繼續改善公共交通服
務，聽取市民的意見和建議。`;
    assert.match(reasons(page), /^共交通服\|務，聽取 next safe: .*word-across\(服務\)/);
  });

  it('join a number or a date to the word that calls for one', () => {
    const page = `
The board will vote next week on a plan to add thirty minutes to the school day, a change that would cost the district about
headline: Bridge repairs to close road
$1.4 million a year, the superintendent said.
The county wants the new bridge to be open by
Nov. 14, an engineer with the state said.`;
    assert.deepEqual(joins(page), ['bout| |$1.4 next likely', 'n by| |Nov. next likely']);
    assert.match(reasons(page), /tail-cannot-end\(about\)/);
  });

  it('join half a word to the half that its hyphen calls for, not to a word', () => {
    const page = `
Parents at the meeting were divided. Some worried about buses arriving after dark; oth-
Drivers will be sent around the bridge, which is to be closed. An inspection of its beams last spring found
ers said the children needed help with reading.`;
    assert.match(reasons(page), /oth-\|ers /);
  });

  it('join Latin words with a space, and a cut word without its hyphen', () => {
    const council = `
The city council on Tuesday approved a spending plan that adds two dozen police officers and gives the
parks department money for repairs to playgrounds across the city.`;
    assert.match(reasons(council), /^ the\| \|park next \w+: .*lower-case-start\(parks\)/);
    const school = `
The district said on Monday that the new announce-
ment would be made before the end of the term, and parents would be told by letter.`;
    assert.match(reasons(school), /^nce-\|ment next \w+ -hyphen: .*hyphen\(announcement\)/);
  });
});

describe('a line right under an English headline', () => {
  it('is a deck where a sentence begins below it', () => {
    const page = `
headline: ## Orchards wait for rain
The orchard growers of the Marlow Valley have lost the harvest again
Marlow Valley Growers Association says the harvest of the orchards will be late, and orchard prices will rise.
The district council meets again in May.
headline: ## Council votes on bridge
The council of Marlow voted on Tuesday to repair the old bridge.`;
    assert.deepEqual(joins(page), ['no end: …gain']);
  });
});

describe('what runs unasked', () => {
  it('is a short line whose quotation closes behind the cut, as no heading does', () => {
    const page = `
村里的老人说，“那时候过河要等
渡船，一等就是半天，遇上大风还要住一夜。”如今桥通了，十分钟就到镇上。
水利部门表示，桥下的河道今年还要清淤。`;
    assert.deepEqual(joins(page), ['过河要等|渡船，一 next safe']);
  });

  it('is no line that may be a heading, though a word would come of it', () => {
    const page = `
县人代会上午闭幕
会议通过了多项决议，代表们对今年的工作提出了建议。
县城东边的新水厂已经建成。`;
    assert.doesNotMatch(joins(page).join('\n'), /safe/);
  });
});

describe('a headline without a mark', () => {
  it('may be a line of text where it is longer than any heading: that the next one says its words again is a reason then', () => {
    const wordsOfTitle = (line: string): number => {
      const view = pageOf(`${line}\n消毒，候車時間因而延長，運輸署說渡輪會加開班次，石灣渡輪的候船室亦會消毒。`);
      const bench = layOut(view, placesOf(view, null), Int32Array.of(0), Int32Array.of(1));
      return fillAll(bench, 0, 0)[at.bareTitleTopic]!;
    };
    assert.ok(wordsOfTitle('石灣渡輪加開班次，運輸署說候船室每日') > 0);
    assert.equal(
      wordsOfTitle('運輸署昨日公布，石灣渡輪本周六起加開班次，往來石灣與青衣，又說候船室每日會由承辦商派員到場清潔及全面'),
      0,
    );
  });

  it('is not joined to the lead that says it again, also where it ends in the name of a document', () => {
    const page = `
县城东边的新水厂已经建成。
渔民联合会称港务公司的行为违反《渔港停泊协议》
驻扎在南湾渔港的渔民联合会13日发表声明说，港务公司的行为违反了去年签署的渔港停泊协议。`;
    assert.deepEqual(joins(page), []);
  });
});

describe('seams over other stories', () => {
  const interleaved = `
headline: 临江县早稻丰收
临江日报7月20日讯（记者 周可）今天，临江县早稻陆续开镰，收割机在金黄的稻田里来回穿梭，预计全县早稻总产量比去年增加一成，农民收入稳步提
headline: 博物馆暑期延时开放
临江日报7月20日讯（记者 何晴）从今天起，县博物馆每周五、周六开放到晚上九时，观众可以在夜间参观青铜器、瓷器等常设展
高。县农业农村局组织农机手抢收早稻，力争三天内完成收割，及时插上晚稻。
览，馆内还将举办讲座和亲子活动。馆方提醒，夜间参观需提前预约。`;

  it('are followed, never unasked', () => {
    assert.deepEqual(joins(interleaved), ['入稳步提|高。县农 moved review', '等常设展|览，馆内 moved review']);
  });

  it('lead anywhere above from the foot of a column that is continued from another page', () => {
    const works = Array.from({ length: 40 }, (_, n) => `第${n + 1}座水厂的老旧管网要在汛期前完成检修。`).join('\n');
    const rest = `
headline: 望江市老街改造完工
望江市老街改造工程本月完工，沿街两百多家店铺陆续恢复营业，居民可以免费参加民俗活动。
平比往年有了提高，大家在家门口就有稳定的工作。
headline: 清溪县推进农村供水改造
清溪县今天召开农村供水工作会议，部署下半年农村饮水安全巩固提升工程。
${works}
`;
    const column = `
茶农罗春生说，合作社统一收购鲜叶，价格比往年高出两成。
合作社又从市里请来几位农技人员，手把手教村民修剪茶树、防治虫害，帮助他们提高种植水`;
    assert.deepEqual(joins(`${rest}jump: (上接1版)${column}`), ['高种植水|平比往年 moved review']);
    assert.deepEqual(joins(`${rest}headline: 合作社带动茶农增收${column}`), []);
  });

  it('do not cross a heading where nothing calls for it', () => {
    const page = `
headline: 山里来了新老师
村小学的操场上，孩子们正在练习合唱，教室里传来阵阵读书声。记者看到，新来的音乐老师正带着学生们排练
headline: 临港区开通夜间公交
临港日报9月2日讯（记者 顾言）从今天起，临港区新开通三条夜间公交线路，末班车延长到二十三时，方便市民出行。
临港区交通运输局有关负责人说，线路将根据客流变化及时调整。`;
    assert.deepEqual(joins(page), ['no end: …生们排练']);
  });

  it('cross a heading in English where the start below it has no capital', () => {
    const page = `
HARROW (AP) — The county will close two of its five recycling sites in January. The sites take in less than a tenth of what
headline: Teen wins state chess title for third straight year
is dropped off in the county, the board said on Monday, and both of them need new fences.`;
    assert.deepEqual(joins(page), ['what| |is d next likely']);
  });

  it('do not take the beginning of a story away from the headline that it says again', () => {
    const page = `
headline: Harbor board puts off dredging
The harbor board put off the dredging of the inner channel on Monday. Its engineer, Paul Roden, says the two companies that want
headline: Orchard growers ask for a later water cut
byline: By Ellen Marsh
growers in the upper valley have asked the county to put off the cut in orchard water until the picking is over.`;
    assert.deepEqual(joins(page), ['no end: …want', 'no start: grow…']);
    const other = page.replace(/^growers in .*/m, 'the work have until the end of March to send their bids to the board.');
    assert.deepEqual(joins(other), ['want| |the  next likely']);
  });

  it('nor a paragraph further down in that story', () => {
    const page = (rest: string): string => `
headline: Harbor board puts off dredging
The harbor board put off the dredging of the inner channel on Monday. Its engineer, Paul Roden, says the two companies that want
headline: Orchard growers ask for a later water cut
byline: By Ellen Marsh
The county cuts the water of the upper valley in September, before the picking is over.
${rest}`;
    assert.deepEqual(joins(page('growers of the orchards want the cut in October, when nobody needs any water.')), [
      'no end: …want',
      'no start: grow…',
    ]);
    assert.deepEqual(joins(page('the work have until the end of March to send their bids to the board.')), [
      'want| |the  moved review',
    ]);
  });

  it('do not end a sentence with a few letters that are no word', () => {
    const page = `
HARROW (AP) — The Riverton council voted on Wednesday to put off a decision on the stadium lease
headline: School bread to cost more
ing.`;
    assert.deepEqual(
      joins(page).filter((line) => line.includes('|')),
      [],
    );
  });

  it('know a start whose other half is not on the page', () => {
    const page = `
headline: 古镇里的手艺人
作日”活动，邀请老艺人走进课堂，孩子们跟着学剪纸、扎灯笼，感受传统技艺的魅力。
镇文化站负责人介绍，活动已经举办了十二期。`;
    assert.deepEqual(joins(page), ['no start: 作日”活…']);
  });

  it('leave what is continued on another page alone', () => {
    const page = `
headline: 高铁新站主体完工
新站位于城市东部，站房面积四万平方米，设有十二个站台，最高聚集人数可达八千人，建成后将成为区域综合交通枢
jump: (下转4版)
headline: 图书馆延长开放时间
纽带工程启动仪式昨天举行，全市二十个部门参加，共同推进公共文化服务。`;
    assert.deepEqual(joins(page), ['no end: …合交通枢']);
  });
});

describe('no seams', () => {
  const untouched: readonly (readonly [string, string])[] = [
    ['in finished paragraphs', '会议在县城召开。\n会议总结了上半年工作。\n会议部署了下半年任务。'],
    ['in a poem', '春风吹过田野\n桃花开在山坡\n我在河边等你\n等一条船靠岸'],
    ['in a list', 'list: 一、加强组织领导\nlist: 二、落实工作责任\nlist: 三、强化督促检查'],
    ['in a table', 'table: 姓名　性别　年龄\ntable: 林知远　男　三十二'],
    ['in the signature of a letter', '请贵报代为转达我们的谢意。\n此致\n敬礼\n清溪县第一小学全体家长\n二〇二五年六月一日'],
    ['in a dialogue', '“你什么时候回来？”\n“等麦子收完。”\n“那我去车站接你。”'],
    ['in classified notices', 'notice: 遗失声明 林知远遗失营业执照正本，声明作废\nnotice: 吉房出租 两室一厅 拎包入住'],
    ['between an introduction and its items', '会议确定了三项任务：\n一是抓好春耕备耕。\n二是抓好防汛抗旱。'],
    ['after a signature line', '（作者单位：清溪县作家协会）\n村口的老樟树又绿了。'],
  ];
  for (const [where, page] of untouched) {
    it(where, () => {
      assert.deepEqual(
        joins(page).filter((line) => !line.startsWith('no ')),
        [],
      );
    });
  }

  it('and nothing missing before numbered paragraphs', () => {
    const page = `
会议要求，各乡镇要做好以下工作。
一、加强组织领导，确保秋收工作有序推进，做到应收尽收、颗粒归仓。
二．加强农机调度，确保机具及时到位。
（三）强化安全生产检查，守住底线。`;
    assert.deepEqual(joins(page), []);
  });

  it('before a dateline', () => {
    const page = `
全市上半年共检查生产经营单位三千余家，发现并整改隐患五千多处，守住了安全生产的底线，下半年将继续加大
江州日报6月3日讯（记者 林知远）今天，全市文明创建工作推进会召开。`;
    assert.deepEqual(joins(page), ['no end: …继续加大']);
  });
});

describe('a Chinese paragraph that quotes English', () => {
  it('goes on in its English half', () => {
    const page = `
headline: 退休船長出版航海日誌
船長在新書的最後一頁寫道：「我一生只做過一件事，就是把船平安帶回港口，其餘的都是大海的功勞。」（In all my years at sea I did one
thing only, and that was to bring the ship home to the harbour; the rest I owe to the sea, which was kind to me.）他說，這句話是寫給女兒的。
headline: 圖書館延長開放時間
市立圖書館昨日宣布，由下月起延長開放時間至晚上十時，方便在職人士借閱書籍。`;
    assert.deepEqual(joins(page), [' one| |thin next safe']);
  });

  it('goes on in a piece that turns to English', () => {
    const page = `
headline: 退休船長出版航海日誌
船長在新書的最後一頁寫道，他這一生只做過一件事，就是把船平安帶回港
口，其餘的都是大海的功勞。」（In all my years at sea I did one thing only, and that was to bring the ship home to the harbour.）
headline: 圖書館延長開放時間
市立圖書館昨日宣布，由下月起延長開放時間至晚上十時，方便在職人士借閱書籍。`;
    assert.match(joins(page).join('; '), /安帶回港\|口，其餘 next/);
  });

  it('does not go on in an English line of its own', () => {
    const page = `
headline: 退休船長出版航海日誌
Captain looks back on forty years at sea and names the harbour master Edmund Loxley
出身漁村的陳水生三十八年前隨貨輪出海，先後到過四十多個國家和地區，去年才回到故鄉。`;
    assert.equal(joins(page).filter((line) => line.includes('|')).length, 0);
  });
});

describe('what people decide', () => {
  it('is obeyed: these two are one paragraph', () => {
    const decided = { ...nothingDecided, joins: [[3, 2]] as const };
    assert.deepEqual(joins(water, decided), ['余万元。|题，确保 moved review', 'no end: …的突出问']);
  });

  it('is obeyed: these two are not', () => {
    assert.deepEqual(joins(water, { ...nothingDecided, apart: [[1, 2]] }), ['no end: …的突出问', 'no start: 题，确保…']);
  });

  it('is obeyed: an article begins here', () => {
    assert.equal(
      joins(water, { ...nothingDecided, starts: new Map([[2, true]]) }).filter((line) => line.includes('|')).length,
      0,
    );
  });

  it('never closes a circle, whatever is decided', () => {
    const view = pageOf(water);
    const { seams } = seamsOf(view, {
      ...nothingDecided,
      joins: [
        [1, 2],
        [2, 3],
        [3, 1],
      ],
    });
    assert.deepEqual(
      seams.map(({ from, to }) => [from, to]),
      [
        [2, 3],
        [3, 1],
      ],
    );
  });
});

describe('without statistics', () => {
  it('a plain cut is still found', () => {
    const view = pageOf(water, noStatistics);
    assert.deepEqual(
      seamsOf(view).seams.map(({ from, to }) => [from, to]),
      [[1, 2]],
    );
  });
});
