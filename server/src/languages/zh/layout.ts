/** The furniture of a Chinese newspaper page as data, Simplified and Traditional: how jump lines, bylines, datelines and the like are worded. */

/** What a person who writes for the paper is called in a byline; the names stand behind it. Longer titles end with one of these: 见习记者. */
export const reporterTitles = ['记者', '記者', '通讯员', '通訊員', '评论员', '評論員', '实习生', '實習生'] as const;

/** Words that follow 记者 in a column title or a sentence and are no name. */
export const notNames = [
  '手记',
  '手記',
  '观察',
  '觀察',
  '调查',
  '調查',
  '视点',
  '視點',
  '札记',
  '来信',
  '來信',
  '日记',
  '日記',
  '节',
  '節',
  '站',
  '从',
  '從',
  '在',
  '获悉',
  '獲悉',
  '了解',
  '看到',
  '注意',
  '采访',
  '採訪',
] as const;

/** The hundred-odd family names that nearly all names begin with. */
export const surnames =
  '王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何林高罗羅郑鄭梁谢謝宋唐许許韩韓邓鄧冯馮曹彭曾肖蕭田董袁潘于余蒋蔣蔡杜叶葉程魏苏蘇吕呂丁任沈姚卢盧姜崔钟鍾谭譚陆陸汪范金石廖贾賈夏韦韋付方白邹鄒孟熊秦邱丘江尹薛闫阎閻段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴覃武戴莫孔向汤湯温溫康施文牛樊葛邢安齐齊易乔喬伍庞龐颜顏倪庄莊聂聶章鲁魯岳翟殷詹申欧歐耿关關兰蘭焦俞左柳甘祝包宁寧尚符舒阮柯纪紀梅童凌毕畢单單季裴霍涂成苗谷曲盛冉蓝藍路游辛靳管柴蒙鲍鮑华華喻祁蒲房滕屈饶饒解牟艾尤阳陽时時穆农農司古吉缪繆简簡车車项項连連芦蘆麦麥褚娄婁窦竇戚岑党宫宮费費卜冷晏席卫衛柏宗瞿桂全佟应應臧闵閔苟邬鄔边邊卞姬师師仇栾欒隋商刁沙荣榮巫寇桑郎甄丛叢仲虞敖巩鞏明佘池查麻苑迟遲邝鄺奉';

/** An agency ends with one of these: 新华社, 江州日报, 人民网, 中央广播电视总台. */
export const agencyEndings = '社报報网網台臺刊视視';

/** Short names of agencies that end otherwise. */
export const agencies = ['中央社', '本报', '本報', '本刊', '本台', '本网', '本網', '本社'] as const;

export const jumpFrom = ['紧接', '緊接', '上接', '文接', '接', '续', '續'] as const;
export const jumpOn = ['下转', '下轉', '文转', '文轉', '转', '轉'] as const;

/** What a line sends the reader to: 相关报道见第8版. */
export const seeAlso =
  '报道 報道 報導 新闻 新聞 评论 評論 社论 社論 文章 内容 內容 全文 图片 圖片 图文 圖文 详情 詳情 相关 相關 更多 后续 後續'.split(
    ' ',
  );

/** What stands on a line of its own at the end of a letter, and is no heading. */
export const letterEndings: ReadonlySet<string> = new Set(
  '此致 敬礼 敬禮 此致敬礼 此致敬禮 致礼 致禮 顺颂时祺 順頌時祺 顺祝编安 順祝編安 敬上 谨上 謹上 敬启 敬啟 谨启 謹啟'.split(' '),
);

export const creditStarts = [
  '责编',
  '責編',
  '责任编辑',
  '責任編輯',
  '本版责编',
  '本版編輯',
  '本版编辑',
  '编辑',
  '編輯',
  '版式',
  '校对',
  '校對',
  '美编',
  '美編',
  '值班',
  '视觉',
  '視覺',
  '制图',
  '製圖',
  '设计',
  '設計',
  '统筹',
  '統籌',
  '审读',
  '監製',
  '监制',
] as const;

/** Captions of several pictures are numbered: 图①：…, 圖二：…, 图3 … */
const pictureNumbers = Array.from('①②③④⑤⑥⑦⑧⑨一二三四五六七八九123456789');

export const captionStarts: readonly string[] = [
  '图为',
  '圖為',
  ...pictureNumbers.flatMap((number) => [`图${number}`, `圖${number}`]),
  '上图',
  '上圖',
  '下图',
  '下圖',
  '左图',
  '左圖',
  '右图',
  '右圖',
  '资料图',
  '資料圖',
  '（图',
  '(图',
];
export const photographers = '摄攝';

export const noticeWords = [
  '声明作废',
  '聲明作廢',
  '特此声明',
  '特此聲明',
  '遗失声明',
  '遺失聲明',
  '特此公告',
  '注销公告',
  '註銷公告',
  '拍卖公告',
  '招标公告',
  '招租',
  '广告热线',
  '廣告熱線',
  '订报热线',
] as const;

export const paperEndings = [
  '日报',
  '日報',
  '晚报',
  '晚報',
  '时报',
  '時報',
  '早报',
  '早報',
  '晨报',
  '晨報',
  '商报',
  '商報',
  '都市报',
  '都市報',
  '青年报',
  '青年報',
  '周报',
  '週報',
  '导报',
  '導報',
  '快报',
  '快報',
  '新报',
  '新報',
  '公报',
  '公報',
] as const;

/** A kicker that gives the occasion ends so: 全省……推进会召开. One that names its speaker ends with a verb of saying. */
export const kickerEndings = ['召开', '召開', '举行', '舉行', '开幕', '開幕', '闭幕', '閉幕'] as const;

/** Column titles carry one of these: 江州时评, 记者手记, 今日关注. */
export const columnWords = [
  '时评',
  '時評',
  '评论',
  '評論',
  '短评',
  '社论',
  '社論',
  '观察',
  '觀察',
  '手记',
  '手記',
  '关注',
  '關注',
  '视点',
  '視點',
  '声音',
  '聲音',
  '要闻',
  '要聞',
  '快讯',
  '快訊',
  '简讯',
  '簡訊',
  '聚焦',
  '论坛',
  '論壇',
  '专栏',
  '專欄',
  '专题',
  '專題',
  '热线',
  '熱線',
  '纵横',
  '縱橫',
  '之窗',
  '周刊',
  '副刊',
  '随笔',
  '隨筆',
  '漫笔',
  '杂谈',
  '雜談',
  '茶座',
  '来信',
  '來信',
  '文摘',
  '链接',
  '連結',
  '导读',
  '導讀',
  '特写',
  '特寫',
  '访谈',
  '訪談',
  '对话',
  '對話',
  '点击',
  '看台',
] as const;

/** Words in which sentences are told and headlines are not: 了 着 过 是, and who said it before a comma. */
export const sayingVerbs = [
  '表示',
  '指出',
  '强调',
  '強調',
  '介绍',
  '介紹',
  '认为',
  '認為',
  '说',
  '說',
  '称',
  '稱',
  '指',
  '报道',
  '報道',
  '显示',
  '顯示',
  '预计',
  '預計',
  '透露',
  '坦言',
  '要求',
  '提出',
  '寄语',
  '寄語',
] as const;
export const sentenceOpenings = [
  '今天',
  '昨天',
  '近日',
  '日前',
  '目前',
  '当前',
  '當前',
  '今日',
  '昨日',
  '据',
  '據',
  '为',
  '為',
  '在',
  '此外',
  '同时',
  '同時',
  '其中',
  '近年来',
  '近年來',
] as const;

/** Classified adverts and announcements open with what they are: 出租 临街铺面…, 寻物 …, 声明：本人…. */
export const noticeStarts = [
  '出租',
  '招租',
  '转让',
  '轉讓',
  '招聘',
  '求购',
  '求購',
  '求租',
  '寻物',
  '尋物',
  '寻人',
  '尋人',
  '征婚',
  '徵婚',
  '声明',
  '聲明',
  '启事',
  '啟事',
  '公告',
  '讣告',
  '訃告',
  '通告',
  '广告',
  '廣告',
  '遗失',
  '遺失',
  '征稿启事',
  '徵稿啟事',
  '招领',
  '招領',
  '徵',
  '售',
  '租',
  '讓',
] as const;

/** Who speaks, before a colon, in an interview. */
export const speakers = ['记者', '記者', '问', '問', '答', '主持人', '编者按', '編者按'] as const;
