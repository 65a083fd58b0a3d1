// What the status items say, in both languages.
import assert from 'node:assert/strict';
import { notesText, pageText, seamsText } from '../../../client/src/status-text.js';
import type { Words } from '../../../client/src/wording.js';
import { clientWording } from '../../../l10n/client.js';
import { say } from '../../../l10n/index.js';
import type { StatusParams } from '../../../server/src/lsp/protocol.js';

const tell = say as (locale: 'en' | 'zh', entry: (typeof clientWording)[keyof typeof clientWording], values?: object) => string;
const en: Words = (key, ...values) => tell('en', clientWording[key], values[0]);
const zh: Words = (key, ...values) => tell('zh', clientWording[key], values[0]);

const torn: StatusParams = {
  uri: 'file:///page.news',
  revision: 0,
  version: 1,
  language: 'zh-Hans',
  articles: 10,
  openSeams: 11,
  safeSeams: 2,
  orphans: 5,
  notes: [],
};

describe('the status of a page', () => {
  it('tells language and articles, and offers to change what the file was taken for', () => {
    const said = pageText('running', torn, en);
    assert.equal(said.text, 'Simplified Chinese · articles: 10');
    assert.deepEqual(said.action, { command: 'galley.changeKind', title: 'Change' });
    assert.equal(pageText('running', torn, zh).text, '简体中文 · 稿件 10 篇');
  });

  it('tells what is left out, as a warning', () => {
    const said = notesText({ ...torn, notes: ['Too long.', 'A setting is wrong.'] });
    assert.equal(said?.text, 'Too long. A setting is wrong.');
    assert.equal(said?.severity, 'warning');
    assert.equal(notesText(torn), null);
  });

  it('is busy until the page has been read', () => {
    assert.equal(pageText('starting', undefined, en).busy, true);
    assert.equal(pageText('running', torn, en).busy, false);
  });

  it('says that a file is left alone', () => {
    assert.equal(pageText('running', { ...torn, language: null }, zh).text, '未按报纸版面来读');
  });

  it('offers a restart when the server is away', () => {
    const said = pageText('failed', undefined, en);
    assert.equal(said.severity, 'error');
    assert.deepEqual(said.action, { command: 'galley.restartServer', title: 'Restart' });
  });
});

describe('the status of its broken paragraphs', () => {
  it('counts them, and offers to join those that are safe', () => {
    const said = seamsText(torn, en);
    assert.equal(said?.text, 'Broken: 11 · half missing: 5');
    assert.equal(said?.detail, '2 safe to join');
    assert.equal(said?.action?.command, 'galley.joinAll');
    assert.equal(seamsText(torn, zh)?.detail, '2 处可一次接好');
  });

  it('offers to show them where none is safe', () => {
    assert.equal(seamsText({ ...torn, safeSeams: 0 }, en)?.action?.command, 'galley.nextBroken');
  });

  it('says that all is whole', () => {
    const whole = { ...torn, openSeams: 0, safeSeams: 0, orphans: 0 };
    assert.equal(seamsText(whole, en)?.text, 'No broken paragraphs');
    assert.equal(seamsText(whole, en)?.action, null);
  });

  it('says nothing before the page has been read', () => {
    assert.equal(seamsText(undefined, en), null);
    assert.equal(seamsText({ ...torn, language: null }, en), null);
  });
});
