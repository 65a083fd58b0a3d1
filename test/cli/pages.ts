// Pages for the tests of the command line: small, invented, and broken where nobody could doubt it.

/** Broken in front of 、 and inside a quotation that closes in the other half. */
export const BROKEN = `## 青屏水库扩容工程完工

青屏日报10月8日讯(记者 柳如眉)昨天，青屏水库扩容工程通过验收，灌溉面积由18万亩增至24万亩。

当天从水库渔场装车的有鲢鱼

、鳙鱼和草鱼，最快六小时就能送到城里的市场。

水库管理处主任介绍，下一步将把“以水养

水、以鱼净水”的办法推广到全县。

## 云台山索道下月停运检修

青屏日报10月8日讯(记者 方未然)云台山景区昨天宣布，索道将于下月停运检修。
`;

/** The same after both joins. */
export const MENDED = BROKEN.replace('鲢鱼\n\n、', '鲢鱼、').replace('水养\n\n水、', '水养水、');

/** Nothing is wrong with it. */
export const CLEAN = `## 河口大桥通车

本报10月31日讯(记者 方未然)今天，河口大桥正式通车。

大桥全长1.8公里，总投资12亿元。
`;
