/** Decisions that need words of the person: notes, labels, what a number says. Each asks what it has to ask and sends one decision. */
import { commands, type InputBoxOptions, type QuickPickItem, type TextDocument, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { claimKinds } from '../../l10n/claim-kinds.js';
import type {
  DecideArguments,
  DecideCommand,
  Decision,
  DecisionsMethod,
  DecisionsParams,
  DecisionsResult,
} from '../../server/src/lsp/protocol.js';
import type { Spot } from './thing.js';
import { worded, words } from './wording.js';

const DECIDE: DecideCommand = 'galley.decide';
const DECISIONS: DecisionsMethod = 'galley/decisions';

/** What may be said of a number. */
export const fields = ['value', 'unit', 'indicator', 'period'] as const;
export type Field = (typeof fields)[number];

/** What the server holds of a page. */
export async function decisionsOf(document: TextDocument, client: BaseLanguageClient): Promise<DecisionsResult> {
  const params: DecisionsParams = { textDocument: { uri: client.code2ProtocolConverter.asUri(document.uri) } };
  return client.sendRequest<DecisionsResult>(DECISIONS, params);
}

/** Through the editor's own command, so that the person is told what became of it (decision.ts). */
export async function decide({ document, version, client }: Spot, decision: Decision): Promise<unknown> {
  const uri = client.code2ProtocolConverter.asUri(document.uri);
  const args: DecideArguments = { format: 1, uri, version, decision };
  return commands.executeCommand(DECIDE, args);
}

/** The box stays where the list before it gives the keyboard back to the proof, which would close it. */
const ask = (options: InputBoxOptions): Thenable<string | undefined> => window.showInputBox({ ...options, ignoreFocusOut: true });

/** The same of a list. */
const pick = <Item extends QuickPickItem>(items: readonly Item[], title: string): Thenable<Item | undefined> =>
  window.showQuickPick(items, { title, ignoreFocusOut: true });

export function rangeOf({ range, client }: Spot) {
  return client.code2ProtocolConverter.asRange(range);
}

export async function note(spot: Spot): Promise<unknown> {
  const text = await ask({ title: words('ask.note'), prompt: words('ask.note.what') });
  return text?.trim() ? decide(spot, { kind: 'note', at: rangeOf(spot), text: text.trim() }) : false;
}

/** One of the desk's tags, one that is in use on the page, or a new one. */
export async function label(spot: Spot): Promise<unknown> {
  const { labels } = await decisionsOf(spot.document, spot.client);
  const other: QuickPickItem = { label: words('ask.label.other'), alwaysShow: true };
  const choice =
    labels.length === 0
      ? other
      : await pick([...labels.map((each): QuickPickItem => ({ label: each })), other], words('ask.label'));
  if (choice === undefined) return false;
  const given = choice === other ? await ask({ title: words('ask.label') }) : choice.label;
  return given?.trim() ? decide(spot, { kind: 'label', at: rangeOf(spot), label: given.trim() }) : false;
}

/** One thing that a number says, otherwise than it was read: which one, then what. */
export async function setClaim(spot: Spot): Promise<unknown> {
  const items = fields.map((field) => ({ field, label: words(`claim.${field}`), description: words(`claim.${field}.what`) }));
  const choice = await pick(items, words('claim.title'));
  return choice === undefined ? false : setField(spot, choice.field);
}

export async function setField(spot: Spot, field: Field): Promise<unknown> {
  const given = await ask({ title: words(`claim.${field}`), prompt: words(`claim.${field}.what`) });
  if (given === undefined) return false;
  const at = rangeOf(spot).start;
  const text = given.trim() === '' ? null : given.trim();
  if (field !== 'period') return decide(spot, { kind: 'claim', at, set: { [field]: text } });
  const [from = '', to = from] = text?.split(/\s*\/\s*/) ?? [];
  const period = text === null ? null : { from: from === '' ? null : from, to: to === '' ? null : to };
  return decide(spot, { kind: 'claim', at, set: { period } });
}

type Kind = keyof typeof claimKinds;

/** Kinds of numbers that count something, whose unit is asked for as well. */
const counting: ReadonlySet<Kind> = new Set(['money', 'count', 'measure', 'duration']);

/** Says that the selected words are a number: of which kind, what it says, and of what. */
export async function setNumber(spot: Spot): Promise<unknown> {
  if (spot.range.isEmpty) {
    void window.showInformationMessage(words('none.words'));
    return false;
  }
  const kinds = (Object.keys(claimKinds) as Kind[]).map((name) => ({ name, label: worded(claimKinds[name]) }));
  const title = words('number.title', { words: spot.document.getText(spot.range) });
  const choice = await pick(kinds, title);
  if (choice === undefined) return false;
  const kind = choice.name;
  const value = await ask({ title: words('claim.value'), prompt: words('claim.value.what') });
  if (value === undefined) return false;
  const unit = counting.has(kind)
    ? await ask({ title: words('claim.unit'), prompt: words('claim.unit.what') })
    : (signs[kind] ?? '');
  if (unit === undefined) return false;
  const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());
  return decide(spot, { kind: 'number', at: rangeOf(spot), set: { kind, value: orNull(value), unit: orNull(unit) } });
}

/** The units that go without saying. */
const signs: Partial<Record<Kind, string>> = { percentage: '%', 'percentage-point': 'pp' };
