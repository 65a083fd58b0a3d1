/** Smaller lists of Chinese words that the claims scanner asks for. */

/** Characters behind 成 or 折 that make another word of it: 成交, 成果, 折叠. */
export const notTenths = '交果效本立员員功为為长長就熟品都绩績分套型形份因语語了片批群像药叠疊射算合旧舊腾騰磨扣价價';

/** Word behind a number → characters behind it that make another word: 内容, 以下简称, 起来. */
export const otherWords: Readonly<Record<string, string>> = {
  个点: '位号子击名滴',
  個點: '位號子擊名滴',
  大元: '素老帅帥首勋勳件',
  中: '国國华華央心小东東西医醫学學外美',
  毫: '无無不厘釐发髮',
  蚊: '子虫蟲香帐帳媒',
  具: '有备備体體象',
  市: '场場民值政委长長级級内區区盈面',
  师: '生资資傅范大',
  師: '生資傅範大',
  科: '创創技学學研',
  行: '动動业業政',
  环: '境保节路',
  升: '级級华華温至到为起空任格值旗学學',
  大项: '目',
  大類: '別',
  重: '症点點大要型',
  通: '勤过過信常',
  单: '位元独',
  股: '指市份权權票东東',
  班: '子',
  集: '会會团團中群体體合',
  条: '件例约',
  條: '件例約',
  处: '理于',
  處: '理於',
  位: '于於置',
  层: '次面',
  层次: '',
  组: '织合建成',
  組: '織合建成',
  台: '湾灣风風',
  期: '间間货貨末',
  对: '外于象比',
  對: '外於象比',
  家: '庭长長族具',
  名: '称稱单單义義',
  口: '岸罩',
  端: '午',
  代: '表理码碼价價',
  片: '区',
  场: '所地面景',
  場: '所地面景',
  人: '均工类類才民造格生物文为為',
  次: '于於要',
  门: '户诊票',
  門: '戶診票',
  本: '届屆科土次地报報市省国國月年身',
  发: '展现生布表',
  發: '展現生布表',
  把: '握',
  支: '持付撑撐部流线線',
  声: '明音',
  聲: '明音',
  包: '括含',
  村: '民',
  站: '点點',
  手: '机機术術',
  架: '构構',
  招: '聘生',
  批: '准准发發评評',
  局: '面部长長势勢',
  关: '系于注键',
  根: '据本',
  副: '厂部主书書院校会會县市省总總局',
  段: '落',
  国: '家庆慶防务務',
  國: '家慶防務',
  步: '行骤驟入',
  金: '额額融牌属屬',
  伏: '击擊',
  线: '',
  串: '联',
  圈: '',
  遍: '布及',
  课: '程题題堂',
  内: '容地外部蒙需心阁阁存涵陆科卷',
  內: '容地外部蒙需心閣存涵陸科',
  以下: '简是几的问内',
  起: '来來到点草步源诉訴拍降',
  任: '务務何命职職期教意性由凭免',
  回: '家来來到归歸国國收答复復应應顾顧报報合头頭升落',
  桌: '面子布椅',
  季: '度节節报報后後候军軍前',
  晚: '上间間会會报報宴年点點',
  日: '本报報前夜常子记記益语語均后後元',
  多: '次家样元種种数數',
  只: '能有是要好得会會',
  罪: '犯名案行恶惡人',
  许: '多可',
  許: '多可',
  首: '次批个個届屆家条例台臺笔座艘架列款项項发發席相都站度脑长長轮輪',
  年: '代级級货貨糕轻輕',
  天: '然津下气氣空文堂河才窗',
};

/** What a word behind a stretch of time makes of it. */
export const timeWords: Readonly<Record<'period' | 'offset' | 'attributive', string>> = {
  period: '来 來 以来 以來 间 間 期间 期間 里 裡 中 之中',
  offset: '前 后 後 之前 之后 之後 以前 以后 以後',
  attributive: '行动 行動 计划 計劃 规划 規劃 方案 攻坚 大计 制 期 任期',
};

/** Verbs behind which 一年, 一周, 一天 tell how long something took: 持续了一周. */
export const lastingVerbs =
  '满 滿 已满 已滿 持续 持续了 持續 持續了 历时 歷時 为期 為期 耗时 耗時 费时 費時 用时 用時 长达 長達 等了 延续了 延續了 维持了 維持了 推迟 推迟了 推遲 推遲了 延长 延长了 延長 延長了 提前 提前了 缩短 缩短了 縮短 縮短了';

/** Words before 第N that make a rank of it. */
export const rankWords =
  '居 居于 位居 位列 列 排名 排 排在 名列 跃居 躍居 升至 跃升至 全国 全國 全省 全市 全县 全区 全球 世界 国内 國內 亚洲 亞洲 中部 西部 东部 省内 同类 总量 总分 增速 蝉联 稳居 穩居 保持 位 并列 夺得 获 获得 荣获 省 市 国 均 总成绩 积分榜';

/** Words behind 第N that say it is a rank. */
export const rankBehind = '位 名 大';

/** Words before a number in words that count what is otherwise a name: 分为三档, 共有两级. */
export const countingLeads = '分为 分為 分成 划分为 劃分為 划为 共有 共分 一共 总共 總共 设有 設有';

/** Words before a number of 日 that make days of it which are counted: 判監7日, 隔離14日. */
export const daysBefore =
  '判監 判监 判刑 監禁 监禁 入獄 入狱 拘留 羁押 羈押 還押 还押 隔離 隔离 一連 一连 接連 接连 足足 整整 过去 過去 未来 未來';

/** Words behind 日 that make days of it which are counted: 30日内, 15日以下拘留, 7日簽證; and what 内 belongs to elsewhere: 2日内瓦. */
export const daysBehind = '内 內 以内 以內 之内 之內 以上 以下 之久 簽證 签证 免签 免簽 有薪 無薪 行程套票';
export const notDaysBehind = ['内瓦', '內瓦'];

/**
 * Counters that one character of a number counts with, though 三 and the like make names with others of their kind (三国, 四级): 两 with
 * these, any with those of the second list.
 */
export const pairedCounters = '组 組 队 隊 类 類 圈 档 檔 曲 枪 槍 尾 集 股 课 課 局 版 期';
export const loneCounters = '支 把 包 段 任 桌 句 串 束 集 则 則 樣 罪';

/** Counters of laws and papers: 第122条 names an article. */
export const lawCounters =
  '条 條 款 章 编 編 页 頁 号 號 师 師 旅 团 團 军 軍 集团军 方 中学 小学 医院 人民医院 书记 夫人 一 二 三 时间 产业 產業 世界 代 代表 人称 课 版 类 類 线 線 街 大道 大街 机床 汽车 航空 工程';

/** Behind 第三季 that is a quarter of the year and no season of a serial. */
export const seasonBehind =
  '经济 經濟 房价 房價 房市 住户 住戶 录得 錄得 本地 实质 實質 整体 整體 物价 物價 消费 消費 楼价 樓價 楼市 樓市 投资 投資 产量 產量 销量 銷量 交付 升 跌 增 大增 大升 大跌 GDP 业绩 業績 营收 營收 盈利 利润 利潤 毛利 纯利 純利 净利 淨利 销售 銷售 零售 月入 收入 出口 进口 進口 通胀 通脹 失业 失業 财报 財報 报告期 料 或可 有望 按年 同比 环比 環比 末 底 初';

/** Counters that 首 makes an ordinal with. */
export const firstCounters =
  '次 度 週 批 个 個 届 屆 家 条 條 例 台 臺 笔 筆 座 艘 架 列 款 项 項 只 隻 支 部 场 場 位 名 颗 顆 套 份 张 張 期 轮 輪 所 处 辆 輛 枚 间 間 宗 单 單 趟 站 车 幅 本 集 季 日 周 月 年 季度';

/** Characters before 首 that make another word of it: 元首. */
export const notFirstBefore = '特元匕党榜为祸部岁魁俯昂回屈';

/** Characters before 首位 that say it is a rank: 居全球首位. */
export const rankBeforeFirst = '省国國市县縣球界列居区區洲内內业業一';

/** Nouns behind a percentage that make a change of it: 2.2%的升幅. */
export const risesBehind = '升幅 涨幅 漲幅 增幅 加幅 增长幅度 上涨幅度';
export const fallsBehind = '降幅 跌幅 减幅 減幅 下降幅度 下跌幅度';

/** Nouns behind 级 that make a measure of it: 7.3级地震, 8级大风. */
export const gradedNouns = '地震 强震 余震 大风 大風 阵风 陣風 强风 风力 風 风 以上大风 至 到 左右';

/** ISO 4217 → what may stand before a number for it. */
export const currencyLeads: Readonly<Record<string, string>> = {
  CNY: '人民币 人民幣 RMB ￥ ¥ RMB￥ CNY',
  USD: '$ ＄ US$ USD 美元 美金',
  HKD: 'HK$ HKD 港币 港幣 港元',
  TWD: 'NT$ 新台币 新台幣 新臺幣 台币 台幣',
  MOP: 'MOP 澳门币 澳門幣',
  EUR: '€ 欧元 歐元',
  GBP: '£ 英镑 英鎊',
  JPY: 'JPY 日圆 日圓',
  AUD: 'A$ AU$',
  CAD: 'C$',
  SGD: 'S$',
};

/** Words for stretches of time that hold no number, and what they mean by the year: 0 is this year, -1 the last; `open` runs on. */
export const periodWords: readonly (readonly [words: string, years: number, open: boolean])[] = [
  ['今年以来 今年以來 年初以来 年初以來 年内 年內', 0, true],
  ['今年 本年度 本年 全年', 0, false],
  ['去年 上年 上年度 去年全年', -1, false],
  ['前年', -2, false],
  ['明年', 1, false],
];

/** Words right before a year or month that make a point in time of it: 建于1912年, 截至8月底. */
export const pointBefore =
  '于 於 到 至 截至 截止 截止到 自 从 從 由 早在 始于 比 计划 計劃 拟于 擬於 预计 預計 力争 力爭 争取 爭取 定于 不晚于 上世纪末 自从';

/** Words right behind a year or month that make a point in time of it: 2003年停产, 8月底. */
export const pointBehind =
  '底 末 初 春 夏 秋 冬 起 前 后 後 以前 以后 以後 之前 之后 之後 建成 投产 投產 停产 停產 首演 动工 動工 开工 開工 通车 通車 竣工 完工 合龙 合龍 成立 创办 創辦 创建 創建 出生 生于 毕业 畢業 兴修 開通 开通 启动 啟動 启用 啟用 关闭 關閉 上线 上線 当选 當選 获 獲 加入 兴建 興建 始建 修建 建造 出版 发行 發行 创刊 創刊 去世 退休 退役 入伍 入党 入選 入选 获评 获批 上市 落成 投用 迁入 搬迁 大地震 颁布 頒布 頒佈 施行 实施 實施 出台 問世 问世 诞生 誕生';
