/** What `galley evaluate` finds on one page: the machine, or a second reader, held against what people say of it. */
import { existsSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { cli as wording } from '../../../../l10n/cli.js';
import { say } from '../../../../l10n/index.js';
import type { Page } from '../../core/model.js';
import { emptyBook } from '../../decisions/book.js';
import type { Held } from '../../decisions/decision.js';
import { takeOver } from '../../decisions/merge.js';
import { SIDECAR_ENDING } from '../../decisions/sidecar-name.js';
import { type Comparison, compare } from '../../evaluation/compare.js';
import { type Reading, readingOf } from '../../evaluation/reading.js';
import { sayTroubles } from '../../features/sidecar-troubles.js';
import type { Annotations } from '../../formats/annotations.js';
import { annotate } from '../../formats/annotations.js';
import { readAnnotations } from '../../formats/annotations-reader.js';
import { jsonValues } from '../../formats/json.js';
import { readSidecarOf } from '../../sidecar-file.js';
import { readBytes } from '../read-file.js';
import { Trouble } from '../trouble.js';
import { sha256 } from './annotate-page.js';
import type { Asked, EvaluateTask } from './work.js';

/** One page of an evaluation, as a worker tells it. */
export interface Evaluated extends Comparison {
  readonly page: string;
  /** For the report; null where none was asked for. */
  readonly text: string | null;
}

/** Reads a page as Galley alone does, and as it is when people's decisions are obeyed. */
export type PageAt = (file: string) => Promise<{ readonly page: Page; pageOf(held: readonly Held[]): Page }>;

/** Compares every page of a file in the annotation format. Throws `Trouble` where the file, or its page, is not what it says. */
export async function evaluateAnnotations(
  file: string,
  bytes: Uint8Array,
  task: EvaluateTask,
  pageAt: PageAt,
  asked: Asked,
): Promise<readonly Evaluated[]> {
  const golds = annotationsIn(file, bytes, asked);
  const others = task.against === null ? null : annotationsIn(...otherFile(file, task.against, asked), asked);
  const evaluated: Evaluated[] = [];
  for (const gold of golds) {
    const { uri } = gold.document;
    const found = pageOf(file, uri);
    if (found === null) throw new Trouble(say(asked.locale, wording.noGoldPage, { file, page: uri }));
    const { page } = await pageAt(found);
    const { text } = page.input;
    if (sha256(text) !== gold.document.sha256) throw new Trouble(say(asked.locale, wording.otherText, { file, page: found }));
    const other = others === null ? machineReading(page, uri, asked) : sameText(gold, others, file, task.against ?? '', asked);
    evaluated.push({ page: found, text: task.withText ? text : null, ...compare(readingOf(gold), other) });
  }
  return evaluated;
}

/** Compares the page as people decided it with the machine, or with what a second reader decided. Empty where nobody decided anything. */
export async function evaluateDecisions(
  file: string,
  task: EvaluateTask,
  pageAt: PageAt,
  asked: Asked,
): Promise<readonly Evaluated[]> {
  const { page, pageOf } = await pageAt(file);
  const { text } = page.input;
  const readBy = async (owner: string): Promise<Reading | null> => {
    const sidecar = await readSidecarOf(owner);
    const [trouble] = sayTroubles(sidecar.troubles, `${owner}${SIDECAR_ENDING}`, asked.locale);
    if (trouble !== undefined) throw new Trouble(trouble);
    const { held } = takeOver(emptyBook, sidecar, text);
    return held.length === 0 ? null : machineReading(pageOf(held), file, asked);
  };
  const gold = await readBy(file);
  if (gold === null) return [];
  const { against } = task;
  const other = against === null ? machineReading(page, file, asked) : await readBy(ownerOf(file, against));
  if (other === null) throw new Trouble(say(asked.locale, wording.noCounterpart, { file, against: against ?? '' }));
  return [{ page: file, text: task.withText ? text : null, ...compare(gold, other) }];
}

/** Whose sidecar the second reader's is: that of the page of the same name in a folder, or one that is named itself. */
function ownerOf(file: string, against: string): string {
  if (isFolder(against)) return join(against, basename(file));
  return against.endsWith(SIDECAR_ENDING) ? against.slice(0, -SIDECAR_ENDING.length) : against;
}

export function machineReading(page: Page, uri: string, { locale }: Asked): Reading {
  return readingOf(annotate(page, { uri, locale, severities: {}, sha256 }));
}

/** One object, or one a line. */
function annotationsIn(file: string, bytes: Uint8Array, { locale }: Asked): readonly Annotations[] {
  const text = new TextDecoder().decode(bytes);
  const values = jsonValues(text);
  return values.map((value, index) => {
    const read = readAnnotations(value);
    if (!('wrong' in read)) return read;
    const at = values.length > 1 ? `${index + 1}: ${read.wrong}` : read.wrong;
    throw new Trouble(say(locale, wording.noAnnotations, { file, place: at }));
  });
}

/** The file of the second reader: the one that is named, or the one of the same name in the folder that is. */
function otherFile(file: string, against: string, { locale }: Asked): readonly [string, Uint8Array] {
  const name = isFolder(against) ? join(against, basename(file)) : against;
  return [name, readBytes(name, locale)];
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function sameText(gold: Annotations, others: readonly Annotations[], file: string, against: string, { locale }: Asked): Reading {
  const other = others.find(({ document }) => document.sha256 === gold.document.sha256);
  if (other === undefined) throw new Trouble(say(locale, wording.noCounterpart, { file, against }));
  return readingOf(other);
}

/** A page is named from where the command ran that annotated it; it may since lie beside the annotations. */
function pageOf(file: string, uri: string): string | null {
  const folder = dirname(file);
  return [join(folder, uri), uri, join(folder, basename(uri))].find((candidate) => existsSync(candidate)) ?? null;
}
