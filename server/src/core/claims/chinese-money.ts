/** Sums of money as people say them: 三块五毛, 四块八一斤, 两毛五. 块 counts pieces as often (三块蛋糕), so what follows must tell. */
import * as around from '../../languages/zh/claims/around.js';
import { sum } from './arithmetic.js';
import { shiftPoint } from './decimal.js';
import { Digit, digitClass, digitWorth } from './digits.js';
import type { Draft } from './draft.js';
import type { Scan } from './scan.js';
import { isAmong, lengthAt } from './words.js';

/** What follows 块 in a sum: its digits behind the point ('' for none), where it ends, and whether it is sure to be one. */
interface Parts {
  digits: string;
  end: number;
  told: boolean;
}

const parts: Parts = { digits: '', end: 0, told: false };

/** Reads what follows the 块 that ends at `stop`: 五毛, 八, 零八分, 八毛五. Sets `parts`. */
function readParts(text: string, stop: number, end: number): void {
  let at = stop;
  parts.digits = '';
  const zero = isAmong('零〇', text, at);
  const tenths = smallDigit(text, zero ? at + 1 : at, end);
  if (tenths > 0) {
    at += zero ? 2 : 1;
    parts.digits = zero || isAmong('分', text, at) ? `0${tenths}` : String(tenths);
    if (isAmong('毛角分', text, at)) at++;
    const hundredths = parts.digits.length === 1 && !isPriced(text, at) ? smallDigit(text, at, end) : 0;
    if (hundredths > 0) {
      parts.digits += hundredths;
      at += isAmong('分', text, at + 1) ? 2 : 1;
    }
  }
  parts.end = at;
  const named = parts.digits !== '' && isAmong('毛角分', text, at - 1);
  parts.told = named || at >= end || endsSum(text, at) || (parts.digits !== '' && buys(text, at));
}

/** 一块二的车票: whether a digit behind the 块 that ends at `stop` makes a sum of it. Other 一块 are no number. */
export function isSumBehind(text: string, stop: number, end: number): boolean {
  if (stop >= end || digitClass(text.charCodeAt(stop)) === Digit.none) return false;
  readParts(text, stop, end);
  return parts.digits !== '' && parts.told;
}

/** 十五块八, 3块5, 三块五毛, 贵了三块: money where no thing follows that comes in pieces. Changes the draft, whose unit is 块. */
export function readPieces({ text, start, end }: Scan, draft: Draft): void {
  readParts(text, draft.end + start, end);
  if (!parts.told && !draft.value?.includes('.')) return;
  draft.kind = 'money';
  draft.unit = 'CNY';
  if (parts.digits === '' || draft.value === null || draft.value.includes('.')) return;
  draft.value = `${draft.value}.${parts.digits}`;
  draft.end = parts.end - start;
}

/** 两毛五, 八毛五一吨: the hundredths behind 毛 or 角. Changes the draft, which ends at `at`, and says whether it did. */
export function readHundredths({ text, start, end }: Scan, draft: Draft, at: number): boolean {
  if (!isAmong('毛角', text, at - 1) || draft.value === null) return false;
  const digit = smallDigit(text, at, end);
  if (digit === 0 || !(at + 1 >= end || endsSum(text, at + 1) || buys(text, at + 1))) return false;
  const value = sum(draft.value, shiftPoint(String(digit), -2));
  if (value === null) return false;
  draft.value = value;
  draft.end = at + 1 - start;
  return true;
}

/** What may stand behind 块 or its tenths: a mark, the other end of a range, a bound. */
function endsSum(text: string, at: number): boolean {
  return (
    isAmong('，。；、！？）)”」\n\r-至到~～—', text, at) || text.startsWith('以', at) || lengthAt(around.roughly, text, at) > 0
  );
}

/** 四块八一斤, 两块五的车票, 一块二买了: what stands behind the tenths of a price. */
function buys(text: string, at: number): boolean {
  return isPriced(text, at) || isAmong(around.behindPrices, text, at);
}

/** 一斤, 一个: what costs so much. */
function isPriced(text: string, at: number): boolean {
  return isAmong('一', text, at) && isAmong(around.priced, text, at + 1);
}

/** The digit from one to nine at `at` that no other numeral touches, else 0: the 八 of 三块八. */
function smallDigit(text: string, at: number, end: number): number {
  const kind = at < end ? digitClass(text.charCodeAt(at)) : Digit.none;
  if (kind !== Digit.han && kind !== Digit.arabic) return 0;
  if (at + 1 < end && digitClass(text.charCodeAt(at + 1)) !== Digit.none && !isPriced(text, at + 1)) return 0;
  return digitWorth(text.charCodeAt(at));
}
