/** Chinese words that announce, list and date: parts of a whole, 成立30周年, 三项措施：一是…. Both scripts. */

/** Words for parts that make up their whole together, and leave nothing over: 男性120人、女性85人. One group a line. */
export const complements = [
  '男 女',
  '城镇 农村',
  '城鎮 農村',
  '城镇 乡村',
  '城鎮 鄉村',
  '境内 境外',
  '境內 境外',
  '省内 省外',
  '省內 省外',
  '市内 市外',
  '市內 市外',
] as const;

/** What leads over from a whole to its parts. */
export const partLeads = '其中 其中有 其中包括 包括 分别为 分別為 分别是 分別是';

/** What says that some are left over. */
export const openEnds = '等 其他 其它 其余 其餘 另 还 還 以及 未 不详 不詳';

/** Counters of people, which a text changes among freely. */
export const peopleUnits = '人 名 位';

/** How something began: 成立于1998年, 1998年成立, 成立30周年. The first of them are said for each other. */
export const foundings = '成立 创立 創立 创建 創建 创办 創辦 建立 组建 組建 始建';
export const beginnings = '建校 建院 建厂 建廠 建馆 建館 建团 建團 创刊 創刊 开馆 開館 通车 通車 开业 開業';

/** What anniversaries are counted in. */
export const anniversaryUnits = '周年 週年';

/** Behind 今年, before the event or the number of an anniversary: 今年是成立30周年, 今年迎来30周年. */
export const anniversaryLeads = '是 为 為 迎来 迎來 迎来了 正值 恰逢 适逢 適逢 恰好 正好 整整';

export const thisYear = '今年';

/** How a year of birth is told, before and behind it; how an age of today is. */
export const bornBefore = '生于 生於 出生于 出生於';
export const bornBehind = '出生 生';
export const agedBefore = '现年 現年 今年 今年已 今年已经 今年刚满';

/** What an announced number counts, where items follow: 三项措施, 五点建议. */
export const announcedNouns =
  '方面 措施 举措 舉措 任务 任務 建议 建議 意见 意見 要求 原因 问题 問題 特点 特點 变化 變化 重点 重點 原则 原則 办法 辦法 步骤 步驟 目标 目標 理由 主张 主張 倡议 倡議';

/** Counters of what is announced. */
export const announcedUnits = '个 個 项 項 条 條 点 點 大';

/** What goes on with a list without a number: 最后, 此外. */
export const unnumbered = '最后 最後 此外 另外 同时 同時 还要 還要 还有 還有 其次 再次 等等';

/** The numerals that number items, from one on. */
export const itemNumerals = '一 二 三 四 五 六 七 八 九 十 十一 十二 十三 十四 十五 十六 十七 十八 十九 二十';

/** Items that are told in a row of words. More of them than announced are one too many; 最后 may be a last word and is no item. */
export const itemSequence = '首先 其次 再次';

/** How what began is spoken of again behind its anniversary: 今年是剧团成立30周年，该团成立于1998年. */
export const spokenOfAgain = '该 該 其 它 这 這';
