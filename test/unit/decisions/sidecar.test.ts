// The sidecar: what is written is read back, git can merge it, and what is wrong with a file is told and never written over.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import type { Book } from '../../../server/src/decisions/book.js';
import { emptyBook } from '../../../server/src/decisions/book.js';
import { belongsElsewhere, takeOver, textToWrite } from '../../../server/src/decisions/merge.js';
import { emptySidecar, readSidecar, type SidecarTrouble } from '../../../server/src/decisions/sidecar.js';
import { NEWS } from '../features/page.js';
import { counting, Notebook } from './notebook.js';

const NAME = '第1版 news.txt';

/** A page about which one thing of every kind was decided. */
function decided(stamp = counting()): Notebook {
  const notebook = new Notebook(NEWS, stamp);
  const at = (words: string): number => notebook.span(words).start;
  notebook.decide({ kind: 'role', at: at('——三年建设见闻'), role: 'kicker' });
  notebook.decide({ kind: 'boundary', at: at('桥那头的村子'), starts: true });
  notebook.decide({ kind: 'join', left: at('夜里十点'), right: at('把耽误的日子') });
  notebook.decide({ kind: 'apart', left: at('把耽误的日子'), right: at('村里的小学') });
  notebook.decide({ kind: 'same-article', left: at('今天，霜河'), right: at('秋季书市周末在') });
  notebook.decide({ kind: 'claim', at: at('2.4公里'), set: null });
  notebook.decide({ kind: 'number', at: notebook.span('工长'), set: { kind: 'count', value: '1' } });
  notebook.decide({ kind: 'claim', at: at('21亿元'), set: { unit: 'USD', indicator: null, period: { from: '2025', to: null } } });
  notebook.decide({ kind: 'note', at: notebook.span('工长老周'), text: '核对“姓名”\n😀' });
  notebook.decide({ kind: 'label', at: notebook.span('人民广场'), label: 'place' });
  notebook.decide({ kind: 'reviewed', at: { start: at('村里的小学'), end: at('村里的小学') } });
  notebook.decide({ kind: 'complete', at: at('秋季书市周末在') });
  return notebook;
}

/** Saves what is unsaved: the file afterwards. */
function save(notebook: Notebook, file: string | null = null): string {
  const sidecar = file === null ? emptySidecar : readSidecar(file);
  notebook.book = takeOver(notebook.book, sidecar, notebook.text);
  const text = textToWrite(notebook.book, sidecar, NAME) ?? file ?? '';
  notebook.take(takeOver(notebook.book, readSidecar(text), notebook.text));
  return text;
}

/** A page that reads a file. */
function opened(file: string, text = NEWS): Notebook {
  const notebook = new Notebook(text, counting(50));
  notebook.take(takeOver(emptyBook, readSidecar(file), text));
  return notebook;
}

const problems = ({ troubles }: { readonly troubles: readonly SidecarTrouble[] }): string[] =>
  troubles.map((trouble) => ('line' in trouble ? `${trouble.problem} ${trouble.line}` : trouble.problem));

describe('a sidecar', () => {
  it('is not there before something was decided', () => {
    assert.equal(textToWrite(emptyBook, emptySidecar, NAME), null);
  });

  it('keeps every kind of decision, and says the same when it is read', () => {
    const notebook = decided();
    const file = save(notebook);
    assert.equal(notebook.book.unsaved.size, 0);
    const again = opened(file);
    assert.deepEqual(again.list().sort(), notebook.list().sort());
    assert.deepEqual(again.page.roles, notebook.page.roles);
    assert.deepEqual(again.claims(), notebook.claims());
    assert.equal(textToWrite(again.book, readSidecar(file), NAME), null, 'nothing is to be written');
  });

  it('is JSON-LD with one annotation a line, sorted by id, as its schema says', () => {
    const file = save(decided());
    const page = JSON.parse(file) as { readonly items: readonly { readonly id: string }[] };
    const lines = file.trimEnd().split('\n');
    assert.equal(lines.length, page.items.length + 2);
    const ids = page.items.slice(0, -1).map(({ id }) => id);
    assert.deepEqual(ids, [...ids].sort());
    const validate = new Ajv({ strict: true, strictRequired: false, allowUnionTypes: true }).compile(
      JSON.parse(readFileSync('schemas/sidecar.schema.json', 'utf8')) as object,
    );
    assert.ok(validate(page), JSON.stringify(validate.errors, null, 1));
    assert.ok(!validate({ ...page, items: [{ id: 'x' }] }));
  });

  it('remembers what was taken back, and forgets what nobody ever saw', () => {
    const notebook = decided();
    let file = save(notebook);
    notebook.decide({ kind: 'remove', id: 'urn:test:01' });
    notebook.decide({ kind: 'note', at: notebook.span('人民广场'), text: '?' });
    notebook.undo();
    file = save(notebook, file);
    const { entries } = readSidecar(file);
    assert.equal(entries.get('urn:test:01')?.kind, 'buried');
    assert.equal([...entries.values()].filter(({ kind }) => kind === 'buried').length, 1);
    assert.ok(
      !opened(file)
        .list()
        .some((line) => line.includes('kicker')),
    );
  });

  it('keeps what it does not know: fields, annotations of other programs, kinds of a later Galley', () => {
    const file = save(decided());
    const foreign = [
      '{"id":"https://example.org/1","type":"Annotation","body":{"type":"TextualBody","value":"x"},"target":"news.txt","motivation":"commenting"},',
      '{"id":"urn:test:later","type":"Annotation","galley:kind":"caption-of","target":{"source":"x","selector":{"type":"TextQuoteSelector","exact":"y"}},"odd":[1]},',
    ];
    const lines = file.split('\n');
    const marked = lines.map((line) => line.replace('"id":"urn:test:01"', '"id":"urn:test:01","desk":{"shift":"night"}'));
    const mixed = [marked[0], ...foreign, ...marked.slice(1)].join('\n');
    const notebook = opened(mixed);
    notebook.decide({ kind: 'role', at: notebook.span('——三年建设见闻').start, role: 'deck' });
    const after = save(notebook, mixed);
    for (const line of foreign) assert.ok(after.includes(line), line);
    assert.match(after, /"id":"urn:test:01".*"value":"deck".*"desk":\{"shift":"night"\}/);
    assert.deepEqual(problems(readSidecar(after)), []);
  });

  it('is read in any layout that JSON allows', () => {
    const file = save(decided());
    const pretty = JSON.stringify(JSON.parse(file), null, 2);
    assert.deepEqual(opened(pretty).list(), opened(file).list());
    assert.deepEqual(opened(file.replaceAll('\n', '\r\n')).list(), opened(file).list());
    assert.deepEqual(opened(`\ufeff${file}`).list(), opened(file).list());
  });
});

describe('merging', () => {
  it('loses nothing of two windows', () => {
    const one = decided();
    let file = save(one);
    const other = opened(file);
    one.decide({ kind: 'note', at: one.span('人民广场'), text: 'one' });
    other.decide({ kind: 'note', at: other.span('人民广场'), text: 'other' });
    file = save(other, file);
    file = save(one, file);
    assert.deepEqual(
      opened(file)
        .list()
        .filter((line) => line.startsWith('note'))
        .sort(),
      ['note: one | 人民广场', 'note: other | 人民广场', 'note: 核对“姓名”\n😀 | 工长老周'],
    );
  });

  it('lets the later change of one decision win, whoever saves last', () => {
    const one = decided();
    let file = save(one);
    const other = opened(file); // its clock is half a minute ahead
    const at = one.span('——三年建设见闻').start;
    other.decide({ kind: 'role', at, role: 'deck' });
    one.decide({ kind: 'role', at, role: 'caption' });
    file = save(other, file);
    file = save(one, file);
    assert.equal(one.roleOf('——三年建设见闻'), 'deck');
    assert.equal(opened(file).roleOf('——三年建设见闻'), 'deck');
  });

  it('takes over what somebody took out of the file, and does not bring it back', () => {
    const notebook = decided();
    const file = save(notebook);
    const without = file
      .split('\n')
      .filter((line) => !line.includes('"urn:test:02"'))
      .join('\n');
    const after = save(notebook, without);
    assert.ok(!after.includes('urn:test:02'));
    assert.equal(notebook.list().length, opened(file).list().length - 1);
    // The whole file is gone: another branch was checked out.
    notebook.take(takeOver(notebook.book, emptySidecar, notebook.text));
    assert.deepEqual(notebook.list(), []);
  });

  it('by git, with its own rules for text or by keeping both sides, is read whole', () => {
    const base = save(decided());
    const ours = opened(base);
    ours.decide({ kind: 'role', at: ours.span('——三年建设见闻').start, role: 'caption' });
    const theirs = new Notebook(NEWS, counting(70));
    theirs.take(takeOver(emptyBook, readSidecar(base), NEWS));
    theirs.decide({ kind: 'role', at: theirs.span('——三年建设见闻').start, role: 'byline' });
    theirs.decide({ kind: 'label', at: theirs.span('工长老周'), label: 'person' });
    const [a, b] = [save(ours, base).split('\n'), save(theirs, base).split('\n')];
    const union = [...a.slice(0, -3), ...b.filter((line) => !a.includes(line)), ...a.slice(-3)].join('\n');
    const conflict = [
      a[0],
      '<<<<<<< HEAD',
      ...a.slice(1, -3),
      '||||||| base',
      ...base.split('\n').slice(1, -3),
      '=======',
      ...b.slice(1, -3),
      '>>>>>>> theirs',
      ...a.slice(-3),
    ].join('\n');
    for (const merged of [union, conflict]) {
      assert.deepEqual(problems(readSidecar(merged)), []);
      const notebook = opened(merged);
      assert.equal(notebook.roleOf('——三年建设见闻'), 'byline');
      assert.ok(notebook.list().includes('label: person | 工长老周'));
      assert.equal(notebook.list().length, opened(base).list().length + 1);
    }
    assert.doesNotThrow(() => JSON.parse(union));
  });
});

describe('a bad sidecar', () => {
  const good = save(decided());
  const bad: readonly (readonly [what: string, text: string, problem: string])[] = [
    ['that is no JSON', 'Decisions:\n- headline\n', 'notJson'],
    ['of bytes that are no text', '\u0000\ufffd\u0001', 'notJson'],
    ['that is cut short', good.slice(0, good.length / 2), 'cutShort'],
    ['that is cut short in its first line', good.slice(0, 40), 'cutShort'],
    ['that is cut short behind a line', good.split('\n').slice(0, 5).join('\n'), 'cutShort'],
    ['of something else', '{"name":"galley"}', 'noAnnotations'],
    ['of a list', '[]', 'noAnnotations'],
    ['of another version', good.replace('"galley:version":1', '"galley:version":2'), 'newer'],
    ['with a line that is none', good.replace('{"id":"urn:test:02"', '{"id":"urn:test:02"}'), 'badLine 3'],
    ['with a number for an id', good.replace('"id":"urn:test:02"', '"id":2'), 'badLine 3'],
    ['with a role that is none', good.replace('"value":"kicker"', '"value":"heading"'), 'badLine 2'],
    ['with a place that is none', good.replace(/"target":\{.*?\}\]\}/, '"target":7'), 'badLine 2'],
    ['with a value that is none', good.replace('"unit":"USD"', '"unit":[]'), 'badLine 10'],
  ];
  for (const [what, text, problem] of bad) {
    it(`${what} is told of, and not written over`, () => {
      const sidecar = readSidecar(text);
      assert.deepEqual(problems(sidecar), [problem]);
      const notebook = new Notebook(NEWS, counting(60));
      notebook.take(takeOver(emptyBook, sidecar, NEWS));
      notebook.decide({ kind: 'note', at: notebook.span('人民广场'), text: 'new' });
      assert.equal(textToWrite(notebook.book, sidecar, NAME), null);
      assert.ok(notebook.list().includes('note: new | 人民广场'), 'and the page still works');
    });
  }

  it('takes nothing away from a page that is open', () => {
    const notebook = decided();
    const all = save(notebook).length > 0 ? notebook.list() : [];
    notebook.take(takeOver(notebook.book, readSidecar(good.slice(0, good.length / 2)), NEWS));
    assert.deepEqual(notebook.list(), all);
  });

  it('still gives what can be read of it', () => {
    const cut = good.slice(0, good.length / 2);
    assert.ok(opened(cut).list().includes('this is: kicker | ——三年建设见闻'));
  });

  it('of another page is left alone; one whose page got another name is not', () => {
    const sidecar = readSidecar(good);
    const other = '县里的茶叶节开幕了。\n\n今年春茶产量比往年高，茶农们忙着采摘。\n';
    const lost: Book = takeOver(emptyBook, sidecar, other);
    assert.deepEqual(belongsElsewhere(sidecar, lost.held, 'tea.txt'), { problem: 'otherPage' });
    assert.equal(belongsElsewhere(sidecar, lost.held, NAME), null, 'this page was written anew');
    const found: Book = takeOver(emptyBook, sidecar, NEWS);
    assert.equal(belongsElsewhere(sidecar, found.held, 'renamed.txt'), null);
  });

  it('is any text whatever: reading never throws', () => {
    for (const text of ['', ' ', '\n\n', '{', '{}', 'null', '"', '[', ']}', `${good}${good}`, good.repeat(3).slice(7)]) {
      assert.doesNotThrow(() => readSidecar(text), text.slice(0, 20));
    }
    assert.deepEqual(problems(readSidecar('')), []);
  });
});
