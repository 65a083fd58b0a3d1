// What the checks doubt, and what they leave alone.
import assert from 'node:assert/strict';
import { doubtsOf } from '../../../server/src/core/claims/checks.js';
import { readClaims } from '../../../server/src/core/claims/read.js';
import { scriptOf } from '../../../server/src/core/text/script.js';

/** Check names with the numbers they are about, as the text writes them. */
function doubts(text: string): string[] {
  const script = scriptOf(text, 0, text.length);
  const claims = readClaims(text, 0, text.length, script);
  const words = (place: number): string => text.slice(claims[place]?.start, claims[place]?.end);
  return doubtsOf(claims, text, 0, text.length, script).map((doubt) => {
    switch (doubt.check) {
      case 'change':
        return `change ${words(doubt.from)} → ${words(doubt.to)} by ${words(doubt.by)}`;
      case 'points':
        return `points ${words(doubt.by)} means ${doubt.points}`;
      case 'direction':
        return `direction ${words(doubt.from)} → ${words(doubt.to)}`;
      case 'subset':
        return `subset ${words(doubt.part)} of ${words(doubt.whole)}`;
      case 'parts':
        return `parts ${doubt.parts.map(words).join(' + ')} of ${words(doubt.whole)}`;
      case 'anniversary':
        return `anniversary ${words(doubt.claim)} since ${words(doubt.year)}`;
      default:
        return `${doubt.check} ${words(doubt.claim)}`;
    }
  });
}

describe('claims: checks', () => {
  const cases: Readonly<Record<string, readonly string[]>> = {
    '就业率由92.1%提高到95.4%，提高3.3个百分点。': [],
    // What fired on clean pages of archives, and must not.
    '进出口由4亿元增至8.7亿元，增长118%。': [],
    '进出口由2031年的712亿元升至2038年的3046亿元，年均增长23%。': [],
    '分辨率由3米提高到0.5米。': [],
    '排名由第二位升至第一位。': [],
    '死亡人数升至202人，失踪人数从323人下调至102人。': [],
    '船上有68名乘客和4名船员，其中15名受伤。': [],
    '单产达到375公斤，其中小麦单产399公斤。': [],
    '突破50种以上关键技术。': [],
    '产值突破50亿元以上。': ['modifiers 50亿元'],
    '约占3至4成。': [],
    '价格为3至5万元。': ['scale 3至5万元'],
    '至少20人以上报名。': ['modifiers 20人'],
    '超过95%以上的学生报名。': ['modifiers 95%'],
    '不到300人左右。': ['modifiers 300人'],
    '约300多人到场。': [],
    '年满18岁以上的居民。': [],
    '误差控制在5%以内。': [],
    '近20多年来，江州变了样。': [],
    '额度在3000到30万元不等。': [],
    '投入3万—5万元。': [],
    '江州、柘阳、望湖等3个城市。': [],
    '江州、柘阳等4个城市。': [],
    '新增设了工业自动化及智能制造、新能源及智能网联汽车等3个展区。': [],
    '用水量、用电量分别下降5%、6%。': [],
    '城镇和农村居民收入分别增长5%、6%。': [],
    // O for 0: what was misread proves nothing.
    '产量由4O吨增加到50吨，增长35%。': [],
    '受252.6%的增长率推动，客流回升。': [],
    'Schools are at 120 percent of capacity.': [],
    '就业率由92.1%提高到95.4%，提高2.3个百分点。': ['change 92.1% → 95.4% by 2.3个百分点'],
    '就业率由92.1%提高到95.4%，提高3.3%。': ['points 3.3% means 3.3'],
    '产量由40吨增加到50吨，增长25%。': [],
    '产量由40吨增加到50吨，增长35%。': ['change 40吨 → 50吨 by 35%'],
    '产量由50吨增加到40吨。': ['direction 50吨 → 40吨'],
    '放行时限由最长40天缩短到6天内。': [],
    '能耗下降120%。': ['decrease 120%'],
    '能耗减少了3倍。': ['decrease 3倍'],
    // What is told in 倍 may fall by some of them.
    '房价收入比为9.86倍，较上季下降1.12倍。': [],
    '负荷下降0.12倍。': [],
    // Profits fall below zero, and plans are overfilled.
    '净利润同比下降150%，由盈转亏。': [],
    'Profit fell 130 percent to a loss of $2 million.': [],
    '前三季度完成投资占全年计划的102%，债务占GDP的133%，病床占用率达113%。': [],
    '外地订单占全部订单的120%。': ['share 120%'],
    '列出31条举措，当中8条已落地。': [],
    '列出31条举措，当中38条已落地。': ['subset 38条 of 31条'],
    '全校教职工210人，其中男性120人、女性90人。': [],
    '全校教职工210人，其中男性120人、女性85人。': ['parts 120人 + 85人 of 210人'],
    '全校有學生1210人（男生620人，女生585人）。': ['parts 620人 + 585人 of 1210人'],
    '考察团共有210名成员，其中有120名男性和85名女性。': ['parts 120名 + 85名 of 210名'],
    '登记失业210人，其中城镇120人，农村85人，比去年少。': ['parts 120人 + 85人 of 210人'],
    '代表团共720人，其中运动员430人，包括男运动员220人、女运动员201人，来自六个市。': ['parts 220人 + 201人 of 430人'],
    '代表团共720人，其中运动员430人，男性400人、女性320人。': [],
    // Lists that leave something over, or may.
    '全校教职工210人，其中党员120人、女性85人。': [],
    '全校教职工210人，其中男性120人、女性80人、儿童10人。': [],
    '登记失业210人，其中城镇120人、农村85人，其余不详。': [],
    '代表团共210人，包括120名医生和85名护士。': [],
    '死亡21人，包括男性3人、女性2人等。': [],
    '教师80人、学生130人，其中男性120人、女性85人。': [],
    '江州接待游客约85万人次，其中省内60万人次、省外20万人次。': [],
    'The choir has 210 people: 120 men and 90 women.': [],
    'The choir has 210 people: 120 men and 85 women.': ['parts 120 + 85 of 210'],
    'Five people, two men and two women, were hurt.': [],
    'Five people (two men and two women) were hurt.': ['parts two + two of Five'],
    'Five people: two men, two women and a child.': [],
    'Five people, including two men and two women.': [],
    '江州剧团成立于1998年，今年迎来成立30周年。': ['anniversary 30周年 since 1998年'],
    '成立于1998年的江州剧团今年是成立30周年。': ['anniversary 30周年 since 1998年'],
    '1998年建校，今年建校30周年。': ['anniversary 30周年 since 1998年'],
    '江州剧团成立于1998年，今年是剧团成立30周年。': ['anniversary 30周年 since 1998年'],
    '始建于1998年的江州剧团，今年迎来成立30周年。': ['anniversary 30周年 since 1998年'],
    '江州剧团成立于1998年，今年是柘阳剧团成立50周年。': [],
    '江州大学成立于1998年，今年建校50周年。': [],
    '江州剧团成立于1998年，今年迎来建国80周年。': [],
    '江州剧团成立于1998年，2018年迎来成立20周年。': [],
    '江州剧团成立于1998年。今年是成立30周年。': [],
    '今年是江州剧团成立30周年，该团成立于1998年。': ['anniversary 30周年 since 1998年'],
    '今年是江州剧团成立30周年，剧团1998年成立。': ['anniversary 30周年 since 1998年'],
    '今年是集团成立30周年，江州剧团成立于1998年。': [],
    '今年是江州剧团成立30周年。该团成立于1998年。': [],
    '今年是建国80周年，江州剧团成立于1998年。': [],
    'The theatre, founded in 1998, celebrates its 30th anniversary this year.': ['anniversary 30th since 1998'],
    'The theatre, founded in 1998, celebrated its 20th anniversary in 2018.': [],
    'Founded in 1998, the troupe tours, and the hall marks its 50th anniversary this year.': [],
    'The mayor, elected in 1998, marks his 30th anniversary this year.': [],
    '会议提出两点建议：首先，修路。其次，架桥。再次，种树。': ['announced 两点'],
    'The council proposed two measures. First, fares fall. Second, buses run later.': ['announced two'],
    'The plan has two goals: first, to cut waste; second, to plant trees.': ['announced two'],
    'The council proposed two measures, and lost.': [],
    '林远，1950年出生，现年60岁。': ['anniversary 60岁 since 1950年'],
    '林远出生于1950年3月，汉族，现年60岁。': ['anniversary 60岁 since 1950年3月'],
    '林远生于1950年，儿子今年30岁。': [],
    '林远1950年参加工作，现年80岁。': [],
    '会议提出三点建议：一是修路。二是架桥。': ['announced 三点'],
    '会议提出三点建议，涉及交通。': [],
    '全县三个乡镇受益。一是柘阳。二是望湖。': [],
    '2月30日开幕。': ['date 2月30日'],
    '2032年2月29日开幕。': [],
    'Unemployment fell by 0.3 percentage points to 4.1 percent from 4.4 percent.': [],
    'Unemployment fell by 0.5 percentage points to 4.1 percent from 4.4 percent.': [
      'change 4.4 percent → 4.1 percent by 0.5 percentage points',
    ],
  };
  for (const [text, expected] of Object.entries(cases)) it(text, () => assert.deepEqual(doubts(text), expected));
});
