// More than twenty decisions of every kind, made in the editor on a whole page, which another program then edits above, below and inside them: each is
// found again and obeyed, or said to be adrift. What the page says is read from its export.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commands, type TextEditor, window, workspace } from 'vscode';
import { allRoles } from '../../../server/src/core/model.js';
import type { Says } from '../../../server/src/decisions/decision.js';
import type { Decision, DecisionShown } from '../../../server/src/lsp/protocol.js';
import { becomes, closeAll, eventually, folder, openPage } from './workspace.js';

interface Span {
  readonly id: string;
  readonly label: string;
  readonly start: number;
  readonly end: number;
  readonly value?: string | null;
  readonly unit?: string | null;
}

interface Exported {
  readonly text: string;
  readonly spans: readonly Span[];
  readonly relations: readonly { readonly label: string; readonly from: string; readonly to: string }[];
}

const isRole = ({ label }: Span): boolean => (allRoles as readonly string[]).includes(label);
const isNumber = ({ id }: Span): boolean => id.startsWith('c');

/** A page as its export says it, in UTF-16 code units. */
class Reading {
  readonly text: string;
  readonly spans: readonly Span[];
  readonly #relations: Exported['relations'];

  constructor({ text, spans, relations }: Exported) {
    this.text = text;
    const units = [0];
    for (const character of text) units.push((units.at(-1) ?? 0) + character.length);
    const unit = (point: number): number => units[point] ?? text.length;
    this.spans = spans.map((span) => ({ ...span, start: unit(span.start), end: unit(span.end) }));
    this.#relations = relations;
  }

  get blocks(): readonly Span[] {
    return this.spans.filter(isRole).sort((a, b) => a.start - b.start);
  }

  get numbers(): readonly Span[] {
    return this.spans.filter(isNumber).sort((a, b) => a.start - b.start);
  }

  blockAt(offset: number): Span {
    return this.blocks.findLast(({ start }) => start <= offset) ?? assert.fail(`a block at ${offset}`);
  }

  begins(block: Span): boolean {
    return this.spans.some(({ label, start }) => label === 'article-start' && start === block.start);
  }

  get joins(): readonly (readonly [Span, Span])[] {
    const byId = new Map(this.spans.map((span) => [span.id, span]));
    return this.#relations.flatMap(({ label, from, to }) => {
      const [left, right] = [byId.get(from), byId.get(to)];
      return label === 'join' && left && right ? [[left, right] as const] : [];
    });
  }

  joined(left: Span, right: Span): boolean {
    return this.joins.some(([from, to]) => from.id === left.id && to.id === right.id);
  }

  /** Where the article of a block begins: a stretch goes on until the next one does. */
  articleOf(block: Span): string | undefined {
    const begins = this.blocks.filter(
      (each) => this.begins(each) || this.#relations.some(({ label, from }) => label === 'same-article' && from === each.id),
    );
    const first = begins.findLast(({ start }) => start <= block.start);
    return this.#relations.find(({ label, from }) => label === 'same-article' && from === first?.id)?.to ?? first?.id;
  }
}

async function read(page: TextEditor): Promise<Reading> {
  await window.showTextDocument(page.document);
  await commands.executeCommand('galley.exportPage', 'jsonl');
  const shown = window.activeTextEditor?.document.getText() ?? '';
  await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await window.showTextDocument(page.document);
  return new Reading(JSON.parse(shown) as Exported);
}

async function listed(): Promise<readonly DecisionShown[]> {
  return (await commands.executeCommand<DecisionShown[] | undefined>('galley.listDecisions')) ?? [];
}

/** What there is to say of a page: something of every kind, spread over it. */
function everyKind(page: Reading, { document }: TextEditor): readonly Decision[] {
  const place = (offset: number) => {
    const { line, character } = document.positionAt(offset);
    return { line, character };
  };
  const range = (start: number, end: number) => ({ start: place(start), end: place(end) });
  const { blocks, numbers, joins } = page;
  const torn = new Set(joins.flatMap(([left, right]) => [left.id, right.id]));
  const body = blocks.filter(({ id, label, start, end }) => label === 'paragraph' && end - start > 60 && !torn.has(id));
  const heads = blocks.filter((block) => block.label === 'headline' && page.begins(block)).slice(1);
  const block = (n: number): Span => body[n % body.length] ?? assert.fail('a paragraph');
  const head = (n: number): Span => heads[n % heads.length] ?? assert.fail('a headline');
  const number = (n: number): Span => numbers[Math.floor((n / 8) * numbers.length)] ?? assert.fail('a number');
  const two = (left: Span, right: Span) => ({ left: place(left.start), right: place(right.start) });
  const follow = body.find(
    (each, i) => i > 6 && body[i + 1] !== undefined && page.articleOf(each) === page.articleOf(block(i + 1)),
  );
  const next = body[body.indexOf(follow ?? block(0)) + 1] ?? block(1);
  const free = (from: number): number => {
    // Two characters in which no number was read.
    for (let at = from; ; at++) if (!numbers.some(({ start, end }) => start < at + 2 && at < end)) return at;
  };
  return [
    { kind: 'role', at: place(head(3).start), role: 'kicker' },
    { kind: 'role', at: place(block(0).start), role: 'subhead' },
    { kind: 'role', at: place(block(-1 + body.length).start), role: 'caption' },
    { kind: 'boundary', at: place(block(2).start), starts: true },
    { kind: 'boundary', at: place(head(1).start), starts: false },
    { kind: 'same-article', ...two(block(4), blocks.find(page.begins.bind(page)) ?? block(0)) },
    { kind: 'complete', at: place(block(1).start) },
    { kind: 'complete', at: place(block(5).start) },
    { kind: 'split', at: place(block(3).start + 30) },
    { kind: 'apart', ...two(...(joins[0] ?? assert.fail('a join'))) },
    { kind: 'apart', ...two(...(joins[1] ?? assert.fail('a second join'))) },
    { kind: 'join', ...two(follow ?? block(6), next) },
    { kind: 'claim', at: place(number(1).start), set: null },
    { kind: 'claim', at: place(number(3).start), set: { value: '7' } },
    { kind: 'claim', at: place(number(5).start), set: { unit: 'kg' } },
    { kind: 'number', at: range(free(block(5).start + 3), free(block(5).start + 3) + 2), set: { kind: 'count', value: '3' } },
    { kind: 'note', at: range(block(6).start + 2, block(6).start + 8), text: 'who?' },
    { kind: 'note', at: range(block(7).start, block(7).start), text: 'twice' },
    { kind: 'label', at: range(block(8).start + 4, block(8).start + 9), label: 'name' },
    { kind: 'reviewed', at: range(block(9).start, block(9).start) },
    { kind: 'reviewed', at: range(block(10).start + 1, block(10).start + 20) },
  ];
}

/** Whether the page obeys what is said of the places, which stand where they stand now. */
function obeys(page: Reading, says: Says, [first, second]: readonly number[]): boolean {
  const block = page.blockAt(first ?? 0);
  const other = page.blockAt(second ?? first ?? 0);
  switch (says.kind) {
    case 'role':
      return block.label === says.role;
    case 'boundary':
      return page.begins(block) === says.starts;
    case 'join':
      return page.joined(block, other);
    case 'apart':
      return block.id !== other.id && !page.joined(block, other);
    case 'same-article':
      return page.articleOf(block) === page.articleOf(other);
    case 'complete':
      return !page.joins.some((pair) => pair.includes(block));
    case 'claim':
    case 'number': {
      const number = page.numbers.find(({ start }) => start === first);
      if (says.set === null) return number === undefined;
      const { value = number?.value, unit = number?.unit } = says.set;
      return number !== undefined && number.value === value && number.unit === unit;
    }
    default:
      return page.spans.some(({ label, start }) => label === says.kind && start === first);
  }
}

/** The text after another program had it: a line above, one below, and a character exchanged inside every other long line. */
function editedElsewhere(text: string): string {
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const lines = text
    .split(end)
    .map((line, i) => (line.length > 24 && i % 4 === 0 ? `${line.slice(0, 17)}……${line.slice(18)}` : line));
  return ['今日导读', '', ...lines, '', '编后：愿江水长清。', ''].join(end);
}

/** One line for each decision that the page does not obey. */
async function disobeyed(editor: TextEditor): Promise<string[]> {
  const page = await read(editor);
  const { document } = editor;
  const offset = ({ line, character }: { line: number; character: number }) =>
    document.offsetAt(document.positionAt(0).with(line, character));
  const all = await listed();
  // "Of one article with …" cuts a story before the block, and then puts what begins there behind the other one.
  const moved = all.flatMap(({ says, ranges }) => (says.kind === 'same-article' ? JSON.stringify(ranges?.[0]?.start) : []));
  return all.flatMap(({ says, ranges, title, words }) => {
    const places = (ranges ?? []).map(({ start }) => offset(start));
    if (says.kind === 'boundary' && moved.includes(JSON.stringify(ranges?.[0]?.start))) return [];
    return ranges === null || obeys(page, says, places) ? [] : [`${title}: ${words.join(' | ').slice(0, 60)}`];
  });
}

async function tryAll(text: string): Promise<void> {
  const page = await openPage(text);
  const before = await eventually(
    () => read(page).catch(() => null),
    (reading) => (reading?.blocks.length ?? 0) > 0,
    'the page is read',
  );
  const wanted = everyKind(before ?? assert.fail(), page);
  const said = new Set(wanted.map(({ kind }) => kind));
  for (const kind of [
    'role',
    'boundary',
    'split',
    'complete',
    'join',
    'apart',
    'same-article',
    'claim',
    'number',
    'note',
    'label',
    'reviewed',
  ])
    assert.ok(said.has(kind as Decision['kind']), kind);
  const { uri, version } = page.document;
  for (const decision of wanted)
    assert.equal(
      await commands.executeCommand('galley.decide', { format: 1, uri: uri.toString(), version, decision }),
      true,
      JSON.stringify(decision),
    );
  const all = (await listed()).length;
  assert.ok(all >= wanted.length);
  assert.deepEqual(await disobeyed(page), [], 'as they were made');
  const sidecar = `${uri.fsPath}.galley.jsonld`;
  const kept = (): number => (existsSync(sidecar) ? readFileSync(sidecar, 'utf8').split('"galley:kind"').length - 1 : 0);
  await becomes(kept, all, 'all are in the file');
  await closeAll();

  writeFileSync(uri.fsPath, editedElsewhere(readFileSync(uri.fsPath, 'utf8')));
  const again = await window.showTextDocument(await workspace.openTextDocument(uri));
  await eventually(
    () => again.document.getText(),
    (shown) => shown.startsWith('今日导读'),
    'the text of the other program',
  );
  await becomes(async () => (await listed()).length, all, 'all are listed again');
  const adrift = (await listed()).filter(({ ranges }) => ranges === null);
  for (const { says } of adrift) assert.ok(says.kind === 'claim' || says.kind === 'number', `${says.kind} is adrift`);
  assert.deepEqual(await disobeyed(again), [], 'in the text that another program edited');
}

const realPage = join(process.env.GALLEY_ROOT ?? '.', '../shared/pages/hunan-daily-2025-11-01.txt');

describe('decisions of every kind', () => {
  afterEach(closeAll);

  it('on a sample', async () => {
    const sample = readdirSync(folder()).find((file) => file.startsWith('01')) ?? assert.fail('a sample');
    await tryAll(readFileSync(join(folder(), sample), 'utf8'));
  });

  it('on the real page, where it lies beside the project', async function () {
    if (!existsSync(realPage)) this.skip();
    await tryAll(readFileSync(realPage, 'utf8'));
  });
});
