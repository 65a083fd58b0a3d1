/** Chinese words that the checks of numbers ask for. */

/** Days of the week, Sunday first; what stands before them: 星期三, 周三, 礼拜三. */
export const weekdays = ['日天', '一', '二', '三', '四', '五', '六'] as const;
export const weekLeads = '星期 礼拜 禮拜 周 週';

/** Words before a number that bound it, by what they say; 年满18岁以上 and 控制在5%以内 are fixed phrases and not among them. */
export const boundsBefore: Readonly<Record<string, string>> = {
  nearly: '近 将近 將近 接近',
  least: '至少 最少 起码 起碼 不少于 不少於 不低于 不低於',
  over: '超过 超過 超 逾 突破 多于 多於 高于 高於',
  most: '最多 至多',
  under: '不到 不足 不满 不滿 未满 未滿',
};

/** Of these words the one that says of counted things that they were achieved: 突破100项关键技术. */
export const achieving = '突破';

/** Words behind a number that bound it. */
export const boundsBehind: Readonly<Record<string, string>> = {
  up: '以上 之上',
  down: '以下 以内 以內 之内 之內 之下',
  about: '左右 上下',
};

/** Which of the two do not go together: 近…多, 至少…以上, 超过…以上, 最多…以下, 不到…左右. `odd` is 多 or 余 inside the number. */
export const clashes =
  'nearly/odd nearly/up under/odd under/about under/up over/about over/up over/down least/up least/down most/up most/down';

/** 分别 before a list of numbers. */
export const respectively = '分别 分別';

/** Characters that no item of a list before 分别 has, where its commas are counted. */
export const notListed = '和与與及的等中各均比其';

/** Of what a share may be above 100 %, because it is no part of it: 占年度计划的105%, 占GDP的133%. */
export const overfilled =
  '计划 計劃 目标 目標 任务 任務 预算 預算 GDP gdp 生产总值 生產總值 收入 资产 資產 资本 資本 限额 限額 指标 指標 配额 配額 容量 定额 定員 编制 需求 同期';

/** What may fall by more than 100 %, because it may fall below zero: 净利润下降150%，由盈转亏. */
export const belowZero =
  '利润 利潤 净利 淨利 纯利 純利 盈利 盈余 盈餘 溢利 收益 亏损 虧損 现金流 現金流 顺差 順差 逆差 净流入 淨流入 净增 淨增';

/** A number that is told of each year; one that is told of a stretch up to now. */
export const eachYear = '每年 年均 每年平均 历年 歷年';
export const lately =
  '近年来 近年來 近几年 近幾年 几年来 幾年來 多年来 多年來 近两年 近兩年 近三年 近五年 近十年 五年来 五年來 十年来 十年來';
