// How a block ends and begins, from its own characters: closed, weak or open, with the sign.
import assert from 'node:assert/strict';
import { readEdges } from '../../../server/src/core/seams/openness.js';

const tail = (text: string): string => {
  const { openness, sign } = readEdges(text, 0, text.length, 'han').tail;
  return sign === null ? openness : `${openness} ${sign}`;
};
const isList = (text: string): boolean => readEdges(text, 0, text.length, 'han').head.list;

describe('how a block ends', () => {
  for (const [text, expected] of [
    ['柳河镇今年新修了三条机耕道，沿线村民出行方便多了。', 'closed'],
    ['柳河镇今年新修了三条机耕道，', 'open comma'],
    // signs behind the last word say nothing
    ['“有水的地方就是家。”*', 'closed'],
    ['柳河镇的故事到这里就讲完了。■', 'closed'],
    ['這條路一走就是三十年⋯⋯', 'closed'],
    ['一碗素麵加一杯熱茶才二十元，真便宜👍', 'closed'],
    // an aside behind a sentence that had ended, but not one inside a sentence that goes on
    ['問卷共有六題，請逐題評分。（1分最低，9分最高）', 'closed'],
    ['去年全镇共有三百二十户人家参加了这项保险计划，其中一百一十户是新参保（上年', 'weak bare'],
    ['去年全镇共有三百二十户人家参加了这项保险计划，其中新参保一百一十户（上年六十户）', 'weak closer'],
    // a quotation that is the whole paragraph
    ['「我在這裡住了四十年，看着河水一年比一年清，現在孩子們又敢下水了」', 'closed'],
    ['「我在這裡住了四十年」，他說，「看着河水一年比一年清，現在孩子們又敢下水」', 'weak closer'],
    ['他說：「住了四十年，看着河水一年比一年清，孩子們又敢下水了。 」', 'closed'],
    // a label
    ['陈平（柳河村村民代表）', 'closed'],
  ] as const) {
    it(`${text}  ${expected}`, () => assert.equal(tail(text), expected));
  }
});

describe('an item of a list', () => {
  for (const text of ['1. 修路', '（二）修渠', '1(A) 你同意以下說法嗎？', '2（b）你不同意以下說法嗎？']) {
    it(text, () => assert.equal(isList(text), true));
  }
  for (const text of ['3(年初为2)条', '1.5万亩', '2025年']) it(`not: ${text}`, () => assert.equal(isList(text), false));
});
