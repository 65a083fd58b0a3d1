/**
 * Exact decimals as strings of digits: the operations that reading a number needs, without a single floating-point step.
 * Arithmetic proper (differences, ratios) is in arithmetic.ts.
 */

/** Drops needless leading zeros: "007" is "7", "0.5" stays. */
export function withoutLeadingZeros(digits: string): string {
  let at = 0;
  while (at < digits.length - 1 && digits.charCodeAt(at) === 48 && digits.charCodeAt(at + 1) !== 46) at++;
  return at === 0 ? digits : digits.slice(at);
}

const ZEROS = '0'.repeat(16);

function zeros(count: number): string {
  return count <= ZEROS.length ? ZEROS.slice(0, count) : '0'.repeat(count);
}

/** Moves the decimal point: ("286.8", 8) is "28680000000", ("5", -2) is "0.05". Zeros behind the point are kept as printed. */
export function shiftPoint(value: string, places: number): string {
  if (places === 0) return value;
  const point = value.indexOf('.');
  const whole = point < 0 ? value : value.slice(0, point);
  const part = point < 0 ? '' : value.slice(point + 1);
  if (places > 0) {
    if (part.length <= places) return withoutLeadingZeros(whole + part + zeros(places - part.length));
    return withoutLeadingZeros(`${whole}${part.slice(0, places)}.${part.slice(places)}`);
  }
  const all = whole.padStart(1 - places, '0');
  const cut = all.length + places;
  return withoutLeadingZeros(`${all.slice(0, cut)}.${all.slice(cut)}${part}`);
}

/** The place of the lowest digit that is not zero, as a power of ten: "300" gives 2, "320" 1, "1.50" -1, "0" 0. */
export function lowestPlace(value: string): number {
  const point = value.indexOf('.');
  for (let i = value.length - 1; i >= 0; i--) {
    const code = value.charCodeAt(i);
    if (code < 49 || code > 57) continue;
    return point < 0 ? value.length - 1 - i : i > point ? point - i : point - 1 - i;
  }
  return 0;
}

/** Adds 10^place, for the upper bound of 300多 (300, 400). `place` is a place that the value has digits for, or one above. */
export function addUnitAt(value: string, place: number): string {
  const point = value.indexOf('.');
  const ones = point < 0 ? value.length - 1 : point - 1;
  let at = place >= 0 ? ones - place : ones - place + 1;
  if (at >= value.length) return value;
  const digits = value.split('');
  for (; at >= 0; at--) {
    if (digits[at] === '.') continue;
    if (digits[at] !== '9') {
      digits[at] = String.fromCharCode((digits[at] as string).charCodeAt(0) + 1);
      return digits.join('');
    }
    digits[at] = '0';
  }
  return `1${'0'.repeat(Math.max(0, place - ones))}${digits.join('')}`;
}

/** Compares two plain decimals (no sign, or a leading "-"): negative, zero or positive. "2.50" equals "2.5". */
export function compareDecimals(a: string, b: string): number {
  const negativeA = a.startsWith('-');
  const negativeB = b.startsWith('-');
  if (negativeA !== negativeB) return negativeA ? -1 : 1;
  const sign = negativeA ? -1 : 1;
  const left = negativeA ? a.slice(1) : a;
  const right = negativeB ? b.slice(1) : b;
  const onesLeft = ones(left);
  const onesRight = ones(right);
  const last = Math.max(left.length - onesLeft, right.length - onesRight);
  for (let place = -Math.max(onesLeft, onesRight); place < last; place++) {
    if (place === 0) continue; // the point
    const one = digitAt(left, onesLeft + place);
    const other = digitAt(right, onesRight + place);
    if (one !== other) return one < other ? -sign : sign;
  }
  return 0;
}

/** How many digits stand before the point. */
function ones(value: string): number {
  const point = value.indexOf('.');
  return point < 0 ? value.length : point;
}

function digitAt(value: string, at: number): number {
  return at < 0 || at >= value.length ? 48 : value.charCodeAt(at);
}

/** Whether a value is a plain decimal: digits, perhaps a point with digits behind it, perhaps a leading "-". */
export function isDecimal(value: string): boolean {
  let at = value.charCodeAt(0) === 45 ? 1 : 0;
  const first = at;
  let point = -1;
  for (; at < value.length; at++) {
    const code = value.charCodeAt(at);
    if (code === 46 && point < 0) point = at;
    else if (code < 48 || code > 57) return false;
  }
  return at > first && point !== first && point !== at - 1;
}

/** Most digits that plain integers hold exactly, with room for one more and a carry. */
const EXACT_DIGITS = 14;

/**
 * A decimal less and plus one unit of its place, or half of it, without trailing zeros: ("6.2", -1, half) is 6.15 and 6.25. Reckoned in
 * integers; null where the number is too long for them. `place` is at most the place of its last digit, or one with nothing but zeros below it.
 */
export function unitAround(
  value: string,
  place: number,
  reach: 'half' | 'whole',
): { readonly min: string; readonly max: string } | null {
  if (value.length > EXACT_DIGITS) return null;
  const point = value.indexOf('.');
  const behind = point < 0 ? 0 : value.length - 1 - point;
  // One place more than is printed, for the half.
  let digits = 0;
  for (let i = value.charCodeAt(0) === 45 ? 1 : 0; i < value.length; i++) {
    if (i !== point) digits = digits * 10 + (value.charCodeAt(i) - 48);
  }
  digits *= value.charCodeAt(0) === 45 ? -10 : 10;
  let step = reach === 'half' ? 5 : 10;
  for (let i = -behind; i < place; i++) step *= 10;
  return { min: written(digits - step, behind + 1), max: written(digits + step, behind + 1) };
}

/** An integer of so many digits behind the point as a decimal without trailing zeros. */
function written(scaled: number, places: number): string {
  let digits = Math.abs(scaled);
  let left = places;
  for (; left > 0 && digits % 10 === 0; left--) digits /= 10;
  const all = left === 0 ? String(digits) : String(digits).padStart(left + 1, '0');
  const plain = left === 0 ? all : `${all.slice(0, -left)}.${all.slice(-left)}`;
  return scaled < 0 ? `-${plain}` : plain;
}
