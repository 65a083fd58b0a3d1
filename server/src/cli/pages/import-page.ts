/** What `galley import` does with one file of another tool: finds the pages that it is about, and puts what people decided beside them. */
import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { importing as wording } from '../../../../l10n/importing.js';
import { say } from '../../../../l10n/index.js';
import type { Engine } from '../../core/engine.js';
import type { Input } from '../../core/model.js';
import { type Book, emptyBook, type Stamp } from '../../decisions/book.js';
import type { Held } from '../../decisions/decision.js';
import { takeOver, textToWrite } from '../../decisions/merge.js';
import { SIDECAR_ENDING } from '../../decisions/sidecar-name.js';
import { takeInAnnotations } from '../../decisions/take-in-annotations.js';
import { sayDecision } from '../../features/decisions.js';
import { sayTroubles } from '../../features/sidecar-troubles.js';
import { readBrat } from '../../formats/brat.js';
import { stemOf } from '../../formats/export.js';
import { parseJson } from '../../formats/json.js';
import { readLabelStudio } from '../../formats/label-studio.js';
import { type Marks, withLineFeeds } from '../../formats/marks.js';
import { placer } from '../../formats/places.js';
import { takeInMarks } from '../../formats/take-in-marks.js';
import { annotationsIn } from '../../formats/w3c-file.js';
import { readSidecarOf } from '../../sidecar-file.js';
import { readBytes } from '../read-file.js';
import { Trouble } from '../trouble.js';
import { createFile, replaceFile } from '../write-file.js';
import type { Asked, ImportTask } from './work.js';

/** The page in a file, without its decisions. */
export type InputAt = (file: string) => Promise<Input>;

/** What came of one page. */
export interface Imported {
  readonly page: string;
  /** A line for each decision, with its place and words. */
  readonly lines: readonly string[];
  readonly refused: number;
}

/** What one person says of one page. */
interface About {
  readonly page: string;
  /** The text that the tool had; null where it does not say, and quotes are looked for instead. */
  readonly text: string | null;
  readonly by: string | null;
  readonly said: { readonly marks: Marks } | { readonly annotations: readonly unknown[] };
}

/** Takes a file in, page by page. Throws `Trouble` where the file, or a page of it, is not what it should be. */
export async function importFile(
  file: string,
  bytes: Uint8Array,
  engine: Engine,
  task: ImportTask,
  inputAt: InputAt,
  stamp: Stamp,
  asked: Asked,
): Promise<readonly Imported[]> {
  const about = aboutIn(file, bytes, task, asked);
  const pages = new Map<string, About[]>();
  for (const entry of about) pages.set(entry.page, [...(pages.get(entry.page) ?? []), entry]);
  const imported: Imported[] = [];
  for (const [page, entries] of pages) imported.push(await importPage(file, page, entries, engine, task, inputAt, stamp, asked));
  return imported;
}

async function importPage(
  file: string,
  page: string,
  entries: readonly About[],
  engine: Engine,
  task: ImportTask,
  inputAt: InputAt,
  stamp: Stamp,
  asked: Asked,
): Promise<Imported> {
  const { locale } = asked;
  const input = await inputAt(page);
  const sidecar = await readSidecarOf(page);
  const beside = `${page}${SIDECAR_ENDING}`;
  const [trouble] = sayTroubles(sidecar.troubles, beside, locale);
  if (trouble !== undefined) throw new Trouble(trouble);
  const before = takeOver(emptyBook, sidecar, input.text);
  let book: Book = before;
  let refused = 0;
  const takenBack: Held[] = [];
  for (const { text, by, said } of entries) {
    if (text !== null && text !== withLineFeeds(input.text)) throw new Trouble(say(locale, wording.otherText, { file, page }));
    const person = { ...stamp, creator: by };
    if ('annotations' in said) {
      const taken = takeInAnnotations(book, said.annotations, engine, input, person);
      book = taken.book;
      refused += taken.refused;
    } else {
      const taken = takeInMarks(book, said.marks, engine, input, person);
      takenBack.push(...taken.takenBack);
      book = taken.book;
      refused += taken.refused;
    }
  }
  const known = new Map(before.held.map(({ decision }) => [decision.id, decision]));
  const added = book.held.filter(({ decision }) => known.get(decision.id) !== decision);
  if (task.write) {
    const text = textToWrite(book, sidecar, basename(page));
    if (text !== null) await writeBeside(beside, text, asked);
  }
  const gone = takenBack.filter(({ decision }) => book.buried.has(decision.id));
  const back = linesOf(page, gone, input.text, asked, (said) => say(locale, wording.takenBack, { said }));
  return { page, lines: [...back, ...linesOf(page, added, input.text, asked)], refused };
}

async function writeBeside(file: string, text: string, { locale }: Asked): Promise<void> {
  const bytes = Buffer.from(text);
  const isThere = statSync(file, { throwIfNoEntry: false }) !== undefined;
  if (isThere) await replaceFile(file, readBytes(file, locale), bytes, locale);
  else await createFile(file, bytes, locale);
}

/** `page.txt:3: 霜河大桥主塔封顶: this is: headline` */
function linesOf(
  page: string,
  added: readonly Held[],
  text: string,
  { locale }: Asked,
  worded = (said: string): string => said,
): readonly string[] {
  const place = placer(text);
  return added.map(({ decision, at }) => {
    const [first] = at ?? [];
    const words = (decision.places[0]?.exact ?? '').replace(/\s+/g, ' ');
    const shown = [...words].length > 24 ? `${[...words].slice(0, 24).join('')}…` : words;
    const line = first === undefined ? say(locale, wording.adrift) : place(first).line;
    return say(locale, wording.line, { page, line, words: shown, said: worded(sayDecision(decision.says, locale)) });
  });
}

function aboutIn(file: string, bytes: Uint8Array, task: ImportTask, asked: Asked): readonly About[] {
  const text = new TextDecoder().decode(bytes);
  const folder = task.pages ?? dirname(file);
  switch (task.format ?? formatOf(file)) {
    case 'brat':
      return [aboutBrat(file, text, folder, task, asked)];
    case 'label-studio':
      return aboutLabelStudio(file, text, folder, task, asked);
    case 'w3c':
      return aboutW3c(file, text, folder, task, asked);
    case null:
      throw new Trouble(say(asked.locale, wording.whichFormat, { file }));
  }
}

function formatOf(file: string): 'brat' | 'label-studio' | 'w3c' | null {
  switch (extname(file).toLowerCase()) {
    case '.ann':
      return 'brat';
    case '.json':
      return 'label-studio';
    case '.jsonld':
      return 'w3c';
    default:
      return null;
  }
}

/** brat keeps the text that it showed beside the annotations; the page may be another file, in another encoding. */
function aboutBrat(file: string, annotations: string, folder: string, { by }: ImportTask, asked: Asked): About {
  const stem = file.slice(0, -extname(file).length);
  const text = new TextDecoder().decode(readBytes(`${stem}.txt`, asked.locale));
  return { page: pageIn(folder, basename(stem), file, asked), text, by, said: { marks: readBrat(annotations, text) } };
}

function aboutLabelStudio(file: string, json: string, folder: string, { by }: ImportTask, asked: Asked): readonly About[] {
  const tasks = readLabelStudio(parseJson(json));
  if (tasks === null) throw new Trouble(say(asked.locale, wording.noTasks, { file }));
  return tasks.flatMap(({ text, page, annotations }, index) => {
    const wanted = annotations.filter((entry) => by === null || entry.by === by);
    if (wanted.length === 0) return [];
    if (page === null) throw new Trouble(say(asked.locale, wording.taskWithoutPage, { file, task: index + 1 }));
    const found = pageIn(folder, page, file, asked);
    return wanted.map(({ by: who, marks }): About => ({ page: found, text, by: who, said: { marks } }));
  });
}

function aboutW3c(file: string, json: string, folder: string, { by }: ImportTask, asked: Asked): readonly About[] {
  const annotations = annotationsIn(json);
  if (annotations === null) throw new Trouble(say(asked.locale, wording.noAnnotations, { file }));
  const bySource = new Map<string, unknown[]>();
  for (const annotation of annotations) {
    const source = sourceOf(annotation['target']);
    if (source === null) continue; // about a whole page, or about nothing: it decides nothing
    bySource.set(source, [...(bySource.get(source) ?? []), annotation]);
  }
  return [...bySource].map(([source, said]): About => {
    return { page: pageIn(folder, source, file, asked), text: null, by, said: { annotations: said } };
  });
}

function sourceOf(target: unknown): string | null {
  const [place] = (Array.isArray(target) ? target : [target]) as unknown[];
  const source = typeof place === 'string' ? place : (place as { readonly source?: unknown } | null | undefined)?.source;
  if (typeof source !== 'string') return null;
  const name = basename(source.replace(/[?#].*$/, ''));
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** The page of this name, or of this name without its ending, in the folder. A name of another place leads nowhere: only its last part counts. */
function pageIn(folder: string, name: string, file: string, { locale }: Asked): string {
  const wanted = basename(name.replaceAll('\\', '/'));
  const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
  if (wanted !== '' && isFile(join(folder, wanted))) return join(folder, wanted);
  const named = readdirSync(folder).filter((entry) => entry !== wanted && stemOf(entry) === wanted);
  const [only] = named;
  if (only === undefined || named.length > 1) throw new Trouble(say(locale, wording.noPage, { file, page: wanted, folder }));
  return join(folder, only);
}
