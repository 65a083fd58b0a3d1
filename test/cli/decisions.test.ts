// The command line obeys what people decided, as the file beside a page says.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { emptyBook } from '../../server/src/decisions/book.js';
import { takeOver, textToWrite } from '../../server/src/decisions/merge.js';
import { emptySidecar, readSidecar } from '../../server/src/decisions/sidecar.js';
import { counting, Notebook } from '../unit/decisions/notebook.js';
import { cleanUp, folder } from './galley.js';

const PAGE = `## 霜河大桥主塔封顶

松原晚报9月3日讯(记者 江雨眠)今天，霜河大桥主塔封顶。大桥全长2.4公里，总投资由18亿元调整为21亿元。

夜里十点，塔顶的灯还亮着。工长老周说，送来的鲜鱼(鲢鱼、鳙鱼

和草鱼)，最快六小时就能送到工地。

村里的小学搬进了新楼。
`;

/** A folder with the page and what somebody decided about it. */
function decided(): ReturnType<typeof folder> & { readonly sidecar: string } {
  const notebook = new Notebook(PAGE, counting());
  const at = (words: string): number => notebook.span(words).start;
  notebook.decide({ kind: 'role', at: at('村里的小学'), role: 'caption' });
  notebook.decide({ kind: 'claim', at: at('2.4公里'), set: null });
  notebook.decide({ kind: 'apart', left: at('夜里十点'), right: at('和草鱼') });
  notebook.decide({ kind: 'note', at: notebook.span('工长老周'), text: '全名？' });
  const here = folder();
  here.write('page.txt', PAGE);
  const sidecar = here.write('page.txt.galley.jsonld', textToWrite(notebook.book, emptySidecar, 'page.txt') ?? '');
  return { ...here, sidecar };
}

interface Annotated {
  readonly blocks: readonly { readonly role: string }[];
  readonly claims: readonly { readonly text: string }[];
  readonly seams: readonly unknown[];
}

describe('galley with decisions', function () {
  this.timeout(20_000);
  afterEach(cleanUp);

  it('reads a page as people decided it to be, or as it would without them', () => {
    const { galley } = decided();
    const read = (...options: string[]): Annotated => JSON.parse(galley(['annotate', 'page.txt', ...options]).out) as Annotated;
    const told = read();
    assert.equal(told.blocks.at(-1)?.role, 'caption');
    assert.ok(!told.claims.some(({ text }) => text === '2.4公里'));
    assert.deepEqual(told.seams, []);
    const plain = read('--no-decisions');
    assert.equal(plain.blocks.at(-1)?.role, 'paragraph');
    assert.ok(plain.claims.some(({ text }) => text === '2.4公里'));
    assert.equal(plain.seams.length, 1);
  });

  it('does not join what somebody kept apart', () => {
    const { galley } = decided();
    assert.equal(galley(['fix', 'page.txt']).out, PAGE);
    assert.notEqual(galley(['fix', 'page.txt', '--no-decisions']).out, PAGE);
  });

  it('exports them beside what the machine says', () => {
    const { galley } = decided();
    const { items } = JSON.parse(galley(['export', 'page.txt', '--format', 'w3c']).out) as {
      items: { id: string; creator?: { type: string } }[];
    };
    assert.equal(items.filter(({ id }) => id.startsWith('urn:test:')).length, 4);
  });

  it('finds their words again where the page was edited, and tells of those that are gone', () => {
    const { galley, write } = decided();
    write('page.txt', `第三版\n\n${PAGE.replace('村里的小学', '村里的小学校').replace('工长老周说，', '')}`);
    const { out, told } = galley(['annotate', 'page.txt']);
    assert.equal((JSON.parse(out) as Annotated).blocks.at(-1)?.role, 'caption');
    assert.equal(told.length, 1);
    assert.match(told[0]!, /page\.txt\.galley\.jsonld: 1 of 4 decisions are adrift/);
  });

  it('tells what is wrong with the file and reads the page all the same', () => {
    const { galley, sidecar } = decided();
    const whole = readFileSync(sidecar, 'utf8');
    for (const [content, what] of [
      [whole.slice(0, whole.length / 2), 'cut short'],
      ['# notes\n', 'no JSON'],
      ['{}', 'no page of annotations'],
    ] as const) {
      writeFileSync(sidecar, content);
      const { out, told, status } = galley(['annotate', 'page.txt']);
      assert.ok((JSON.parse(out) as Annotated).blocks.length > 0);
      assert.match(told.join('\n'), new RegExp(`page\\.txt\\.galley\\.jsonld: .*${what}`));
      assert.equal(status, 2);
      assert.equal(readFileSync(sidecar, 'utf8'), content);
      assert.deepEqual(galley(['annotate', 'page.txt', '--no-decisions']).told, []);
    }
  });

  it('does not read a file of a hundred megabytes', () => {
    const { galley, sidecar } = decided();
    truncateSync(sidecar, 100 * 1024 * 1024);
    const { out, told } = galley(['annotate', 'page.txt']);
    assert.ok((JSON.parse(out) as Annotated).blocks.length > 0);
    assert.match(told.join('\n'), /larger than 20 MB/);
  });

  for (const [how, attributes, resolved] of [
    ['keeping both sides', '*.galley.jsonld merge=union\n', true],
    ['and leaving a conflict in the file', '', false],
  ] as const) {
    it(`reads a file that git has merged, ${how}`, function () {
      const here = decided();
      const git = (...args: string[]): number | null =>
        spawnSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', ...args], { cwd: here.path }).status;
      if (git('init', '-q', '-b', 'main') !== 0) this.skip();
      here.write('.gitattributes', attributes);
      git('add', '-A');
      git('commit', '-qm', 'base');
      const file = readFileSync(here.sidecar, 'utf8');
      const change = (branch: string, id: string, text: string): void => {
        git('checkout', '-q', '-b', branch, 'main');
        const book = takeOver(emptyBook, readSidecar(file), PAGE);
        const notebook = new Notebook(PAGE, counting(Number(id)));
        notebook.take(book);
        notebook.decide({ kind: 'note', at: notebook.span('塔顶的灯'), text });
        notebook.decide({ kind: 'role', at: notebook.span('村里的小学').start, role: branch === 'one' ? 'byline' : 'deck' });
        writeFileSync(here.sidecar, textToWrite(notebook.book, readSidecar(file), 'page.txt') ?? '');
        git('commit', '-qam', branch);
      };
      change('one', '50', 'first');
      change('two', '60', 'second');
      assert.equal(git('merge', '-q', '--no-edit', 'one') === 0, resolved);
      const merged = readFileSync(here.sidecar, 'utf8');
      assert.equal(merged.includes('<<<<<<<'), !resolved);
      const { out, told } = here.galley(['annotate', 'page.txt']);
      assert.deepEqual(told, []);
      assert.equal((JSON.parse(out) as Annotated).blocks.at(-1)?.role, 'deck', 'the later change');
      const exported = here.galley(['export', 'page.txt', '--format', 'w3c']).out;
      for (const note of ['first', 'second', '全名？']) assert.ok(exported.includes(note), note);
    });
  }

  it('leaves the decisions about another page alone', () => {
    const { galley, write, sidecar } = decided();
    write('tea.txt', '县里的茶叶节开幕了。\n\n今年春茶产量比往年高，茶农们忙着采摘。\n');
    write('tea.txt.galley.jsonld', readFileSync(sidecar));
    assert.match(galley(['check', 'tea.txt']).told.join('\n'), /another page/);
  });
});
