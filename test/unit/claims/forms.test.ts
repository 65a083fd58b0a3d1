// Ways in which other texts than newspapers write numbers, and papers now and then: spaces inside, signs behind, units in a letter.
import assert from 'node:assert/strict';
import { listing } from './listing.js';

/** Sentence → what must be read in it. */
function reads(cases: Readonly<Record<string, readonly string[]>>): void {
  for (const [text, expected] of Object.entries(cases)) it(text, () => assert.deepEqual(listing(text), expected));
}

describe('claims: Chinese numbers whose characters stand apart', () => {
  reads({
    '粮食单产提高 百 分 之 六。': ['百 分 之 六: percentage 6 % by up'],
    '合格率 百 分之 九十八点五': ['百 分之 九十八点五: percentage 98.5 %'],
    '提高 一 百 二 十 个 百 分 点': ['一 百 二 十 个 百 分 点: percentage-point 120 pp by up'],
    '上升 三点 二个百分点': ['三点 二个百分点: percentage-point 3.2 pp by up'],
    '捐款 五 十 万 元': ['五 十 万 元: money 500000 CNY'],
    // Two columns of a table are no number, and neither are words that stand apart.
    '列：2 5%': ['5%: percentage 5 %'],
    '第 一 百 货 公 司': [],
    '三 百 米 赛 道': [],
  });
});

describe('claims: Chinese sums, weights and discounts', () => {
  reads({
    每斤两毛五: ['两毛五: money 0.25 CNY'],
    '最低三块零八分，最高4.05块以上': [
      '[最低]三块零八分: money 3.08 CNY [3.08,) min',
      '[最高]4.05块[以上]: money 4.05 CNY (,4.05] max',
    ],
    两美元又五美分: ['两美元又五美分: money 2.05 USD'],
    '票价六元五角-六元八角五分': ['六元五角-六元八角五分: money CNY [6.5,6.85]'],
    三块蛋糕两块糖: ['三块: count 3 块', '两块: count 2 块'],
    打对折: ['对折: percentage 50 %'],
    对折纸张: [],
    '清仓半折，提高半成': ['半折: percentage 50 %', '半成: percentage 5 % by up'],
    重六斤八两: ['六斤八两: measure 68 两'],
    '重九两半。': ['九两半: measure 9.5 两'],
    三十两白银: ['三十两: measure 30 两'],
    '2031两岸论坛，十九两个乘组': [],
    三千两百户: ['三千两百户: count 3200 户'],
    拾万零五十六点三三元: ['拾万零五十六点三三元: money 100056.33 CNY'],
    '百分之2.6k，5k个百分点，4K电视': ['百分之2.6k: percentage 2600 %', '5k个百分点: percentage-point 5000 pp'],
    六千字节: ['六千字节: measure 6 KB'],
    '华氏温度99.5度': ['99.5度: measure 99.5 [degF]'],
    还剩3天又6小时: ['3天又6小时: duration 78 小时'],
  });
});

describe('claims: Chinese bounds and ranges of numbers that nothing counts', () => {
  reads({
    '得分大于二十、小于等于三十五': ['[大于]二十: number 20 (20,) gt', '[小于等于]三十五: number 35 (,35] le'],
    读数介于20和30之间: ['20和30: number [20,30]'],
    范围是一千到一千五百: ['一千到一千五百: number [1000,1500]'],
    读数在三十或以上: ['三十[或以上]: number 30 [30,) ge'],
    '指数跌至1000 以下': ['[至]1000[ 以下]: number 1000 (,1000] le to down'],
    '读数比三十大一些，比 70 低。': ['三十: number 30 (30,) gt', '70: number 70 (,70) lt'],
    读数等于一百七: ['一百七: number 170'],
    '以3比2大胜，比2031年高': ['2031年: date 2031 event-date'],
    比分20和30: [],
  });
});

describe('claims: English signs behind a number, and marks with a space', () => {
  reads({
    'It cost 10 €, then 12€ and 15 $.': ['10 €: money 10 EUR', '12€: money 12 EUR', '15 $: money 15 USD'],
    'In 2031 $5 million was spent.': ['2031: date 2031 event-date', '$5 million: money 5000000 USD'],
    'The stake cost £ 8.5 million, hk $ 90 million and c $ 4.': [
      '£ 8.5 million: money 8500000 GBP',
      'hk $ 90 million: money 90000000 HKD',
      'c $ 4: money 4 CAD',
    ],
    'A debt of $2.1T, a 5t lorry.': ['$2.1T: money 2100000000000 USD'],
    'Rent is RM900 and 3 GBP 40.': ['RM900: money 900 MYR', '3 GBP: money 3 GBP'],
    'Earnings fell by two cents a share.': ['two cents: money 0.02 USD by down'],
    'It was more than a dollar, or 3 dollars and forty-two cents.': ['3 dollars and forty-two cents: money 3.42 USD'],
  });
});

describe('claims: English units in a letter, and parts of a unit', () => {
  reads({
    'The wall is 1.8m tall and 3m wide; 2m people came, 4m was lost.': [
      '1.8m: measure 1.8 m',
      '3m: measure 3 m',
      '2m: count 2000000 people',
    ],
    'a plank 2 1/2 in thick, in 2029': ['2 1/2 in: measure 2.5 in', '2029: date 2029 event-date'],
    'It took 3h, 250g of rice and 4 L of milk; a 5g network.': [
      '3h: duration 3 hours',
      '250g: measure 250 g',
      '4 L: measure 4 L',
    ],
    'The baby was over seven pounds; the fine was seven pounds.': [
      '[over ]seven pounds: measure 7 lb (7,) gt',
      'seven pounds: money 7 GBP',
    ],
    'a 1/4 mile track, ½ teaspoon of salt, one-half mile on': [
      '1/4 mile: measure 0.25 mi',
      '½ teaspoon: measure 0.5 tsp',
      'one-half mile: measure 0.5 mi',
    ],
    'about 1/40 of the budget': ['[about ]1/40: fraction 1/40 about share'],
    'an 8- to 16-metre mirror, two- to three-day trips': [
      '8- to 16-metre: measure m [8,16]',
      'two- to three-day: duration days [2,3] attributive',
    ],
    'It is 40 - 50 years old; they won 98 - 92.': ['40 - 50 years: duration years [40,50]'],
    'The promise is one year old. One year it rained.': ['one year: duration 1 years'],
    'It was -5 degree Fahrenheit, then 6 deg C.': ['-5 degree Fahrenheit: measure -5 [degF]', '6 deg C: measure 6 Cel'],
  });
});

describe('claims: English bounds in so many words', () => {
  reads({
    'A grade greater than or equal to 30 is enough.': ['[greater than or equal to ]30: count 30 [30,) ge'],
    'It must be less or equal to 100.': ['[less or equal to ]100: count 100 (,100] le'],
    'A score of 200 or higher wins.': ['200[ or higher]: count 200 [200,) ge'],
    'The gap was > 5 metres, then ≤ 2.': ['[> ]5 metres: measure 5 m (5,) gt', '[≤ ]2: count 2 (,2] le'],
  });
});

describe('claims: English lists whose unit is told once', () => {
  reads({
    'a 7- or 8-inch screen': ['7: measure 7 in', '8-inch: measure 8 in'],
    'It makes 40 mpg at 55 m.p.h.': ['40 mpg: measure 40 mi/gal', '55 m.p.h.: measure 55 mi/h'],
    'It rose 18 sen to RM2.70.': ['18 sen: money 0.18 MYR by up #0', '[to ]RM2.70: money 2.70 MYR to up #0'],
  });
});

describe('claims: what words around say a number is', () => {
  reads({
    '阅读量过百万，票房破亿。': ['[过]百万: number 1000000 (1000000,) gt', '[破]亿: number 100000000 (100000000,) gt'],
    到场过千人: ['[过]千人: count 1000 人 (1000,) gt'],
    百万英镑: [],
    '近百个点位，升5个点': ['[近]百个: count 100 个 [90,100) approx', '5个点: percentage-point 5 pp by up'],
    开馆已经满一个月: ['一个月: duration 1 个月'],
    跌四成几: ['四成几: percentage 40 % (40,50) over-approx by down'],
    特首期間與電視31台: [],
    '沿海阵风达到了8—9级。': ['8—9级: measure 级 [8,9]'],
    '女子双人3米板、100米自由泳': [],
    '晚上约8时半，上午十点多': ['[约]8时半: time 20:30 about event-date', '上午十点多: time 10:00 over-approx event-date'],
    他在77年参加工作: ['77年: date 1977 period'],
    '，83年出生': ['83年: date 1983 event-date'],
    在77年的时间里: ['77年: duration 77 年'],
    走过77年风雨: ['77年: duration 77 年'],
    '电价分为三档，票价共有两级': ['三档: count 3 档'],
    '挂上三档，三档节目': [],
    'The 2031 deliveries came late; 2000 sales were made.': ['2031: date 2031 event-date', '2000: count 2000 sales'],
    'They met at Three Wells, and Three men came.': ['Three: count 3 men'],
    'The levy rose from one to eight cents.': [
      '[from ]one: money 0.01 USD from up #0',
      '[to ]eight cents: money 0.08 USD to up #0',
    ],
    'They came under the 457 visa program; it fell below the 40 mark.': ['[below the ]40: count 40 (,40) lt to down'],
    'It is 2.5x faster than a 3x4 grid.': ['2.5x: multiple 2.5 ×2.5'],
    'The bank cut rates by a quarter point.': ['a quarter point: percentage-point 0.25 pp by down'],
    'Ann Lee died on Sunday at 91; he met her at 12.': ['91: duration 91 years'],
    'Output will rise from 5 million tonnes a year to 8 million.': [
      '[from ]5 million tonnes: measure 5000000 t from up #0',
      '[to ]8 million: measure 8000000 t to up #0',
    ],
    'They took an extra 100 or so goats.': ['100[ or so]: count 100 goats [95,105] about by up'],
    'It runs for three more weeks.': ['three more weeks: duration 3 weeks period'],
    'It is slashing the price of bread by 17 per cent.': ['17 per cent: percentage 17 % by down'],
    'The ship has a crew of 9; police held 25 more, and 25 more jobs went.': [
      '9: count 9',
      '25: count 25 by up',
      '25: count 25 jobs',
    ],
  });
});
