// Bytes in and bytes out: encodings told and guessed, and edits that leave every other byte alone.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Decoded, decode, encodingNamed, guessEncoding } from '../../../server/src/cli/encodings.js';
import { mendedBytes } from '../../../server/src/cli/pages/fix-page.js';
import { bytePlaces, splice } from '../../../server/src/cli/splice.js';
import { createEngine } from '../../../server/src/core/engine.js';
import { detectLanguage } from '../../../server/src/core/text/script.js';
import { applyDisjoint, mend } from '../../../server/src/features/joins.js';
import { BROKEN } from '../../cli/pages.js';

const legacy = ['gb18030', 'big5', 'shift_jis', 'euc-kr'] as const;
const encodings = ['utf-8', 'utf-16le', 'utf-16be', ...legacy] as const;

/** Bytes of characters, turned round from the decoder: there is no encoder for these. Where two sequences give one character, both are kept. */
function sequences(encoding: string): Uint8Array[] {
  const all = [[0x41], [0x20], [0x0a], [0x0d, 0x0a], [0x31]].map((bytes) => Uint8Array.from(bytes));
  const decoder = new TextDecoder(encoding, { fatal: true });
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail += 3) {
      const bytes = Uint8Array.of(lead, trail);
      try {
        decoder.decode(bytes);
        all.push(bytes);
      } catch {
        // no character
      }
    }
  }
  if (encoding === 'gb18030') all.push(Uint8Array.of(0x81, 0x30, 0x86, 0x30), Uint8Array.of(0x90, 0x30, 0x81, 0x30)); // four bytes, one in two units
  return all;
}

const pools = new Map(legacy.map((encoding) => [encoding, sequences(encoding)]));

/** A page's bytes in an encoding, with and without its mark. */
const pages = fc.constantFrom(...encodings).chain((encoding) => {
  if (encoding === 'utf-8') {
    return fc.tuple(fc.string({ unit: 'binary', maxLength: 60 }), fc.boolean()).map(([text, mark]) => {
      const clean = text.replace(/^\ufeff+/, '');
      return Buffer.from(`${mark ? '\ufeff' : ''}${clean}`);
    });
  }
  if (encoding === 'utf-16le' || encoding === 'utf-16be') {
    return fc.string({ unit: 'binary', maxLength: 60 }).map((text) => {
      const bytes = Buffer.from(`\ufeffa${text}`, 'utf16le');
      return encoding === 'utf-16be' ? bytes.swap16() : bytes;
    });
  }
  return fc.array(fc.constantFrom(...(pools.get(encoding) ?? [])), { maxLength: 60 }).map((pieces) => Buffer.concat(pieces));
});

function decoded(bytes: Uint8Array): Decoded | null {
  for (const encoding of encodings) {
    const result = decode(bytes, encoding);
    if ('text' in result) return result;
  }
  return null;
}

/** Edits as joins make them: something goes, and nothing or a space comes. None cuts a pair of surrogates. */
const editsOf = (text: string, places: readonly number[]) => {
  const sorted = [...places]
    .map((place) => (text.length === 0 ? 0 : place % (text.length + 1)))
    .map((place) =>
      /[\udc00-\udfff]/.test(text[place] ?? '') && /[\ud800-\udbff]/.test(text[place - 1] ?? '') ? place - 1 : place,
    )
    .sort((a, b) => a - b);
  const edits: { start: number; end: number; text: string }[] = [];
  for (let index = 0; index + 1 < sorted.length; index += 2) {
    edits.push({ start: sorted[index]!, end: sorted[index + 1]!, text: index % 4 === 0 ? '' : ' ' });
  }
  return edits;
};

describe('splicing bytes', () => {
  it('reads as the edited text, and keeps every byte outside the edits', () => {
    fc.assert(
      fc.property(pages, fc.array(fc.nat(200), { maxLength: 8 }), (bytes, places) => {
        const page = decoded(bytes);
        if (page === null) return;
        const edits = editsOf(page.text, places);
        const result = splice(bytes, page, edits);
        const again = new TextDecoder(page.encoding, { ignoreBOM: true }).decode(result.subarray(page.mark));
        assert.equal(again, applyDisjoint(page.text, edits));
        const first = bytePlaces(bytes, page, [edits[0]?.start ?? page.text.length])[0]!;
        assert.deepEqual([...result.subarray(0, first)], [...bytes.subarray(0, first)]);
        const last = bytePlaces(bytes, page, [edits.at(-1)?.end ?? 0])[0]!;
        assert.deepEqual([...result.subarray(result.length - (bytes.length - last))], [...bytes.subarray(last)]);
      }),
      { numRuns: 400 },
    );
  });

  it('changes nothing where there is no edit, whatever the bytes', () => {
    fc.assert(
      fc.property(pages, (bytes) => {
        const page = decoded(bytes);
        if (page !== null) assert.ok(Buffer.from(splice(bytes, page, [])).equals(bytes));
      }),
    );
  });

  it('takes any number of edits', () => {
    const bytes = Buffer.from('断\n\n'.repeat(2000));
    const page = decode(bytes, null) as Decoded;
    const edits = Array.from({ length: 2000 }, (_, index) => ({ start: 3 * index + 1, end: 3 * index + 3, text: '' }));
    assert.equal(new TextDecoder().decode(splice(bytes, page, edits)), '断'.repeat(2000));
  });

  it('refuses to insert what it cannot write in any encoding', () => {
    const page = decode(Buffer.from('text'), null) as Decoded;
    assert.throws(() => splice(Buffer.from('text'), page, [{ start: 0, end: 0, text: '字' }]), RangeError);
  });
});

describe('mending bytes', () => {
  const engine = createEngine();
  const mended = (bytes: Uint8Array): Uint8Array => {
    const page = decode(bytes, null);
    if (!('text' in page)) return bytes;
    const input = { text: page.text, language: detectLanguage(page.text), date: null, constraints: [] };
    return mendedBytes(bytes, page, mend(engine, engine.analyse(input)));
  };
  const solid = (bytes: Uint8Array): string => ((decode(bytes, null) as Partial<Decoded>).text ?? '').replace(/\s/gu, '');
  /** Pages of broken and whole paragraphs, with odd lines between. */
  const texts = fc
    .array(fc.oneof(fc.constantFrom(...BROKEN.split('\n\n')), fc.string({ unit: 'grapheme', maxLength: 12 })), { maxLength: 12 })
    .map((blocks) => blocks.join('\n\n'));
  const written = fc
    .tuple(texts, fc.constantFrom('utf8', 'utf16le'), fc.constantFrom('\n', '\r\n', '\r'))
    .map(([text, encoding, end]) => Buffer.from(`\ufeff${text.replaceAll('\n', end)}`, encoding as 'utf8' | 'utf16le'));

  it('keeps every character but white space', () => {
    fc.assert(
      fc.property(written, (bytes) => assert.equal(solid(mended(bytes)), solid(bytes))),
      { numRuns: 150 },
    );
  });

  it('is done after once', () => {
    fc.assert(
      fc.property(written, (bytes) => {
        const once = mended(bytes);
        assert.ok(Buffer.from(mended(once)).equals(once));
      }),
      { numRuns: 150 },
    );
  });
});

describe('encodings', () => {
  it('are called what people call them', () => {
    const names = ['UTF-8', 'utf16', 'UTF-16BE', 'GBK', 'gb2312', 'GB18030', 'Big5', 'big-5', 'latin1', 'iso-2022-jp', 'klingon'];
    assert.deepEqual(names.map(encodingNamed), [
      'utf-8',
      'utf-16le',
      'utf-16be',
      'gbk',
      'gbk',
      'gb18030',
      'big5',
      'big5',
      'windows-1252',
      null,
      null,
    ]);
  });

  const told = (bytes: readonly number[] | Uint8Array, asked: string | null = null): string => {
    const result = decode(Uint8Array.from(bytes), asked);
    return 'problem' in result ? result.problem : `${result.encoding}${result.guessed ? '?' : ''} ${JSON.stringify(result.text)}`;
  };

  it('are told by the mark, which wins over what was asked', () => {
    assert.equal(told([0xef, 0xbb, 0xbf, 0x61]), 'utf-8 "a"');
    assert.equal(told([0xff, 0xfe, 0x2d, 0x4e], 'big5'), 'utf-16le "中"');
    assert.equal(told([0xfe, 0xff, 0x4e, 0x2d]), 'utf-16be "中"');
    assert.equal(told([0xff, 0xfe, 0, 0, 0x2d, 0x4e, 0, 0]), 'unsupported');
    assert.equal(told([0xff, 0xfe, 0x2d]), 'invalid');
  });

  it('are not guessed where little speaks for one', () => {
    assert.equal(told([]), 'utf-8 ""');
    assert.equal(told([0x61, 0, 0x62]), 'binary');
    assert.equal(told([0x61, 0, 0x62], 'utf-8'), 'utf-8 "a\\u0000b"');
    assert.equal(told([0x63, 0x61, 0x66, 0xe9]), 'unknown'); // café in Latin-1
    assert.equal(told([0x63, 0x61, 0x66, 0xe9], 'windows-1252'), 'windows-1252 "café"');
    assert.equal(told(Uint8Array.from({ length: 500 }, (_, index) => (index * 151) & 0xff || 1)), 'binary');
  });

  it('never mistake GB 18030 and Big5 for each other', () => {
    // Common characters of both, as their own byte ranges hold them.
    const common = (leads: [number, number], trails: readonly number[]) =>
      fc
        .array(fc.tuple(fc.integer({ min: leads[0], max: leads[1] }), fc.constantFrom(...trails)), {
          minLength: 40,
          maxLength: 200,
        })
        .map((pairs) => Uint8Array.from(pairs.flat()));
    const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, index) => from + index);
    fc.assert(fc.property(common([0xb0, 0xd7], range(0xa1, 0xfe)), (bytes) => assert.equal(guessEncoding(bytes), 'gb18030')));
    const trails = [...range(0x40, 0x7e), ...range(0xa1, 0xfe)];
    fc.assert(fc.property(common([0xa4, 0xc6], trails), (bytes) => assert.equal(guessEncoding(bytes), 'big5')));
  });

  it('never throw', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 300 }),
        fc.constantFrom(null, ...encodings),
        (bytes, asked) => void decode(bytes, asked),
      ),
    );
  });
});
