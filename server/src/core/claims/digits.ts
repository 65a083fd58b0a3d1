/** The characters of numerals, by one table look-up: what each is (digit, place, 万 or 亿 …) and what it is worth. */

/** What a character is in a numeral. */
export const Digit = { none: 0, arabic: 1, han: 2, place: 3, big: 4, half: 5, some: 6 } as const;

const classes = new Uint8Array(65536);
/** 0–9 for digits, the power of ten for places. */
const worth = new Uint8Array(65536);

/** Every character that is part of a numeral. */
const numerals: number[] = [];
export const numeralCodes: readonly number[] = numerals;

function fill(characters: string, kind: number, first: number, step: number): void {
  let value = first;
  for (const character of characters) {
    const code = character.charCodeAt(0);
    classes[code] = kind;
    worth[code] = value;
    numerals.push(code);
    value += step;
  }
}

fill('0123456789', Digit.arabic, 0, 1);
fill('０１２３４５６７８９', Digit.arabic, 0, 1);
fill('〇一二三四五六七八九', Digit.han, 0, 1);
fill('零壹贰叁肆伍陆柒捌玖', Digit.han, 0, 1);
fill('○壹貳參肆伍陸柒捌玖', Digit.han, 0, 1);
fill('两兩', Digit.han, 2, 0);
fill('十百千', Digit.place, 1, 1);
fill('拾佰仟', Digit.place, 1, 1);
fill('萬万', Digit.big, 4, 0);
fill('亿億', Digit.big, 8, 0);
fill('兆', Digit.big, 12, 0);
fill('半', Digit.half, 0, 0);
fill('几幾数數', Digit.some, 0, 0);
// 廿 and 卅 are 20 and 30 in one character; both behave as a digit with its 十.
export const TWENTY = '廿'.charCodeAt(0);
export const THIRTY = '卅'.charCodeAt(0);
classes[TWENTY] = Digit.place;
classes[THIRTY] = Digit.place;
worth[TWENTY] = 1;
numerals.push(TWENTY, THIRTY);
worth[THIRTY] = 1;

const formal = new Uint8Array(65536);
for (const character of '壹贰叁肆伍陆柒捌玖貳參陸拾佰仟') formal[character.charCodeAt(0)] = 1;

/** A formal numeral (壹, 陆), which alone is an ordinary word more often. */
export function isFormal(code: number): boolean {
  return formal[code] === 1;
}

/** What a code unit is in a numeral (see `Digit`). */
export function digitClass(code: number): number {
  return classes[code] ?? Digit.none;
}

/** The digit that a code unit writes. */
export function digitWorth(code: number): number {
  return worth[code] as number;
}

export function isArabic(code: number): boolean {
  return classes[code] === Digit.arabic;
}
