// The built library, as a program that installed it meets it.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as Galley from '../../server/src/index.js';
import { CLEAN } from './pages.js';

describe('the library', () => {
  let galley: typeof Galley;

  before(async () => {
    galley = (await import(pathToFileURL(join(process.cwd(), 'dist/server/index.js')).href)) as typeof Galley;
  });

  it('reads a page and prints it in the annotation format', async () => {
    const bytes = await galley.readStatistics();
    assert.ok(bytes !== null && bytes.length > 0, 'the statistics lie beside the bundle');
    const engine = galley.createEngine(galley.loadStatistics(bytes));
    const page = engine.analyse({ text: CLEAN, language: galley.detectLanguage(CLEAN), date: null, constraints: [] });
    const annotations = galley.annotate(page, {
      uri: 'page.txt',
      locale: 'en',
      severities: {},
      sha256: (text) => createHash('sha256').update(text).digest('hex'),
    });
    assert.equal(annotations.document.language, 'zh-Hans');
    assert.deepEqual(
      annotations.articles.map(({ title }) => title),
      ['河口大桥通车'],
    );
    assert.ok(annotations.claims.some(({ value, unit }) => value === '1200000000' && unit === 'CNY'));
  });

  it('follows edits', () => {
    const engine = galley.createEngine();
    const first = engine.analyse({ text: CLEAN, language: 'zh-Hans', date: null, constraints: [] });
    const edit: Galley.Edit = { start: 3, end: 5, text: '江口' };
    const text = CLEAN.replace('河口', '江口');
    const next = engine.update(first, [edit], { ...first.input, text });
    assert.deepEqual(galley.blockSpan(next, 0), { start: 0, end: 9 });
    assert.equal(next.roles[0], 'headline');
  });
});
