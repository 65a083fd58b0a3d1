// `galley import` and the way round: out to another tool, changed there, back beside the page, obeyed and measured.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Annotations } from '../../server/src/formats/annotations.js';
import { cleanUp, type Folder, folder } from './galley.js';
import { BROKEN, CLEAN } from './pages.js';

/** A page that went out to brat, where somebody called its second headline a subhead and took the second join out. */
function changedInBrat(): Folder {
  const here = folder();
  here.write('pages/01.news.txt', Buffer.from(`\ufeff${BROKEN.replaceAll('\n', '\r\n')}`, 'utf16le'));
  here.galley(['export', '--format', 'brat', '--out', 'brat', 'pages']);
  const file = join(here.path, 'brat/01.ann');
  const changed = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => !line.startsWith('R2\t'))
    .map((line) => line.replace(/^(T7\t)headline/, '$1subhead'));
  writeFileSync(file, changed.join('\n'));
  return here;
}

const SIDECAR = 'pages/01.news.txt.galley.jsonld';

describe('galley import', function () {
  this.timeout(30_000);
  afterEach(cleanUp);

  it('tells what it would take over, and writes nothing', () => {
    const { galley, path } = changedInBrat();
    const { status, out, told } = galley(['import', '--pages', 'pages', 'brat/01.ann']);
    assert.equal(status, 1);
    assert.deepEqual(out.trimEnd().split('\n'), [
      'pages/01.news.txt:13: ## 云台山索道下月停运检修: this is: subhead',
      'pages/01.news.txt:9: 库区的渔业公司也尝到了甜头，今年前三个季度的进出: these two are not one paragraph',
    ]);
    assert.deepEqual(told, ['2 decisions for 1 page; nothing was written. --write keeps them beside the pages.']);
    assert.equal(existsSync(join(path, SIDECAR)), false);
  });

  it('keeps it beside the page, where every command obeys it, and takes it once only', () => {
    const { galley, path } = changedInBrat();
    const { status, told } = galley(['import', '--write', '--by', 'an', '--pages', 'pages', 'brat/01.ann']);
    assert.deepEqual([status, told], [0, ['2 decisions kept beside 1 page.']]);
    const { blocks, seams } = JSON.parse(galley(['annotate', 'pages/01.news.txt']).out) as Annotations;
    assert.equal(blocks[6]?.role, 'subhead');
    assert.equal(seams.length, 1);
    const kept = readFileSync(join(path, SIDECAR), 'utf8');
    assert.match(kept, /"creator":\{"type":"Person","name":"an"\}/);
    const again = galley(['import', '--write', '--by', 'an', '--pages', 'pages', 'brat/01.ann']);
    assert.deepEqual([again.status, again.told], [0, ['Nothing that is not said already.']]);
    assert.equal(readFileSync(join(path, SIDECAR), 'utf8'), kept);
  });

  it('makes gold of it: the machine is measured by it, and a second person held against it', () => {
    const { galley, write } = changedInBrat();
    galley(['import', '--write', '--pages', 'pages', 'brat/01.ann']);
    const { out, told } = galley(['evaluate', 'pages/01.news.txt']);
    assert.deepEqual(told, []);
    assert.match(out, /^joins, next to each other +0\.500 +1\.000 +0\.667 +1 +0 +1$/m);
    assert.match(out, /^Taken for another role: subhead → headline 1$/m);
    write('other/01.news.txt', Buffer.from(`\ufeff${BROKEN.replaceAll('\n', '\r\n')}`, 'utf16le'));
    const nobody = galley(['evaluate', '--against', 'other', 'pages/01.news.txt']);
    assert.deepEqual([nobody.status, nobody.told], [2, ['pages/01.news.txt: there is nothing about the same text in other.']]);
    galley(['import', '--write', '--pages', 'other', 'brat/01.ann']);
    assert.match(galley(['evaluate', '--against', 'other', 'pages/01.news.txt']).out, /kappa on roles: 1\.000/);
    assert.deepEqual(galley(['evaluate', 'other/01.news.txt', 'brat/01.txt']).told, [
      'brat/01.txt: nobody decided anything about this page; it is left out.',
    ]);
  });

  it('brings decisions from page to page as W3C annotations, to the letter', () => {
    const { galley, path, write } = changedInBrat();
    galley(['import', '--write', '--pages', 'pages', 'brat/01.ann']);
    write('page.jsonld', galley(['export', '--format', 'w3c', 'pages/01.news.txt']).out);
    write('copy/01.news.txt', BROKEN);
    assert.deepEqual(galley(['import', '--write', '--pages', 'copy', 'page.jsonld']).told, ['2 decisions kept beside 1 page.']);
    const ids = (file: string): string[] =>
      [...readFileSync(join(path, file), 'utf8').matchAll(/"id":"(urn:uuid:[^"]+)"/g)].map(([, id]) => id!);
    assert.deepEqual(ids('copy/01.news.txt.galley.jsonld'), ids(SIDECAR));
  });

  it('takes over what Label Studio gives back, of everybody or of one person', () => {
    const here = folder();
    here.write('page.txt', BROKEN);
    const [task] = JSON.parse(here.galley(['export', '--format', 'label-studio', 'page.txt']).out) as [
      { predictions: [{ result: { id?: string; value?: { labels?: string[] } }[] }] },
    ];
    const result = structuredClone(task.predictions[0].result);
    for (const { id, value } of result) if (id === 'b0' && value?.labels) value.labels = ['column'];
    const annotations = [
      { id: 1, completed_by: { email: 'bo@x.example' }, was_cancelled: false, result },
      { id: 2, completed_by: { email: 'an@x.example' }, was_cancelled: true, result: [] },
      { id: 3, completed_by: 7, was_cancelled: false, result: task.predictions[0].result },
    ];
    here.write('project.json', JSON.stringify([{ id: 1, ...task, annotations }]));
    assert.deepEqual(here.galley(['import', 'project.json']).out, 'page.txt:1: ## 青屏水库扩容工程完工: this is: column title\n');
    assert.deepEqual(here.galley(['import', '--by', 'an@x.example', 'project.json']).told, ['Nothing that is not said already.']);
    here.galley(['import', '--write', '--by', 'bo@x.example', 'project.json']);
    assert.match(readFileSync(join(here.path, 'page.txt.galley.jsonld'), 'utf8'), /"name":"bo@x\.example"/);
  });

  it('says what is wrong, and harms nothing', () => {
    const { write, galley, path } = changedInBrat();
    write('pages/02.txt', CLEAN);
    write('brat/02.ann', 'T1\tdeck 0 3\tabc\n');
    write('brat/02.txt', `${CLEAN}!`);
    write('brat/03.ann', '');
    write('brat/03.txt', '');
    write('none.json', '{}');
    write('none.jsonld', '{}');
    write('notes.xyz', '');
    write(
      'away.jsonld',
      JSON.stringify({
        id: 'a:1',
        type: 'Annotation',
        target: { source: '../../etc/passwd', selector: { type: 'TextQuoteSelector', exact: 'x' } },
        bodyValue: 'x',
      }),
    );
    const { status, told } = galley([
      'import',
      '--pages',
      'pages',
      'brat/02.ann',
      'brat/03.ann',
      'none.json',
      'none.jsonld',
      'notes.xyz',
      'away.jsonld',
    ]);
    assert.equal(status, 2);
    assert.deepEqual(told, [
      'brat/02.ann: is about another text than pages/02.txt has now, so its offsets mean nothing there.',
      'brat/03.ann: speaks of 03, which is not in pages, or there more than once. --pages names the folder of the pages.',
      'none.json: is no list of Label Studio tasks. Export as JSON there, not as JSON-MIN or CSV.',
      'none.jsonld: holds no W3C annotations.',
      'notes.xyz: its format cannot be told from its name. Say --format brat, label-studio or w3c.',
      'away.jsonld: speaks of passwd, which is not in pages, or there more than once. --pages names the folder of the pages.',
      'Nothing that is not said already.',
    ]);
    write(SIDECAR, '{"cut');
    const broken = galley(['import', '--write', '--pages', 'pages', 'brat/01.ann']);
    assert.equal(broken.status, 2);
    assert.match(broken.told[0] ?? '', /01\.news\.txt\.galley\.jsonld: This is no JSON\./);
    assert.equal(readFileSync(join(path, SIDECAR), 'utf8'), '{"cut');
  });
});
