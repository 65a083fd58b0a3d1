// Decisions as W3C annotations: what goes in comes out again, and what others wrote is understood as far as it goes.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Span } from '../../../server/src/core/model.js';
import { codePoints, utf8Bytes } from '../../../server/src/formats/offsets.js';
import type { Quote } from '../../../server/src/formats/quotes.js';
import { annotationOf, type Decision, decisionOf } from '../../../server/src/formats/w3c.js';

const text = '𠮷祥湖畔的书市😀开了\n\n他说，明天还来。';
const of = { text, source: 'page.txt', ruler: codePoints(text) };
const at: Span = { start: text.indexOf('书市'), end: text.indexOf('开了') };
const other: Span = { start: text.indexOf('他说'), end: text.length };

const decisions: readonly Decision<Span>[] = [
  { kind: 'role', at, role: 'headline' },
  { kind: 'boundary', at, starts: true },
  { kind: 'boundary', at, starts: false },
  { kind: 'join', at, other },
  { kind: 'apart', at, other },
  { kind: 'same-article', at, other },
  { kind: 'split', at },
  { kind: 'claim', at, set: { value: '45', unit: null } },
  { kind: 'claim', at, set: null },
  { kind: 'note', at, text: '请核对\n“数字”' },
  { kind: 'label', at, label: '文化' },
  { kind: 'complete', at },
  { kind: 'reviewed', at },
];

/** What an independent reader sees in a quote: the characters of the text, counted as Python counts them. */
function seen({ exact, prefix, suffix, position }: Quote): Span {
  const characters = [...text];
  assert.ok(position);
  assert.equal(characters.slice(position.start, position.end).join(''), exact);
  assert.ok(characters.slice(0, position.start).join('').endsWith(prefix));
  assert.ok(characters.slice(position.end).join('').startsWith(suffix));
  const start = characters.slice(0, position.start).join('').length;
  return { start, end: start + exact.length };
}

describe('decisions as W3C annotations', () => {
  for (const decision of decisions) {
    it(`${decision.kind}: comes back from JSON as it was`, () => {
      const written: unknown = JSON.parse(JSON.stringify(annotationOf(of, decision, { id: 'urn:uuid:1' })));
      const read = decisionOf(written);
      assert.ok(read);
      const spans = 'other' in read ? { at: seen(read.at), other: seen(read.other) } : { at: seen(read.at) };
      assert.deepEqual({ ...read, ...spans }, decision);
    });
  }

  it('have what the model requires: id, type, target; a textual body with a value or a linked place', () => {
    for (const decision of decisions) {
      const { id, type, target, body } = annotationOf(of, decision, { id: 'urn:uuid:1' });
      assert.deepEqual([id, type], ['urn:uuid:1', 'Annotation']);
      assert.ok('source' in target && target.selector.length === 2);
      assert.ok('type' in body && (body.type === 'TextualBody' ? typeof body['value'] === 'string' : 'source' in body));
    }
  });

  it('of other tools are read: a tag that names a role, another tag, a comment, bodyValue, several selectors or one', () => {
    const target = { source: 'x', selector: { type: 'TextQuoteSelector', exact: '书市' } };
    const read = (annotation: object): unknown => {
      const { at: _, ...rest } = decisionOf({ type: 'Annotation', target, ...annotation }) as unknown as Record<string, unknown>;
      return rest;
    };
    assert.deepEqual(read({ body: [{ purpose: 'tagging', value: 'deck' }] }), { kind: 'role', role: 'deck' });
    assert.deepEqual(read({ motivation: 'tagging', body: { value: 'sport' } }), { kind: 'label', label: 'sport' });
    assert.deepEqual(read({ body: { purpose: 'commenting', value: 'odd' } }), { kind: 'note', text: 'odd' });
    assert.deepEqual(read({ bodyValue: 'odd' }), { kind: 'note', text: 'odd' });
  });

  it('that are none are no decisions, and nothing throws', () => {
    fc.assert(fc.property(fc.anything(), (value) => assert.equal(decisionOf(value), null)));
    const good = annotationOf(of, decisions[0]!, { id: 'x' });
    for (const change of [
      { target: 'page.txt' },
      { target: { source: 'page.txt', selector: { type: 'TextPositionSelector', start: 5, end: 2 } } },
      { body: { type: 'TextualBody', value: 'emperor' } },
      { body: null },
      { 'galley:kind': 'constructor' },
    ])
      assert.equal(decisionOf({ ...good, ...change }), null, JSON.stringify(change));
  });

  it('never cut a character in two where the words around begin or end', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '😀'), minLength: 60, maxLength: 99 }), fc.nat(50), (words, n) => {
        const characters = [...words];
        const start = characters.slice(0, n).join('').length;
        const quoted = { text: words, source: 'x', ruler: codePoints(words) };
        const { target } = annotationOf(
          quoted,
          { kind: 'reviewed', at: { start, end: start + characters[n]!.length } },
          { id: 'x' },
        );
        const [quote] = 'selector' in target ? target.selector : [];
        assert.ok(quote?.type === 'TextQuoteSelector' && !/\p{Surrogate}/u.test(`${quote.prefix} ${quote.suffix}`));
      }),
    );
  });
});

describe('offsets in other units', () => {
  it('are those that other programs count, and lead back', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'é', '书', '😀', '\ud800', '\n') }), (words) => {
        const points = codePoints(words);
        const bytes = utf8Bytes(words);
        let before = '';
        for (const character of words) {
          assert.equal(points.from(before.length), [...before].length);
          assert.equal(bytes.from(before.length), Buffer.byteLength(before));
          assert.equal(points.to([...before].length), before.length);
          assert.equal(bytes.to(Buffer.byteLength(before)), before.length);
          if (character.length === 2) {
            assert.equal(points.from(before.length + 1), [...before].length);
            assert.equal(bytes.to(Buffer.byteLength(before) + 2), before.length);
          }
          before += character;
        }
        assert.equal(points.from(words.length + 5), [...words].length);
        assert.equal(bytes.from(words.length), Buffer.byteLength(words));
        assert.equal(points.to([...words].length + 5), words.length);
      }),
    );
  });
});
