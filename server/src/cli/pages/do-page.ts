/** Does one task to one page after the other. Runs in the main thread or in a worker and knows of neither. Never throws: what goes wrong is told. */
import { cli as wording } from '../../../../l10n/cli.js';
import { importing } from '../../../../l10n/importing.js';
import { say } from '../../../../l10n/index.js';
import { createEngine, type Engine } from '../../core/engine.js';
import type { Input, Page } from '../../core/model.js';
import { loadStatistics } from '../../core/seams/statistics.js';
import type { Held } from '../../decisions/decision.js';
import { emptySidecar } from '../../decisions/sidecar.js';
import type { Severities } from '../../features/problems.js';
import { clockStamp } from '../../lsp/clock-stamp.js';
import { readSidecarOf } from '../../sidecar-file.js';
import { readStatistics } from '../../statistics.js';
import { readBytes } from '../read-file.js';
import { LONGEST_LINE } from '../stream-lines.js';
import { Trouble } from '../trouble.js';
import { annotatePage, streamPage } from './annotate-page.js';
import { checkPage } from './check-page.js';
import { toldOf } from './decisions.js';
import { evaluateAnnotations, evaluateDecisions, type PageAt } from './evaluate-page.js';
import { exportPage } from './export-page.js';
import { fixPage } from './fix-page.js';
import { importFile } from './import-page.js';
import { createSettingsReader, inputOf, readPage, type SettingsReader } from './reading.js';
import {
  type Answer,
  type Asked,
  type EvaluateTask,
  type ExportTask,
  type ImportTask,
  nothing,
  type PageTask,
  type Source,
  type Task,
} from './work.js';

export type DoPage = (source: Source) => Promise<Answer>;

export async function createDoPage(task: Task, asked: Asked): Promise<DoPage> {
  const statistics = await readStatistics();
  const engine = createEngine(statistics === null ? null : loadStatistics(statistics));
  const settingsFor = createSettingsReader(asked);
  return async (source) => {
    try {
      if (source.kind === 'line') return await doLine(engine, source, task, settingsFor, asked);
      if (task.kind === 'evaluate') return await doEvaluation(engine, source, task, settingsFor, asked);
      if (task.kind === 'import') return await doImport(engine, source, task, settingsFor, asked);
      return await doFile(engine, source, task, settingsFor, asked);
    } catch (error) {
      if (error instanceof Trouble) return failed(source, task, error.message);
      const reason = error instanceof Error ? error.message : String(error);
      return failed(source, task, say(asked.locale, wording.died, { file: nameOf(source), reason }));
    }
  };
}

/** The answer for a page that could not be done. */
export function failed(source: Source, task: Task, message: string): Answer {
  if (source.kind === 'line') {
    return answer({ output: `${JSON.stringify({ uri: null, error: message })}\n`, tally: { ...nothing, badLines: 1 } });
  }
  const isJson = task.kind === 'check' && task.format === 'json';
  return answer({ output: isJson ? JSON.stringify({ file: nameOf(source), error: message }) : '', troubles: [message] });
}

export function nameOf(source: Source): string {
  switch (source.kind) {
    case 'file':
      return source.file;
    case 'bytes':
      return source.name;
    case 'line':
      return `${source.number}`;
  }
}

async function doLine(
  engine: Engine,
  source: Source & { kind: 'line' },
  task: Task,
  settingsFor: SettingsReader,
  asked: Asked,
): Promise<Answer> {
  const { locale } = asked;
  const line = source.number;
  if (source.bytes === null) throw new Trouble(say(locale, wording.longLine, { line, most: LONGEST_LINE / 1024 / 1024 }));
  const found = streamPage(source.bytes);
  if (found === null) throw new Trouble(say(locale, wording.badLine, { line }));
  const { settings, troubles } = await settingsFor(HERE);
  const page = engine.analyse(inputOf(found.text, found.uri, settings, asked));
  if (task.kind === 'export') {
    const made = exported(page, page, [], found.uri, settings.severities, task, asked);
    return answer({ output: '', made, troubles, tally: { ...nothing, pages: 1 } });
  }
  return answer({ output: annotatePage(page, found.uri, settings.severities, false, asked), troubles });
}

async function doFile(
  engine: Engine,
  source: FileSource,
  task: PageTask,
  settingsFor: SettingsReader,
  asked: Asked,
): Promise<Answer> {
  const name = nameOf(source);
  const bytes = bytesOf(source, asked);
  const configured = await settingsFor(source.kind === 'bytes' ? HERE : name);
  const { settings } = configured;
  const sidecar = source.kind === 'file' && asked.decisions ? await readSidecarOf(name) : emptySidecar;
  const reading = readPage(engine, name, bytes, sidecar, settings, asked);
  const { guessed, encoding } = reading.decoded;
  const told = toldOf(reading, sidecar, asked);
  const notes = [...(guessed ? [say(asked.locale, wording.guessed, { file: name, encoding })] : []), ...told.notes];
  const troubles = [...configured.troubles, ...told.troubles];
  switch (task.kind) {
    case 'check':
      return answer({ ...checkPage(reading, task, asked), notes, troubles });
    case 'annotate': {
      const output = annotatePage(reading.page, name, settings.severities, task.indent, asked);
      return answer({ output, notes, troubles, tally: { ...nothing, pages: 1 } });
    }
    case 'fix':
    case 'reassemble':
      return answer({ ...(await fixPage(engine, reading, task, asked)), notes, troubles });
    case 'export': {
      // Beside what people decided stands what the machine would say without them.
      const machine =
        reading.held.length === 0 ? reading.page : engine.analyse(inputOf(reading.decoded.text, name, settings, asked));
      const made = exported(reading.page, machine, reading.held, name, settings.severities, task, asked);
      return answer({ output: '', made, notes, troubles, tally: { ...nothing, pages: 1 } });
    }
  }
}

async function doEvaluation(
  engine: Engine,
  source: FileSource,
  task: EvaluateTask,
  settingsFor: SettingsReader,
  asked: Asked,
): Promise<Answer> {
  const name = nameOf(source);
  const { pageAt, troubles } = pageReader(engine, settingsFor, asked);
  const evaluated = /\.(?:json|jsonl|ndjson)$/i.test(name)
    ? await evaluateAnnotations(name, bytesOf(source, asked), task, pageAt, asked)
    : await evaluateDecisions(name, task, pageAt, asked);
  const notes = evaluated.length === 0 ? [say(asked.locale, wording.undecided, { file: name })] : [];
  return answer({ output: JSON.stringify(evaluated), notes, troubles, tally: { ...nothing, pages: evaluated.length } });
}

async function doImport(
  engine: Engine,
  source: FileSource,
  task: ImportTask,
  settingsFor: SettingsReader,
  asked: Asked,
): Promise<Answer> {
  const name = nameOf(source);
  const { pageAt, troubles } = pageReader(engine, settingsFor, asked);
  const inputAt = async (file: string): Promise<Input> => (await pageAt(file)).page.input;
  const imported = await importFile(name, bytesOf(source, asked), engine, task, inputAt, clockStamp, asked);
  const refused = imported.reduce((sum, page) => sum + page.refused, 0);
  const notes = refused === 0 ? [] : [say(asked.locale, importing.refused, { file: name, count: refused })];
  return answer({ output: JSON.stringify(imported), notes, troubles, tally: { ...nothing, pages: imported.length } });
}

/** Reads the pages that a file speaks of as they would be read by themselves, without what people decided. */
function pageReader(
  engine: Engine,
  settingsFor: SettingsReader,
  asked: Asked,
): { readonly pageAt: PageAt; readonly troubles: readonly string[] } {
  const troubles: string[] = [];
  const pageAt: PageAt = async (file) => {
    const configured = await settingsFor(file);
    troubles.push(...configured.troubles);
    const { settings } = configured;
    const { page, decoded } = readPage(engine, file, readBytes(file, asked.locale), emptySidecar, settings, asked);
    return { page, pageOf: (held) => engine.analyse(inputOf(decoded.text, file, settings, asked, held)) };
  };
  return { pageAt, troubles };
}

type FileSource = Source & { readonly kind: 'file' | 'bytes' };

function exported(
  page: Page,
  machine: Page,
  decisions: readonly Held[],
  name: string,
  severities: Severities,
  task: ExportTask,
  { locale }: Asked,
): Answer['made'] {
  const from = { uri: name, page, machine, decisions, severities, locale };
  return { page: name, documents: exportPage(from, task) };
}

function bytesOf(source: FileSource, { locale }: Asked): Uint8Array {
  return source.kind === 'bytes' ? source.bytes : readBytes(source.file, locale);
}

/** What comes in through standard input has no folder; the one that the command was started in holds for it. */
const HERE = 'page';

function answer(parts: Partial<Omit<Answer, 'output'>> & { readonly output: Uint8Array | string }): Answer {
  const { output } = parts;
  const bytes = typeof output === 'string' ? encoder.encode(output) : Uint8Array.from(output);
  return { made: null, notes: [], troubles: [], tally: nothing, ...parts, output: bytes };
}

/** Not `Buffer.from`, whose short buffers share their memory and so cannot be handed over from a worker. */
const encoder = new TextEncoder();
