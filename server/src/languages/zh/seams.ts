/** What Chinese characters say of a place where a paragraph breaks off: as data, for seams/. */

/** Counters and units that follow a number at once (3|年, 29|项, 2|万), folded to Simplified. A cut between the two is inside one expression. */
export const counters =
  '年月日时分秒天周岁个名位人家户所座条项件次场届期批种类只台辆架艘米里吨斤亩度元角万亿千百成倍多余点号层级支部本张辈篇首例届%';

/** Who asks and answers in an interview, who talks in a joke. */
export const speakers = '问問答甲乙丙丁';
