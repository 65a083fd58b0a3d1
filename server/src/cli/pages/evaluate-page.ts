/** What `galley evaluate` finds on one page: the machine, or a second reader, held against what people say of it. */
import { existsSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { cli as wording } from '../../../../l10n/cli.js';
import { say } from '../../../../l10n/index.js';
import type { Page } from '../../core/model.js';
import { type Comparison, compare } from '../../evaluation/compare.js';
import { type Reading, readingOf } from '../../evaluation/reading.js';
import type { Annotations } from '../../formats/annotations.js';
import { annotate } from '../../formats/annotations.js';
import { readAnnotations } from '../../formats/annotations-reader.js';
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

/** Reads the page that a file of annotations is about. */
export type ReadPageAt = (file: string) => Promise<{ readonly page: Page }>;

/** Compares every page of a file in the annotation format. Throws `Trouble` where the file, or its page, is not what it says. */
export async function evaluateAnnotations(
  file: string,
  bytes: Uint8Array,
  task: EvaluateTask,
  readPageAt: ReadPageAt,
  asked: Asked,
): Promise<readonly Evaluated[]> {
  const golds = annotationsIn(file, bytes, asked);
  const others = task.against === null ? null : annotationsIn(...otherFile(file, task.against, asked), asked);
  const evaluated: Evaluated[] = [];
  for (const gold of golds) {
    const { uri } = gold.document;
    const found = pageOf(file, uri);
    if (found === null) throw new Trouble(say(asked.locale, wording.noGoldPage, { file, page: uri }));
    const { page } = await readPageAt(found);
    const { text } = page.input;
    if (sha256(text) !== gold.document.sha256) throw new Trouble(say(asked.locale, wording.otherText, { file, page: found }));
    const other = others === null ? machineReading(page, uri, asked) : sameText(gold, others, file, task.against ?? '', asked);
    evaluated.push({ page: found, text: task.withText ? text : null, ...compare(readingOf(gold), other) });
  }
  return evaluated;
}

export function machineReading(page: Page, uri: string, { locale }: Asked): Reading {
  return readingOf(annotate(page, { uri, locale, severities: {}, sha256 }));
}

/** One object, or one a line. */
function annotationsIn(file: string, bytes: Uint8Array, { locale }: Asked): readonly Annotations[] {
  const text = new TextDecoder().decode(bytes);
  const whole = parsed(text);
  const values =
    whole === undefined
      ? text
          .split('\n')
          .filter((line) => line.trim() !== '')
          .map(parsed)
      : [whole];
  return values.map((value, index) => {
    const read = readAnnotations(value);
    if (!('wrong' in read)) return read;
    const at = values.length > 1 ? `${index + 1}: ${read.wrong}` : read.wrong;
    throw new Trouble(say(locale, wording.noAnnotations, { file, place: at }));
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** The file of the second reader: the one that is named, or the one of the same name in the folder that is. */
function otherFile(file: string, against: string, { locale }: Asked): readonly [string, Uint8Array] {
  const isFolder = statSync(against, { throwIfNoEntry: false })?.isDirectory() ?? false;
  const name = isFolder ? join(against, basename(file)) : against;
  return [name, readBytes(name, locale)];
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
