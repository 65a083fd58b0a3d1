// Pages for the tests of the command line: small, invented, and broken where nobody could doubt it.

/** Broken twice, each time inside a word. */
export const BROKEN = `## 青屏水库扩容工程完工

青屏日报10月8日讯(记者 柳如眉)昨天，青屏水库扩容工程通过验收，灌溉面积由18万亩增至24万亩。

周末来看水的游客多了，县里在坝下建了一座水利博物

馆，孩子们可以自己动手开闸放水。

库区的渔业公司也尝到了甜头，今年前三个季度的进出

口总额已经超过去年全年，订单排到了明年春天。

## 云台山索道下月停运检修

青屏日报10月8日讯(记者 方未然)云台山景区昨天宣布，索道将于下月停运检修。
`;

/** The same after both joins. */
export const MENDED = BROKEN.replace('博物\n\n馆', '博物馆').replace('进出\n\n口总额', '进出口总额');

/** Nothing is wrong with it. */
export const CLEAN = `## 河口大桥通车

本报10月31日讯(记者 方未然)今天，河口大桥正式通车。

大桥全长1.8公里，总投资12亿元。
`;
