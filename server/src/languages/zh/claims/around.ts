/** Chinese words that stand around a number and say what it is, or that it is none; most are single characters, both scripts. */

/** Of an aggregate, from further off: 人均, 户均; not 均衡. 累计, 共有, 共接待; not 公共. */
export const aggregates = '均累總总共';
export const averaged = '年人户戶日月亩畝平单單场場周次';
export const notAverageBehind = '衡匀等';
export const cumulatedBehind = '计計积積共';
export const notTogetherBefore = '公中国國';
export const togetherBehind = '有设設收登接送发發投完实實新';

/** Behind 最: 最高, 最多 and 最低, 最少; 最多的, 最大的一 is one of a group. */
export const most = '高长長大多远遠深快重';
export const least = '低短小少轻輕慢';
export const oneOfThem = '的一时時';

/** Behind a verb of change with its object, which is then none: 增加的300人, 增幅. */
export const notVerbBehind = '的至到为為率幅了';

/** Behind a year of two digits: 在77年的时间里, 77年来 are so many years. */
export const behindYears = '的来來间間里裡内內前后後多以时時期';

/** The year by which Hong Kong's papers count, and the words near it that say so. */
export const handover = { year: 1997, words: ['回归', '回歸', '主权', '主權', '殖民', '香港', '港府', '港人'] };

/** What tells a sentence of prison near 1年8月. */
export const prison = '刑囚狱獄监監';

/** Behind 比 that compares no numbers: 比分, 比赛, 比武. */
export const notRatioBehind = '分赛賽数數武拼';

/** What 半 begins a word with (半价, 半程, 半径), which is then no half of the measure before it; and behind the tenths of a height (一米八的个头). */
export const wordsOfHalf =
  '价價票夜数數成程径徑岛島导導年月天场場球生途路决決开開封自透空官壁挂掛世百拉点點身边邊圆圓熟固裸日个個马馬潜潛公机機老工脱脫干钢鋼句截山吊推旬晌圈职職';
export const behindHeights = '的左右多几幾高深宽寬长長以';

/** Before 个半小时 that is no hour and a half: 这个半小时, 每个半小时; a number before it is read with it. */
export const notOneAndHalfBefore = '这這那每各某哪整首';

/** What is priced: 四块八一斤; and what else stands behind a price. */
export const priced = '个個斤吨噸只隻条條件张張本份碗瓶度米支包盒袋枚颗顆串根头頭套双雙克两兩人位天月年次升桶股';
export const behindPrices = '的买買卖賣每就';

/** Behind 近半, 逾半, where half of something is meant. */
export const behindHalf = '是为來来，。的';

/** Of what 度 are degrees, and what is no 电 of which 度 are counted: 电动, 电视. */
export const warmth = '温溫寒冷';
export const warmthBehind = '温溫烧燒';
export const notPowerBehind = '动動视視子影话話';
export const slopes = '坡角倾傾';

/** Behind 比 and a number: what is more than it, and what is less; and what may follow there (比三十大一些). */
export const moreThan = '大高多快长長重';
export const lessThan = '小低少慢短轻輕';
export const behindComparison = '一得的，。；、！？）';

/** Before 百 and 万 that count with it: 上百, 过万. */
export const overHeads = '上过過破达達成';
export const passedHeads = '过過破';
export const countedHeads = '上近超逾过過破达達数數约約';

/**
 * Before 百, 千 and 万 that count what stands right behind them (逾萬市民); what may not stand before those (贴近百姓, 网上百科); and what counts
 * nothing behind (数十上百, 几百里).
 */
export const roundLeads = '逾近超上';
export const notRoundBefore = '贴貼靠附邻鄰亲親最网網线線海天路地以之加向身头頭脸臉桌街会會场場手马馬早晚';
export const notCounted =
  '上下来來里的多余餘以之左亩步道卷丈仞尺寸古金载載变變分倍计計姓货貨灯燈般科花草鸟鳥合色度事乐樂岛島和及与與至到、';

/** Behind 一年 and 一天 that measure with it. */
export const measuresBehind = '多来來半间間';

/** Who stands before a verb and names no measure: 他花了三角五分. Of 我国, 我省 and the like a number is told. */
export const whoever = '他她它我你您咱';
export const places = '国國省市县縣区區州港';

/** Behind 成人 that are grown-ups: 成人教育, 成人票. */
export const behindAdults = '教高礼禮票用大学學本专專节節疫组組每和与與及、世';

/** Behind 两句 that are counted. */
export const spoken = '话話诗詩';

/** Before 三段 that is a section of a street. */
export const streets = '路街道';

/** Laws that papers name an article of without 第 and without the marks of a title. */
export const laws = '基本法 宪法 憲法 刑法 民法 民法典 劳动法 勞動法 公司法 选举法 選舉法'.split(' ');

/** Parts of the day before an hour, the longer ones first; those that stand for the afternoon; what may stand right before an hour. */
export const dayParts = '凌晨 清晨 早晨 早上 上午 中午 下午 傍晚 晚上 晚间 晚間 夜间 深夜 当晚 當晚 今晚 昨晚 晚 早 午'.split(
  ' ',
);
export const afternoons = '下晚傍夜深当當今昨';
export const beforeHours = '午晚晨早日夜上号至到';

/** Behind a day or an hour that makes none of it: 二日游, 5日元; 一时代, 三时期. */
export const notDayBehind = '游遊元圆圓币幣';
export const notHourBehind = '代期间刻候常而分';
export const notClockBehind = '代期';

/** Before 中 and 小 that name no form of a school: 其中六时, 当中六时. */
export const notFormBefore = '其当當集之最大较較';

/** Behind a or p, letters of English in a Chinese page: 7:00p.m. */
export const halvesOfDay = ['.m.', 'm', '.m'];

/** Behind two years that are one of accounts or of school: 2015/16年度; the longer words first. */
export const doubleYears = [
  '财政年度',
  '財政年度',
  '学年度',
  '學年度',
  '年度',
  '学年',
  '學年',
  '财年',
  '財年',
  '赛季',
  '賽季',
  '年',
];

/** Before 12楼 that counts storeys. */
export const beforeStoreys = '高共达達到有至超逾';

/** Before digits with a colon that are a score: 以3:25, 比分3:25. */
export const beforeScores = '以比胜勝负負分局';

/** Before 年 that is counted: 三年前三个月 are any three months. */
export const countsOfYears = '之几幾多两兩三四五六七八九十';

/** Behind the date of a dateline: 3月2日讯. */
export const wires = '讯电訊電';

/** What grades 级: 风力, 震级. Before 日 that counts days: 期限30日, 满30日; not 附近14日. Before 晚 that names an evening: 周五晚. */
export const beforeDays = '限期满滿近续續第共历歷囚';
export const nearPlaces = '附邻鄰靠临臨';
export const weeks = '周週期拜';
export const graded = '风風震';
export const gradedBehind = '力度级風风';
export const gradedBefore = '阵陣大强強烈';

/** Behind digits: what goes on with a number in which a zero was misread; units that take 百 and 兆 for themselves; what makes no number of 来. */
export const behindLostZero = '%％万萬亿億元年月日名人吨噸个個';
export const behindLostPoint = '%％个個万萬亿億';
export const behindHundreds = '米瓦克伏卡焦帕赫';
export const behindMega = '瓦赫帕字比';
export const notMoreOrLess = '自源到看说得往回';

/** What 千 is the prefix of, behind a number in words: 六千瓦时 are six. 五千米 are five thousand. */
export const thousandUnits = ['字节', '比特', '瓦', '伏安'];

/** Behind 个亿 that is no sum: 两个亿万富翁, 两个亿吨级; behind 百把 and 万把 that are some hundred and some ten thousand. */
export const notHundredMillions = '万萬级級吨噸联聯';
export const behindRoughly = '个個块塊人元斤里年来來号號';

/** Behind 两 that is a weight; before any other character it counts (两岸, 两个). */
export const behindTaels = '重半银銀黄黃白酒肉米面茶的左以多';

/** Of a temperature: 零下五度, 零上三度; and the scales that are named before it. */
export const belowZero = '零下';
export const aboveZero = '零上';
export const celsius = ['摄氏', '攝氏'];
export const fahrenheit = ['华氏', '華氏'];

/** Before a stretch of time that lies behind or ahead: 过去十年, 未来三年; behind one over which something is counted: 三年累计. */
export const past = ['过去', '過去'];
export const ahead = ['未来', '未來'];
export const throughout = ['平均', '累计', '累計'];
export const upToNow = ['以来', '以來'];

/** Behind the name of a plan: “十四五”期间. */
export const planStretches = ['期间', '期間', '时期', '時期', ...upToNow];

/** Around 三度 that does not tell how often: 三度空间, 三度灼伤, 三度半; 零下三度, 升三度. */
export const notTurnsBehind = '空电電音角灼烧燒冻凍的以左多半至到和与與及';
export const notTurnsBefore = '周週第下上升降达達到至';

/** Units of age; of the calendar, of which 一年 and 一天 are articles as often; centuries; and others of which 一 is one as well. */
export const ages = '岁 歲 周岁 週歲';
export const calendarUnits = '年 个月 個月 天 周 日 月';
export const centuries = '世纪 世紀 个世纪 個世紀';
export const otherTimes = '世纪 星期 晚';

/** Behind a bound that is the most one can be fined: 1000元以下罚款. */
export const fines = ['罚款', '罰款'];

/** Behind a day or a sum that is not meant exactly. */
export const roughly = ['前后', '前後', '左右'];

/** What a part is told by: 80%来自外省, 占… (not 占用), 完成年度计划的71.8%, 其中. */
export const comingFrom = ['来自', '來自'];
export const sharing = '占佔';
export const notSharingBehind = '用据據领領地';
export const completing = '完成';
export const partOf = '其中';

/** Around 比 that compares nothing: 比重, 占比. */
export const notComparedBehind = '重例率值分较較';
export const notComparedBefore = '占佔对對同环環';
