// Numbers as people say them, and as other papers than those of the first tests print them.
import assert from 'node:assert/strict';
import { listing } from './listing.js';

/** Sentence → what must be read in it. */
function reads(cases: Readonly<Record<string, readonly string[]>>): void {
  for (const [text, expected] of Object.entries(cases)) it(text, () => assert.deepEqual(listing(text), expected));
}

describe('claims: sums as people say them', () => {
  reads({
    '豆花四块八一碗，一块二的馒头': ['四块八: money 4.8 CNY', '一块二: money 1.2 CNY'],
    '鲫鱼七毛九一两，水费三块六毛五一吨': ['七毛九: money 0.79 CNY', '三块六毛五: money 3.65 CNY', '一吨: measure 1 t'],
    '两块蛋糕一块布，一块四方地': ['两块: count 2 块'],
    '月租三千蚊，雞蛋一隻六毫': ['三千蚊: money 3000 HKD', '六毫: money 0.6 HKD'],
    '掙了五百大元，是一大元素': ['五百大元: money 500 CNY'],
    '他赚了两个亿，想再挣3个亿': ['两个亿: number 200000000', '3个亿: number 300000000'],
    '两个亿万富翁，一个亿吨级港口': ['两个: count 2 个'],
    '筹款RMB 260万，售价USD 199': ['RMB 260万: money 2600000 CNY', 'USD 199: money 199 USD'],
    捐款台幣6萬元: ['台幣6萬元: money 60000 TWD'],
    '百把人的厂子，万把块钱': ['百把人: count 100 人 [80,120] about', '万把块钱: money 10000 CNY [8000,12000] about'],
    '0.5个比特币': ['0.5个比特币: money 0.5 BTC'],
  });
});

describe('claims: heights, tenths and neighbouring digits', () => {
  reads({
    '他身高一米七九，跳过2米05，水深3米5': ['一米七九: measure 1.79 m', '2米05: measure 2.05 m', '3米5: measure 3.5 m'],
    '离岸1米5人一组，百米3分钟': ['1米: measure 1 m', '5人: count 5 人', '3分钟: duration 3 分钟'],
    '投票率5成2，体温37度2，三成2人': [
      '5成2: percentage 52 %',
      '37度2: measure 37.2 Cel',
      '三成: percentage 30 %',
      '2人: count 2 人',
    ],
    '等了兩、三小時，來了三、四十人，約七、八成滿座': [
      '兩、三小時: duration 小時 [2,3]',
      '三、四十人: count 人 [30,40]',
      '[約]七、八成: percentage % [70,80] about share',
    ],
    '十七、八歲的學生，賣到五、六萬蚊': ['十七、八歲: duration 歲 [17,18]', '五、六萬蚊: money HKD [50000,60000]'],
    '第三、四名，三、四季度，一、二期工程': ['第三、四名: rank [3,4]', '四季度: date XXXX-10-01/XXXX-12-31 period'],
    零下五度到零上三度: ['零下五度到零上三度: measure 度 [-5,3]'],
    '打捞出两具石像，具有3具备': ['两具: count 2 具'],
    排名第10至12位: ['第10至12位: rank [10,12]'],
    '第 3.2段，第 5 章，第二、三位': ['第二、三位: rank [2,3]'],
  });
});

describe('claims: hours and years of Hong Kong papers', () => {
  reads({
    昨午3時許開會: ['午3時[許]: time 15:00 about event-date'],
    '9點之後不見人，8点前到': ['9點: time 09:00 event-date', '8点: time 08:00 event-date'],
    '香港在97年前後的樓價，97後的回歸一代': ['97年: date 1997 about event-date', '97: date 1997 period'],
    '97年前，他出生在江州': ['97年[前]: duration 97 年 offset'],
    '97. 5萬人投票，17. 4萬戶': ['97. 5萬人: count 975000 人', '17. 4萬戶: count 174000 戶'],
    千余年中国织锦: ['千余年: duration 1000 年 (1000,2000) over-approx'],
  });
});

describe('claims: parts of a unit and of a number', () => {
  reads({
    'It costs a quarter of a million dollars, three-quarters of a billion in all.': [
      'a quarter of a million dollars: money 250000 USD',
      'three-quarters of a billion: count 750000000',
    ],
    'A third of a million people came, a third of a mile away.': [
      'A third: fraction 1/3 share',
      'a million: count 1000000 people',
      'a third: fraction 1/3 share',
    ],
    'It is three-quarters of a mile, a quarter of an hour on foot.': [
      'three-quarters of a mile: measure 0.75 mi',
      'a quarter of an hour: duration 0.25 hours',
    ],
    'A million and a half people saw it.': ['A million and a half: count 1500000 people'],
    'She ran it in 2 hours 5 minutes and 12 seconds.': ['2 hours 5 minutes and 12 seconds: duration 7512 seconds period'],
    'The lamp is two dollars fifty, the desk thirty dollars forty five each.': [
      'two dollars fifty: money 2.5 USD',
      'thirty dollars forty five: money 30.45 USD',
    ],
    'She gave two dollars twenty children had saved.': ['two dollars: money 2 USD', 'twenty: count 20 children'],
    'Seven of every 10 voters, three out of the four judges.': [
      'Seven of every 10: fraction 7/10 share',
      'three out of the four: fraction 3/4 share',
    ],
  });
});

describe('claims: sizes and weights', () => {
  reads({
    'A 5-foot-11 keeper, 6\'2" tall, and a 160-pound boxer.': [
      '5-foot-11: measure 71 in',
      '6\'2": measure 74 in',
      '160-pound: measure 160 lb',
    ],
    'A 150-pound fine was paid.': ['150-pound: money 150 GBP'],
    'A 2,000-square-foot loft and a 10-by-12-foot shed.': [
      '2,000-square-foot: measure 2000 ft2',
      '10: measure 10 ft',
      '12-foot: measure 12 ft',
    ],
    'Between 30C and 35C by noon.': ['30C and 35C: measure Cel [30,35]'],
  });
});

describe('claims: numbers with a bound between them and what they count', () => {
  reads({
    'Ten or so years on, 40 or more boats, 60 or fewer guests.': [
      'Ten or so years: duration 10 years [9.5,10.5] about',
      '40[ or more]: count 40 boats [40,) ge',
      '60[ or fewer]: count 60 guests (,60] le',
    ],
    '20+ people, 30-odd percent, 1,000-odd sheep.': [
      '20+: count 20 people [20,) ge',
      '30-odd percent: percentage 30 % (30,40) over-approx',
      '1,000-odd: count 1000 sheep (1000,2000) over-approx',
    ],
    'From 5 up to 10 boats, five or six boats, 5 or 10 boats.': [
      '5 up to 10: count boats [5,10]',
      'five or six: count boats [5,6]',
      '10: count 10 boats',
    ],
    'Two or three more weeks, three or four years.': [
      'Two or three more weeks: duration weeks [2,3]',
      'three or four years: duration years [3,4]',
    ],
    'Prices fell 80 to 90 or 95 per cent.': ['80 to 90: percentage % [80,90] by down', '95 per cent: percentage 95 %'],
    'Two-to-three-day delays, a 5-to-2 vote.': ['Two-to-three-day: duration days [2,3] attributive'],
    'She turned 45. It turned 45 degrees.': ['45: duration 45 years', '45 degrees: measure 45 deg'],
    'Those aged 45 to 54 gained.': ['45 to 54: duration years [45,54]'],
    'A couple of hundred hectares burned.': ['A couple of hundred hectares: measure ha [200,)'],
    'Omega 3 oils and Big Ten teams.': [],
  });
});

describe('claims: quarters, parts and zeros that the words around tell', () => {
  reads({
    '店家盼第三季或可回升，第二季經濟增長2%': [
      '第三季: date XXXX-07-01/XXXX-09-30 period',
      '第二季: date XXXX-04-01/XXXX-06-30 period',
      '2%: percentage 2 % by up',
    ],
    '该剧第三季开机，2031年第三季': ['2031年: date 2031 period', '第三季: date XXXX-07-01/XXXX-09-30 period'],
    'A third have voted, more than half are women. A third man was held.': [
      'A third: fraction 1/3 share',
      '[more than ]half: fraction 1/2 (1/2,) gt share',
      'third: ordinal 3 none',
    ],
    'The duty is cut to zero by 2031, to zero emissions.': ['[to ]zero: count 0 to down', '2031: date 2031 event-date'],
    'The 2,4-D weedkiller and a 52,00 tonne load.': [],
    'For the first time in nine years, raises of 6 percent in the first year and 3 percent in the next.': [
      'first: ordinal 1 none',
      'nine years: duration 9 years period',
      '6 percent: percentage 6 % by up',
      'first: ordinal 1 none',
      '3 percent: percentage 3 % by up',
    ],
    击落6架飞机: ['6架: count 6 架'],
  });
});

describe('claims: decimals in words, ages and compounds', () => {
  reads({
    'They hold one point two million tonnes, twenty-one point five percent.': [
      'one point two million tonnes: measure 1200000 t',
      'twenty-one point five percent: percentage 21.5 %',
    ],
    'The case is beside the point, two points behind.': ['two: count 2 points'],
    'It took 3 weeks and 2 days.': ['3 weeks and 2 days: duration 23 days'],
    'Children aged 5-12, children over the age of 14, a 5-12 defeat.': [
      '5-12: duration years [5,12]',
      '[over the age of ]14: duration 14 years (14,) gt',
    ],
    '三又二分之一，三又来了': ['三又二分之一: number 3.5'],
    '两倍半，六千瓦时，三万六千瓦': ['两倍半: multiple 2.5 倍 ×2.5', '六千瓦时: measure 6 kWh', '三万六千瓦: measure 36000 W'],
    '加價超過八巴仙，周三起檢查，售價三百円': ['[超過]八巴仙: percentage 8 % (8,) gt', '三百円: money 300 JPY'],
  });
});

describe('claims: halves and days, and numbers that a law or a change only names', () => {
  reads({
    '等了半个多小时，半个多月': [
      '半个多小时: duration 0.5 个小时 (0.5,1) over-approx',
      '半个多月: duration 0.5 个月 (0.5,1) over-approx',
    ],
    '坚持了576日，合共8日，5日开会': [
      '576日: duration 576 日',
      '[合共]8日: duration 8 日 cumulative',
      '5日: date XXXX-XX-05 event-date',
    ],
    '修改612的定性，26條則列明': [],
  });
});

describe('claims: halves, turns and days in Chinese', () => {
  reads({
    '准备一分半钟，跑了兩分半鐘': ['一分半钟: duration 1.5 分钟', '兩分半鐘: duration 2.5 分鐘'],
    '買了三斤半魚，种一亩半地，5公里半程马拉松': ['三斤半: measure 3.5 斤', '一亩半: measure 1.5 亩', '5公里: measure 5 km'],
    '開放後個半小時，等了個半月，每个半小时': [
      '個半小時: duration 1.5 個小時',
      '個半月: duration 1.5 個月',
      '半小时: duration 0.5 小时',
    ],
    '隊伍三度奪冠，兩度換帥，二度創作，三度灼傷，升三度': ['三度: count 3 度', '兩度: count 2 度'],
    '过去三日，兩日一夜，賽前四日，判囚14日，15日以下拘留，目前14日': [
      '三日: duration 3 日 recent period',
      '兩日: duration 2 日 period',
      '四日: duration 4 日',
      '14日: duration 14 日',
      '15日[以下]: duration 15 日 (,15] le period',
      '14日: date XXXX-XX-14 event-date',
    ],
    '十日内完成，5日内答复，在2日内瓦会议上': [
      '十日[内]: duration 10 日 (,10] le',
      '5日[内]: duration 5 日 (,5] le',
      '2日: date XXXX-XX-02 event-date',
    ],
    '从5到10，由30至60。从0到1的突破，由612到721': ['5到10: number [5,10]', '30至60: number [30,60]', '721: number 721'],
    '三支球队，两组数据，三任校長，路二段，半斤八两': ['三支: count 3 支', '两组: count 2 组', '三任: count 3 任'],
    '三十甲地，三甲医院': ['三十甲地: measure 30 甲'],
  });
});

describe('claims: hours and years in Chinese', () => {
  reads({
    '今早約6點開門，約6點建議': ['[約]6點: time 06:00 about event-date', '[約]6點: count 6 點 [5.5,6.5] about'],
    '11:00a.m.-7:00p.m.，上午9:00-11:00，9:30 AM': [
      '11:00a.m.: time 11:00 event-date',
      '7:00p.m.: time 19:00 event-date',
      '上午9:00: time 09:00 event-date',
      '11:00: time 11:00 event-date',
      '9:30 AM: time 09:30 event-date',
    ],
    '她讀中六時，其中六时': ['六时: time 06:00 event-date'],
    '首季度产量增3%，2031年首季，首9個月': [
      '首季度: date XXXX-01-01/XXXX-03-31 period',
      '3%: percentage 3 % by up',
      '2031年: date 2031 period',
      '首季: date XXXX-01-01/XXXX-03-31 period',
      '首9個月: date XXXX-01-01/XXXX-09-30 period',
    ],
    '97年前後来港，90年頒佈': ['97年: date 1997 about event-date', '90年: date 1990 event-date'],
    '民法典23條，《船舶法》12條，全文160條': ['160條: count 160 條'],
  });
});

describe('claims: English numbers in other words', () => {
  reads({
    'Two of the leaders left. Three of his children sing. Chapter Two of the tale.': ['Two: count 2 leaders subset'],
    '12 voted no and 23 were hurt, Apollo 13 were fine.': ['12: count 12', '23: count 23'],
    'The plant runs at half capacity, half a loaf.': ['half: fraction 1/2 share'],
    'It will double its output; prices are almost double the average; a double room.': [
      'double: multiple 2 by up ×2',
      '[almost ]double: multiple 2 [1.8,2) approx by up ×2',
    ],
    'Rates rose 0.2 of a percentage point. It fell point five percent. At this point five percent are left.': [
      '0.2 of a percentage point: percentage-point 0.2 pp by up',
      'point five percent: percentage 0.5 % by down',
      'five percent: percentage 5 %',
    ],
    'He paid 100 grand, and played two grand pianos.': ['100 grand: money 100000 USD', 'two: count 2 pianos'],
    'Minus two was the lowest. It fell to minus five. 10 minus two is eight.': [
      'Minus two: number -2',
      '[to ]minus five: number -5 to down',
    ],
    'A week-long strike, the billion-dollar network.': [
      'week: duration 1 weeks attributive',
      'billion-dollar: money 1000000000 USD',
    ],
    'From 5 to 10, it was 10 to 15 on Monday, won 3 to 5.': ['5 to 10: number [5,10]', '10 to 15: number [10,15]', '5: count 5'],
    'It drew only about 400 visitors.': ['[about ]400: count 400 visitors [380,420] about'],
    "Open from 2 until 3 p.m., 11 to 1 p.m., 2 to 3 o'clock, 9 p. m.": [
      '2: time 14:00 from',
      '3 p.m.: time 15:00 to',
      '11: time 11:00 event-date',
      '1 p.m.: time 13:00 event-date',
      '2: time 02:00 event-date',
      "3 o'clock: time 03:00 event-date",
      '9 p. m.: time 21:00 event-date',
    ],
    '2,139 second-class offices, on the Fourth at noon, ages 5 to 10.': [
      '2,139: count 2139 offices',
      '5 to 10: duration years [5,10]',
    ],
    'At 63, she swims. At 63, the shop closed.': ['63: duration 63 years'],
    "Output is down from last year's 180,000 tonnes to 40,000 tonnes.": [
      "[from last year's ]180,000 tonnes: measure 180000 t from down #0",
      '[to ]40,000 tonnes: measure 40000 t to down #0',
    ],
  });
});

describe('claims: years of accounts, days and rough numbers in Chinese', () => {
  reads({
    '由2015/16到2019/20五個年度，2017/18年度，2015-16年度': [
      '2015/16: date 2015-01-01/2016-12-31 from',
      '[到]2019/20: date 2019-01-01/2020-12-31 to',
      '五個年度: duration 5 個年度',
      '2017/18年度: date 2017-01-01/2018-12-31 period',
      '2015-16年度: date 2015-01-01/2016-12-31 period',
    ],
    '支出由2009/10年的394.05億元，暴增至2016/17年的661.11億元': [
      '2009/10年: date 2009-01-01/2010-12-31 period',
      '394.05億元: money 39405000000 CNY from up #0',
      '2016/17年: date 2016-01-01/2017-12-31 period',
      '661.11億元: money 66111000000 CNY to up #0',
    ],
    '（2031.1.30），2031.1万元': ['2031.1.30: date 2031-01-30 event-date', '2031.1万元: money 20311000 CNY'],
    '11月25便揭曉，11月25名': ['11月25: date XXXX-11-25 event-date', '11月: date XXXX-11 period', '25名: count 25 名'],
    '周二(14號)晚上，14號文件': ['14號: date XXXX-XX-14 event-date'],
    '2、3小時，2、30年，2、3次，2、3樓，2、3、4小時': [
      '2、3小時: duration 小時 [2,3]',
      '2、30年: duration 年 [20,30]',
      '2、3次: count 次 [2,3]',
      '2: duration 2 小時',
      '3: duration 3 小時',
      '4小時: duration 4 小時',
    ],
    '60幾歲，四十几岁，半億元': [
      '60幾歲: duration 60 歲 (60,70) over-approx',
      '四十几岁: duration 40 岁 (40,50) over-approx',
      '半億元: money 50000000 CNY',
    ],
    '55：45的選民比例，3：2的比賽': ['55：45: ratio 55:45'],
    '附近3家，最近兩宗，最近3年，近3家': [
      '3家: count 3 家',
      '[最近]兩宗: count 2 宗',
      '[最近]3年: duration 3 年 recent period',
      '[近]3家: count 3 家 [2.7,3) approx',
    ],
    '楼高12楼，住12樓，一升空，加一升水，這一個星期': ['12楼: count 12 楼', '一升: measure 1 L by up'],
    '5.6萬則留言，三则新闻': ['5.6萬則: count 56000 則', '三则: count 3 则'],
    '录得2.2%的升幅，5%跌幅，5%的增长目标': [
      '2.2%: percentage 2.2 % by up',
      '5%: percentage 5 % by down',
      '5%: percentage 5 % share',
    ],
  });
});

describe('claims: hours, owners and falls in English', () => {
  reads({
    "At four o'clock, two of Marlport's ferries. Shares crashed almost 10 percent.": [
      "four o'clock: time 04:00 event-date",
      'two: count 2 ferries subset',
      '[almost ]10 percent: percentage 10 % [9,10) approx by down',
    ],
    'Costs for B-doubles, nine tuna.': ['nine: count 9 tuna'],
  });
});

describe('claims: round numbers before what they count, and clocks', () => {
  reads({
    '逾萬市民，近千學生，上千市民，数百学生，贴近百姓，网上百科，通过千辛万苦': [
      '[逾]萬: number 10000 (10000,) gt',
      '[近]千: number 1000 [900,1000) approx',
      '上千: number 1000 [1000,) ge',
      '数百: number [200,900]',
    ],
    '下午3:30开会，昨晚11:10，凌晨12:20，早上7:15-9:30，12點正': [
      '下午3:30: time 15:30 event-date',
      '昨晚11:10: time 23:10 event-date',
      '凌晨12:20: time 00:20 event-date',
      '早上7:15: time 07:15 event-date',
      '9:30: time 09:30 event-date',
      '12點: time 12:00 event-date',
    ],
    '97年回歸，03年開辦，3年后': ['97年: date 1997 period', '03年: date 2003 period', '3年[后]: duration 3 年 offset'],
    '今天30日即30/6見面，100萬人大遊行': ['30日: date XXXX-XX-30 event-date', '100萬人: count 1000000 人'],
    '九樣貨品，周四把利率調高，講兩句，两句话': ['九樣: count 9 樣', '两句: count 2 句'],
    '爆破附近的7個倉，附近24日起火，街头14日，大连14日起，一連三日': [
      '7個: count 7 個',
      '24日: date XXXX-XX-24 event-date',
      '14日: date XXXX-XX-14 event-date',
      '[连]14日: date XXXX-XX-14 event-date',
      '[一連]三日: duration 3 日 consecutive period',
    ],
    '三到四个半月，最高互动量的5则，最高可达5米': [
      '三到四个半月: duration 个月 [3,4.5]',
      '5则: count 5 则',
      '[最高可达]5米: measure 5 m (,5] max',
    ],
  });
});

describe('claims: signs, scores and races', () => {
  reads({
    '净值为负12个百分点，误差不超过正负3%，由负5个百分点跌8个百分点': [
      '负12个百分点: percentage-point -12 pp',
      '3%: percentage 3 %',
      '负5个百分点: percentage-point -5 pp',
      '8个百分点: percentage-point 8 pp by down',
    ],
    '五局分别为23比25、25比19，师生比为1比8，产业结构为11.1∶40.6∶48.3': [
      '1比8: ratio 1:8',
      '11.1∶40.6∶48.3: ratio 11.1:40.6:48.3',
    ],
    '以10秒12夺冠，39秒05，10秒12人': [
      '10秒12: duration 10.12 秒',
      '39秒05: duration 39.05 秒',
      '10秒: duration 10 秒',
      '12人: count 12 人',
    ],
    '第一产业增加值142.3亿元，新增产值60亿元': ['142.3亿元: money 14230000000 CNY', '60亿元: money 6000000000 CNY by up'],
    '第2季房價，一半半26%': ['第2季: date XXXX-04-01/XXXX-06-30 period', '26%: percentage 26 %'],
  });
});

describe('claims: parts and signs in English', () => {
  reads({
    'He completed 17 of 24 passes. March 5 of 2031.': [
      '17: count 17 passes subset',
      '24: count 24 passes',
      'March 5: date XXXX-03-05 event-date',
      '2031: date 2031 event-date',
    ],
    'Shares add up to 100 percent, plus or minus 4 percentage points.': [
      '100 percent: percentage 100 %',
      '4 percentage points: percentage-point 4 pp',
    ],
  });
});

describe('claims: counters, parts and degrees in Chinese', () => {
  reads({
    '近四成人表示，三成人教育，三分之二多數通過，均需三分之二': [
      '[近]四成: percentage 40 % [36,40) approx share',
      '三分之二: fraction 2/3 share',
      '三分之二: fraction 2/3 share',
    ],
    '一个多小时后，一个多月，37.2度的体温，39度高烧': [
      '一个多小时[后]: duration 1 个小时 (1,2) over-approx offset',
      '一个多月: duration 1 个月 (1,2) over-approx',
      '37.2度: measure 37.2 Cel',
      '39度: measure 39 Cel',
    ],
    '周转量136.3亿吨公里，四集电视片，01组卫星，襲警等 4 罪成立，2樽水，2只能': [
      '136.3亿吨公里: measure 13630000000 吨公里',
      '四集: count 4 集',
      '4 罪: count 4 罪',
      '2樽: count 2 樽',
    ],
  });
});

describe('claims: dozens and decades in English', () => {
  reads({
    "About two dozen left, in the 1980's, which could even double, two of you.": [
      '[About ]two dozen: count 24 [22.8,25.2] about',
      "1980's: date 198X event-date",
      'double: multiple 2 by up ×2',
      'two: count 2 subset',
    ],
  });
});

describe('claims: more than one, without its one', () => {
  reads({
    '過去個多月，等了個多小時，這個多月，整個多元社會，三個多月': [
      '個多月: duration 1 個月 (1,2) over-approx recent period',
      '個多小時: duration 1 個小時 (1,2) over-approx',
      '三個多月: duration 3 個月 (3,4) over-approx',
    ],
    "75條第8章指，97 L'Étoile的優雅，今日(7/7)為節日，分數3/4": ['3/4: fraction 3/4 share'],
  });
});

describe('claims: parts and weeks', () => {
  reads({
    '約九成為65歲或以上長者，三成為主，比上一星期多8%，病床佔用率達113%': [
      '[約]九成: percentage 90 % [85,95] about share',
      '65歲[或以上]: duration 65 歲 [65,) ge threshold',
      '8%: percentage 8 % by up',
      '113%: percentage 113 %',
    ],
    'Six of the dead were women. They cut deaths by a third by 2030; three had got off.': [
      'Six: count 6 dead subset',
      'a third: fraction 1/3 by down',
      '2030: date 2030 event-date',
      'three: count 3',
    ],
  });
});
