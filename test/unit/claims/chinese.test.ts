// Numbers of Chinese text: a sentence in, one line a claim out.
import assert from 'node:assert/strict';
import { withSpokenYear } from '../../../server/src/core/claims/dates.js';
import { readClaims } from '../../../server/src/core/claims/read.js';
import { listing } from './listing.js';

/** Sentence → what must be read in it. */
function reads(cases: Readonly<Record<string, readonly string[]>>): void {
  for (const [text, expected] of Object.entries(cases)) it(text, () => assert.deepEqual(listing(text), expected));
}

describe('claims: numerals of Chinese text', () => {
  reads({
    '投资286.8亿元': ['286.8亿元: money 28680000000 CNY'],
    投资3亿5000万元: ['3亿5000万元: money 350000000 CNY'],
    共1万2千人: ['[共]1万2千人: count 12000 人 cumulative'],
    奖金三万五: ['三万五: number 35000'],
    奖金两千六百元: ['两千六百元: money 2600 CNY'],
    合计壹佰贰拾叁万元: ['[合计]壹佰贰拾叁万元: money 1230000 CNY cumulative'],
    廿三人到场: ['廿三人: count 23 人'],
    一百零五名学生: ['一百零五名: count 105 名'],
    '到场１，２００人': ['１，２００人: count 1200 人'],
    '年产 3.5 万吨': ['3.5 万吨: measure 35000 t'],
    二〇二五年开工: ['二〇二五年: date 2025 event-date'],
    民國120年: ['民國120年: date 2031 period'],
    三分之一的村庄: ['三分之一: fraction 1/3 share'],
    百分之五点五: ['百分之五点五: percentage 5.5 %'],
    四成半受访者: ['四成半: percentage 45 % share'],
    票价八五折: ['八五折: percentage 85 %'],
    历时1小时20分钟: ['1小时20分钟: duration 80 分钟'],
    历时三个半小时: ['三个半小时: duration 3.5 个小时'],
    票价3元5角: ['3元5角: money 3.5 CNY'],
    '零下5℃': ['零下5℃: measure -5 Cel'],
    '煤价800元/吨': ['800元/吨: money 800 CNY/t'],
    身高168公分: ['168公分: measure 168 cm'],
    港幣200萬元: ['港幣200萬元: money 2000000 HKD'],
    夺得2枚金牌: ['2枚: count 2 枚'],
    摆放5万盆鲜花: ['5万盆: count 50000 盆'],
    '第一、二次世界大战': [],
    '价值5日元。': ['5日元: money 5 JPY'],
    五百万沙特里亚尔: ['五百万沙特里亚尔: money 5000000 SAR'],
    '报价500 AED': ['500 AED: money 500 AED'],
    '气温-5℃': ['-5℃: measure -5 Cel'],
    '歼-20亮相': [],
    '增速为-0.3%': ['-0.3%: percentage -0.3 %'],
    负百分之五: ['负百分之五: percentage -5 %'],
    合格率达百分之百: ['百分之百: percentage 100 %'],
    百分之十到二十: ['百分之十到二十: percentage % [10,20]'],
    百分之10至百分之20: ['百分之10至百分之20: percentage % [10,20]'],
    由百分之五提高到百分之八: ['[由]百分之五: percentage 5 % from up #0', '[到]百分之八: percentage 8 % to up #0'],
    票价75折: ['75折: percentage 75 %'],
    每斤3块5: ['3块5: money 3.5 CNY'],
    三块五毛: ['三块五毛: money 3.5 CNY'],
    三块蛋糕: ['三块: count 3 块'],
    刑期2年零3个月: ['2年零3个月: duration 27 个月'],
    身高5英尺6英寸: ['5英尺6英寸: measure 66 in'],
    重量为三公斤半: ['三公斤半: measure 3.5 kg'],
    '2公里半程赛': ['2公里: measure 2 km'],
    三吨半成品: ['三吨: measure 3 t'],
    体温三十七度二: ['三十七度二: measure 37.2 Cel'],
    转了九十度三次: ['九十度: measure 90 度', '三次: count 3 次'],
    持续了一周: ['一周: duration 1 周'],
    一天比一天好: [],
    '气温为-3~-4度': ['-3~-4度: measure Cel [-4,-3]'],
    零下5至零下10摄氏度: ['零下5至零下10摄氏度: measure Cel [-10,-5]'],
    介于100元和200元之间: ['100元和200元: money CNY [100,200]'],
    在5米与8米之间: ['5米与8米: measure m [5,8]'],
    '3人和5人': ['3人: count 3 人', '5人: count 5 人'],
    华氏九十八度: ['九十八度: measure 98 [degF]'],
    一万平方海里: ['一万平方海里: measure 10000 nmi2'],
    负增长百分之二: ['百分之二: percentage 2 % by down'],
    降息25个基点: ['25个基点: percentage-point 0.25 pp by down'],
  });
});

describe('claims: what a modifier lets a Chinese number be', () => {
  reads({
    占比超过4成: ['[超过]4成: percentage 40 % (40,) gt share'],
    年入不足3万元: ['[不足]3万元: money 30000 CNY (,30000) lt'],
    年入近3万元: ['[近]3万元: money 30000 CNY [27000,30000) approx'],
    约300人到场: ['[约]300人: count 300 人 [250,350] about'],
    年满18岁以上: ['[年满]18岁[以上]: duration 18 岁 [18,) ge'],
    '60岁以上老人': ['60岁[以上]: duration 60 岁 [60,) ge threshold'],
    '7天内办结': ['7天[内]: duration 7 天 (,7] le'],
    '300多户渔民': ['300多户: count 300 户 (300,400) over-approx'],
    '320余户村民': ['320余户: count 320 户 (320,330) over-approx'],
    '10多亿元': ['10多亿元: money 1000000000 CNY (1000000000,2000000000) over-approx'],
    '10亿多元': ['10亿多元: money 1000000000 CNY (1000000000,1100000000) over-approx'],
    '3个多月过去': ['3个多月: duration 3 个月 (3,4) over-approx period'],
    数十亿元: ['数十亿元: money CNY [2000000000,9000000000]'],
    十几家店: ['十几家: count 家 [11,19]'],
    三五百人: ['三五百人: count 人 [300,500]'],
    上百家企业: ['上百家: count 100 家 [100,) ge'],
    亿元以上项目: ['亿元[以上]: money 100000000 CNY [100000000,) ge threshold'],
    近百家企业: ['[近]百家: count 100 家 [90,100) approx'],
    '15至45天': ['15至45天: duration 天 [15,45]'],
    '每亩3—5万元': ['3—5万元: money CNY [30000,50000]'],
    '2万~5万元': ['2万~5万元: money CNY [20000,50000]'],
    连续3年夺冠: ['[连续]3年: duration 3 年 consecutive period'],
    近4年引资: ['[近]4年: duration 4 年 recent period'],
    '70年前归来': ['70年[前]: duration 70 年 offset'],
    '5年来新增': ['5年[来]: duration 5 年 period'],
  });
});

describe('claims: changes in Chinese text', () => {
  reads({
    '入学比例由1.31%增至2.57%': ['[由]1.31%: percentage 1.31 % from up #0', '[至]2.57%: percentage 2.57 % to up #0'],
    放行时限从最长40天压缩至6天内: [
      '[从最长]40天: duration 40 天 (,40] max from down #0',
      '[至]6天[内]: duration 6 天 (,6] le to down #0',
    ],
    '仓储费用降低12%': ['12%: percentage 12 % by down'],
    '煤耗、水耗累计各下降21.4%、13.5%': [
      '21.4%: percentage 21.4 % cumulative by down',
      '13.5%: percentage 13.5 % cumulative by down',
    ],
    '分别提高0.7和0.3个百分点': ['0.7: percentage-point 0.7 pp by up', '0.3个百分点: percentage-point 0.3 pp by up'],
    产值同比增长3倍: ['3倍: multiple 3 倍 by up ×4 year-on-year'],
    产值增至2倍: ['[至]2倍: multiple 2 倍 to up ×2'],
    产值翻两番: ['两番: multiple 2 番 by up ×4'],
    '列出30条举措，其中8条落地': ['30条: count 30 条', '8条: count 8 条 subset'],
    八成来自外省: ['八成: percentage 80 % share'],
    客流恢复到往年的八成六: ['八成六: percentage 86 %'],
    '参与率低于85%的学校': ['[低于]85%: percentage 85 % (,85) lt threshold'],
    由2031年的19头增至2035年的31头: [
      '2031年: date 2031 period',
      '19头: count 19 头 from up #0',
      '2035年: date 2035 period',
      '31头: count 31 头 to up #0',
    ],
    累计发放贷款1万笔: ['1万笔: count 10000 笔 cumulative'],
    '职工246人，其中女职工98人': ['246人: count 246 人', '98人: count 98 人 subset'],
    新增口袋公园326个: ['326个: count 326 个 by up'],
    末班车由21时30分延至23时: ['21时30分: time 21:30 from', '[延至]23时: time 23:00 to'],
    师生比为1比8: ['1比8: ratio 1:8'],
    成绩提高了1分23秒: ['1分23秒: duration 83 秒 by up'],
    投资3亿元以上项目: ['3亿元[以上]: money 300000000 CNY [300000000,) ge threshold'],
  });
});

describe('claims: dates, times and places in an order', () => {
  reads({
    江城日报3月5日讯: ['3月5日: date XXXX-03-05 dateline'],
    '3月5日开幕': ['3月5日: date XXXX-03-05 event-date'],
    '15日闭幕': ['15日: date XXXX-XX-15 event-date'],
    '2031 年 4 月 2 日启用': ['2031 年 4 月 2 日: date 2031-04-02 event-date'],
    '1—8月出口回升': ['1—8月: date XXXX-01-01/XXXX-08-31 period'],
    '2031年上半年': ['2031年上半年: date 2031-01-01/2031-06-30 period'],
    四季度收官: ['四季度: date XXXX-10-01/XXXX-12-31 period'],
    前三季度: ['前三季度: date XXXX-01-01/XXXX-09-30 period'],
    '2月5日至3月下旬': ['2月5日至3月下旬: date XXXX-02-05/XXXX-03-31 period'],
    '今年前两个月，': ['前两个月: date XXXX-01-01/XXXX-02-28 period'],
    出发前两个月: ['两个月: duration 2 个月'],
    上世纪90年代: ['上世纪90年代: date 199X period'],
    '8时45分发车': ['8时45分: time 08:45 event-date'],
    第18届大会: ['第18届: ordinal 18 届 none'],
    首批试点: ['首批: ordinal 1 批 none'],
    '总量居全省第一。': ['第一: rank 1'],
    第二大城市: ['第二大: rank 2'],
  });
});

describe('claims: characters that were misread', () => {
  reads({
    投资2O0亿元: ['2O0亿元: money 20000000000 CNY'],
    '占1O%': ['1O%: percentage 10 % share'],
    '增长12. 5%': ['12. 5%: percentage 12.5 % by up'],
    自筹6方元: ['6方元: money 60000 CNY'],
    工期l8个月: ['l8个月: duration 18 个月'],
    每亩3一5万元: ['3一5万元: money CNY [30000,50000]'],
    '2026一2030年': ['2026一2030年: date 2026-01-01/2030-12-31 period'],
  });
});

describe('claims: names of numbers stay silent', () => {
  for (const text of [
    '“十四五”时期进一步推动一体化发展',
    '一带一路、三农、四川、五湖四海、七夕、八达岭、九江、十分、百姓、千方百计、万科',
    '一个人，一次机会，一颗心，这一年，有一天',
    '聚焦“四江”促消费，“一箭双星”功臣，“1357”工程',
    '119报警日、12345热线、G20、C919、5G、3D打印、东风41、歼20',
    '根据第122条和第三十七条，第三方，第二产业，第一书记',
    '以3比1取胜，比分2:1，电话0731-5550123',
    '《四十年家国》《1984》',
    '三级医院、二维码、六大主题、双11、7·20',
    '零的突破、万元产值能耗、千亿产业',
  ]) {
    it(text, () => assert.deepEqual(listing(text), []));
  }
});

describe('claims: the year that words beside a date speak of', () => {
  const yearsOf = (text: string): readonly (number | null)[] =>
    readClaims(text, 0, text.length, 'han').map(({ period }) => period?.years ?? null);
  it('counts it from the year of the paper', () => {
    assert.deepEqual(yearsOf('去年12月，出口增长5%。'), [-1, -1]);
    assert.deepEqual(yearsOf('明年3月开工'), [1]);
    assert.deepEqual(yearsOf('去年，出口增长5%。'), [-1]);
    assert.deepEqual(yearsOf('3月开工'), [null]);
    assert.equal(withSpokenYear('XXXX-12', -1, 2031), '2030-12');
    assert.equal(withSpokenYear('XXXX-12', -1, null), 'XXXX-12');
  });
});
