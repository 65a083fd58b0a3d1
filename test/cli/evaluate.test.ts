// `galley evaluate` as a person or a pipeline runs it. The figures themselves are held by test/unit/evaluation.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import type { Annotations } from '../../server/src/formats/annotations.js';
import { cleanUp, type Folder, folder } from './galley.js';
import { BROKEN, CLEAN } from './pages.js';

const schema = JSON.parse(readFileSync('schemas/evaluation.schema.json', 'utf8')) as object;
const holds = new Ajv({ strict: true, allowUnionTypes: true }).compile(schema);

type Loose = {
  -readonly [Key in keyof Annotations]: Annotations[Key] extends readonly (infer Item)[]
    ? { -readonly [Field in keyof Item]: Item[Field] }[]
    : Annotations[Key];
};

/** Annotates a page and lets a person correct it. */
function gold({ galley, write }: Folder, page: string, name: string, correct: (annotations: Loose) => void): void {
  const annotations = JSON.parse(galley(['annotate', page]).out) as Loose;
  correct(annotations);
  write(name, JSON.stringify(annotations));
}

/** A person who took the first headline for a deck, missed the second join and read 24 as 42. */
function careless(annotations: Loose): void {
  annotations.blocks[0]!.role = 'deck';
  annotations.seams.pop();
  annotations.claims.find(({ text }) => text === '24万亩')!.value = '420000';
}

describe('galley evaluate', function () {
  this.timeout(20_000);
  afterEach(cleanUp);

  it('says what the machine got right, in a table', () => {
    const here = folder();
    here.write('page.txt', BROKEN);
    gold(here, 'page.txt', 'gold/page.json', careless);
    const { status, out, told } = here.galley(['evaluate', 'gold/page.json']);
    assert.deepEqual([status, told], [0, []]);
    const lines = out.split('\n').map((line) => line.replace(/ {2,}/g, ' | '));
    assert.equal(lines[0], '1 page: machine compared with gold');
    assert.ok(lines.includes('joins, next to each other | 0.500 | 1.000 | 0.667 | 1 | 0 | 1'), out);
    assert.ok(lines.includes('role: headline | 0.500 | 1.000 | 0.667 | 1 | 0 | 1'), out);
    assert.ok(lines.includes('Taken for another role: deck → headline 1'), out);
    assert.match(here.galley(['evaluate', '--locale', 'zh', 'gold/page.json']).out, /类型不一致：副题 → 主题 1/);
  });

  it('prints figures, counts and every disagreement as JSON that fits its schema', () => {
    const here = folder();
    here.write('a.txt', BROKEN);
    here.write('b.txt', CLEAN);
    gold(here, 'a.txt', 'a.json', careless);
    gold(here, 'b.txt', 'b.json', () => {});
    const { out } = here.galley(['evaluate', '--format', 'json', '--jobs', '2', 'a.json', 'b.json']);
    const summary = JSON.parse(out) as {
      pages: number;
      files: { page: string; disagreements: { about: string; start: number; end: number }[] }[];
    };
    assert.ok(holds(summary), JSON.stringify(holds.errors));
    assert.equal(summary.pages, 2);
    assert.deepEqual(
      summary.files.map(({ page, disagreements }) => [
        page,
        disagreements.map(({ about, start, end }) => `${about} ${BROKEN.slice(start, end)}`),
      ]),
      [
        ['a.txt', ['role ## 青屏水库扩容工程完工', 'claim 24万亩', 'join ']],
        ['b.txt', []],
      ],
    );
  });

  it('compares two people by files of the same name, with kappa', () => {
    const here = folder();
    here.write('page.txt', BROKEN);
    gold(here, 'page.txt', 'an/page.json', () => {});
    gold(here, 'page.txt', 'bo/page.json', careless);
    const { out } = here.galley(['evaluate', '--against', 'bo', 'an/page.json']);
    assert.match(out, /^1 page: second reader compared with first reader\n/);
    // 8 blocks: one of two headlines became a deck. Observed 7/8, by chance 2/8·1/8 + 6/8·6/8 = 38/64.
    assert.match(out, /kappa on roles: 0\.692\n/);
  });

  it('writes a report with both sides beside the words, that runs nothing and fetches nothing', () => {
    const here = folder();
    const page = `## <script>alert("1")</script>湖畔开市\n\n${BROKEN}`;
    here.write('<i>page.txt', page);
    gold(here, '<i>page.txt', 'page.json', (annotations) => {
      annotations.blocks[0]!.role = 'deck';
      annotations.articles = annotations.articles.map((article) => ({ ...article, title: '<b>&' }));
      annotations.claims[0]!.kind = '<u>' as 'date';
    });
    const { told } = here.galley(['evaluate', '--html', 'report.html', 'page.json']);
    assert.deepEqual(told, ['The report is in report.html.']);
    const html = readFileSync(join(here.path, 'report.html'), 'utf8');
    assert.ok(!/<script|<i>|<b>|<u>|src=|href=|url\(|@import/.test(html));
    assert.match(html, /Content-Security-Policy" content="default-src 'none'/);
    assert.ok(html.includes('&#60;script&#62;'), 'the words are there');
    const rows = [...html.matchAll(/<tr><td class="n">(\d+)<\/td><td>(\w+)<\/td>.*<td>([^<]*)<\/td><td>([^<]*)<\/td><\/tr>/g)];
    assert.ok(
      rows.some(([, line, about, one, other]) => `${line} ${about} ${one} ${other}` === '1 role deck headline'),
      html,
    );
  });

  it('tells what is wrong with a file, and does the others', () => {
    const here = folder();
    here.write('page.txt', BROKEN);
    gold(here, 'page.txt', 'good.json', () => {});
    gold(here, 'page.txt', 'moved.json', (annotations) => (annotations.document = { ...annotations.document, uri: 'gone.txt' }));
    gold(here, 'page.txt', 'roles.json', (annotations) => (annotations.blocks[2]!.role = 'emperor' as 'deck'));
    gold(here, 'page.txt', 'old.json', (annotations) => (annotations.document = { ...annotations.document, sha256: '0' }));
    here.write('none.json', '{');
    const { status, told, out } = here.galley(['evaluate', 'moved.json', 'roles.json', 'old.json', 'none.json', 'good.json']);
    assert.equal(status, 2);
    assert.deepEqual(told, [
      'moved.json: speaks of gone.txt, which is neither there nor beside it.',
      'roles.json: is not in the annotation format that galley annotate prints: look at blocks[2].role.',
      'old.json: was made for another text than page.txt has now, so its offsets mean nothing there.',
      'none.json: is not in the annotation format that galley annotate prints: look at format.',
    ]);
    assert.match(out, /^1 page:/);
    assert.equal(existsSync(join(here.path, 'report.html')), false);
  });
});
