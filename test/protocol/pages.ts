/** Pages for the protocol tests: small, invented, and broken in known places. */

/** Two stories; the first is broken twice, each time inside a pair of brackets, which nobody could doubt. */
export const BROKEN = `## 青屏水库扩容工程完工

青屏日报10月8日讯(记者 柳如眉)昨天，青屏水库扩容工程通过验收，灌溉面积由18万亩增至24万亩。

当天从水库渔场装车的鲜鱼(鲢鱼、鳙鱼

和草鱼)，最快六小时就能送到城里的市场。

当地群众说，以前一到旱季就要排队挑水(最远的村要走上

五里路)，现在自来水通到了家家户户。

## 云台山索道下月停运检修

青屏日报10月8日讯(记者 方未然)云台山景区昨天宣布，索道将于下月停运检修。
`;

/** The same with nothing wrong. */
export const CLEAN = `## 河口大桥通车

本报10月31日讯(记者 方未然)今天，河口大桥正式通车。

大桥全长1.8公里，总投资12亿元。
`;

export const at = (line: number, character: number): { line: number; character: number } => ({ line, character });

/** The place right before the first occurrence of some words. */
export function placeOf(text: string, words: string): { line: number; character: number } {
  const offset = text.indexOf(words);
  if (offset < 0) throw new Error(`The page does not say ${words}.`);
  const before = text.slice(0, offset).split('\n');
  return at(before.length - 1, before.at(-1)!.length);
}
