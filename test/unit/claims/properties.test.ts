// What must hold of the claims scanner whatever the text: it never throws, loses no value, and costs no more than the length of the text.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readClaims } from '../../../server/src/core/claims/read.js';

const alphabet = [
  ...'0123456789０９〇零一二三十百千万亿两廿半几数多余来第首成折倍番年月日时点分秒个元％%.,，、。—-~至到由从超近约增降“”《》（ 　\n$aeky'.split(
    '',
  ),
  'million',
  ' and ',
  ' percent',
  'half ',
  'to ',
  'October ',
  '百分之',
  '分之',
  '以上',
  '\ud83d',
  '\udc00',
];

const scribble = fc.array(fc.constantFrom(...alphabet), { maxLength: 60 }).map((parts) => parts.join(''));

/** 12 → 一十二 and so on: writes an integer below 10^8 in words. */
function inWords(value: number): string {
  const digits = '零一二三四五六七八九';
  const section = (n: number): string => {
    let words = '';
    let zero = false;
    for (const [place, mark] of [
      [1000, '千'],
      [100, '百'],
      [10, '十'],
      [1, ''],
    ] as const) {
      const digit = Math.floor(n / place) % 10;
      if (digit === 0) zero = words !== '';
      else {
        words += `${zero ? '零' : ''}${digits.charAt(digit)}${mark}`;
        zero = false;
      }
    }
    return words;
  };
  const high = Math.floor(value / 10000);
  const low = value % 10000;
  if (high === 0) return section(low);
  return `${section(high)}万${low > 0 && low < 1000 ? '零' : ''}${section(low)}`;
}

describe('claims: properties', () => {
  it('never throws, and every span lies in the text', () => {
    fc.assert(
      fc.property(
        fc.oneof(scribble, fc.string({ unit: 'binary', maxLength: 80 })),
        fc.constantFrom('han' as const, 'latin' as const),
        (text, script) => {
          let last = 0;
          for (const claim of readClaims(text, 0, text.length, script)) {
            assert.ok(claim.start >= last && claim.end > claim.start && claim.end <= text.length, JSON.stringify(claim));
            assert.ok(
              claim.extent.start <= claim.start &&
                claim.extent.end >= claim.end &&
                claim.extent.start >= 0 &&
                claim.extent.end <= text.length,
            );
            last = claim.start;
          }
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('reads the same wherever the block stands', () => {
    fc.assert(
      fc.property(scribble, scribble, (text, other) => {
        const alone = readClaims(text, 0, text.length, 'han');
        assert.deepEqual(readClaims(`${other}${text}${other}`, other.length, other.length + text.length, 'han'), alone);
      }),
      { numRuns: 1500 },
    );
  });

  it('gives back the value of any number in words', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 99_999_999 }), (value) => {
        const text = `拨款${inWords(value)}元`;
        assert.deepEqual(
          readClaims(text, 0, text.length, 'han').map((claim) => claim.value),
          [String(value)],
          text,
        );
      }),
    );
  });

  it('gives back the value of any number in digits, with grouping, decimals and 万 or 亿', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 999_999_999 }),
        fc.option(fc.integer({ min: 1, max: 999 })),
        fc.constantFrom('', '万', '亿'),
        fc.boolean(),
        (whole, part, scale, group) => {
          const digits = group ? whole.toLocaleString('en-US') : String(whole);
          if (!group && whole > 99_999_999) return;
          const text = `拨款${digits}${part === null ? '' : `.${part}`}${scale}元`;
          const [claim] = readClaims(text, 0, text.length, 'han');
          const zeros = scale === '' ? 0 : scale === '万' ? 4 : 8;
          const fraction = part === null ? '' : String(part);
          const expected = BigInt(whole + fraction.padEnd(zeros, '0').slice(0, Math.max(zeros, 0)));
          const rest = fraction.slice(zeros);
          assert.equal(claim?.value, rest === '' ? String(expected) : `${expected}.${rest}`, text);
        },
      ),
    );
  });

  it('costs no more than the length of the text, on the worst lines that we know', () => {
    const cost = (text: string, script: 'han' | 'latin'): number => {
      let best = Number.POSITIVE_INFINITY;
      for (let round = 0; round < 3; round++) {
        const begin = process.cpuUsage();
        readClaims(text, 0, text.length, script);
        best = Math.min(best, process.cpuUsage(begin).user / 1000);
      }
      return best;
    };
    // Eight times the text: linear work takes 8 times as long, quadratic 64 times. Counted in processor time; a busy machine may spoil one
    // measurement, not three.
    const grows = (piece: string, script: 'han' | 'latin'): number =>
      cost(piece.repeat(32_000), script) / Math.max(cost(piece.repeat(4_000), script), 0.5);
    for (const piece of [
      '1',
      '一',
      '万',
      '1万',
      '1亿1万',
      '“',
      '“一',
      '1、',
      '1至',
      '超过',
      '由1%',
      '第',
      '首',
      '多',
      '百分之',
      '1年',
      '1月',
      '数十',
      '1.',
      '1,000,',
      '-1',
      ' 1',
      '$1 ',
      'one ',
      'half a ',
      '1 to ',
      'and ',
      '1-',
    ]) {
      for (const script of ['han', 'latin'] as const) {
        let worst = grows(piece, script);
        for (let again = 0; again < 2 && worst >= 24; again++) worst = grows(piece, script);
        assert.ok(
          worst < 24,
          `${JSON.stringify(piece)} in ${script}: eight times the text took ${worst.toFixed(1)} times as long`,
        );
      }
    }
  }).timeout(60_000);
});
