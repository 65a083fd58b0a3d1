/**
 * One Page per document version: what was read is updated by the edits since, a first reading runs in slices so that other messages get in,
 * and no answer is ever made from another version than the one that was asked about.
 */
import type { CancellationToken } from 'vscode-languageserver';
import type { Locale } from '../../../l10n/index.js';
import type { Engine } from '../core/engine.js';
import type { Input, Page, PartialDate } from '../core/model.js';
import { detectLanguage } from '../core/text/script.js';
import { constraintsOf } from '../decisions/constraints.js';
import { dateOfFileName } from '../features/document-date.js';
import type { OpenDocument } from './documents.js';
import type { LateCode } from './environment.js';
import { cancelled, superseded } from './guard.js';
import type { Settings } from './settings.js';

/** How long a slice may take, in milliseconds. */
const SLICE = 8;

/** After this many milliseconds the person is told that a page is being read. */
const LONG = 500;

/** Inserted characters from which on reading anew in slices is better than one long update. */
const MUCH = 200_000;

export interface Analyst {
  /** The page of the document as it is now. Throws `cancelled` or `superseded` where nobody wants it any more. */
  page(document: OpenDocument, token: CancellationToken): Promise<Page>;
}

export interface AnalystHost {
  settingsOf(uri: string): Promise<Settings>;
  /** The language of messages. */
  readonly locale: Locale;
  /** Lets waiting messages in. */
  pause(): Promise<void>;
  /** Code that pages may turn out to need. */
  readonly lateCode: LateCode | null;
  /** Told where an update differs from a reading from scratch, if the settings ask for the check. */
  differs(document: OpenDocument): void;
  /** A reading takes long enough for the person to be told; calls back with what ends the telling. */
  takesLong(document: OpenDocument): () => void;
}

export function createAnalyst(engine: Engine, host: AnalystHost): Analyst {
  // A reading is of the text as it was when it began and is never thrown away: edits that come meanwhile are added at its end, so that
  // a page of many megabytes gets read even while somebody types in it.
  const readings = new WeakMap<OpenDocument, Generator<void, Page>>();
  const tellings = new WeakSet<OpenDocument>();
  /** Documents whose page was read without code that it turned out to need: it is read again once that is there. */
  const lacking = new WeakMap<OpenDocument, () => Promise<void>>();

  /** Lets a document's page be read, and notes what was missing. */
  function noting<Result>(document: OpenDocument, read: () => Result): Result {
    host.lateCode?.missed();
    const result = read();
    const late = host.lateCode?.missed() ?? null;
    if (late !== null) lacking.set(document, late);
    return result;
  }

  /** True when the reading is done. */
  function proceed(document: OpenDocument, reading: Generator<void, Page>): boolean {
    const until = performance.now() + SLICE;
    try {
      for (;;) {
        const step = reading.next();
        if (step.done) {
          document.page = step.value;
          readings.delete(document);
          return true;
        }
        if (performance.now() > until) return false;
      }
    } catch (error) {
      readings.delete(document);
      forget(document);
      throw error;
    }
  }

  function start(document: OpenDocument, settings: Settings): Generator<void, Page> {
    const reading = engine.steps(inputOf(document, settings));
    readings.set(document, reading);
    document.page = null;
    document.edits = [];
    document.followed = true;
    return reading;
  }

  /** The page moved on to the text of now. */
  function current(document: OpenDocument, page: Page, settings: Settings): Page {
    const input = inputOf(document, settings);
    if (document.edits.length === 0 && isSame(page.input, input)) return page;
    try {
      const next = engine.update(page, document.edits, input);
      if (settings.verifyIncremental && !isEqual(next, engine.analyse(input))) host.differs(document);
      document.page = next;
      document.edits = [];
      return next;
    } catch (error) {
      forget(document);
      throw error;
    }
  }

  /** Several requests may wait for one reading; the person is told of it once. */
  function tellOnce(document: OpenDocument): () => void {
    if (tellings.has(document)) return () => {};
    tellings.add(document);
    const end = host.takesLong(document);
    return () => {
      tellings.delete(document);
      end();
    };
  }

  return {
    async page(document, token) {
      const { edition } = document;
      const check = (): void => {
        if (token.isCancellationRequested) throw cancelled();
        if (!document.open || document.edition !== edition) throw superseded();
      };
      const began = performance.now();
      let told: (() => void) | null = null;
      let prepared = host.lateCode === null;
      try {
        for (;;) {
          // Settings may change on the way; that is no reason to refuse an answer, as long as the text is the one that was asked about.
          const settings = await host.settingsOf(document.uri);
          check();
          const { page } = document;
          let reading = readings.get(document);
          if (reading === undefined) {
            const late = lacking.get(document);
            if (late !== undefined) {
              lacking.delete(document);
              forget(document);
              await late();
              check();
              continue;
            }
            if (page !== null && inserted(document) <= MUCH) {
              const next = noting(document, () => current(document, page, settings));
              if (!lacking.has(document)) return next;
              continue;
            }
            if (!prepared) {
              prepared = true;
              await host.lateCode?.readFor(document.lines.getText(), host.locale);
              check();
              continue;
            }
            reading = start(document, settings);
          }
          const going = reading;
          if (noting(document, () => proceed(document, going))) continue;
          if (told === null && performance.now() - began > LONG) told = tellOnce(document);
          await host.pause();
          check();
        }
      } finally {
        told?.();
      }
    },
  };
}

function inputOf(document: OpenDocument, settings: Settings): Input {
  const text = document.lines.getText();
  return {
    text,
    language: settings.language ?? detectLanguage(text),
    date: settings.date,
    fileDate: dateOfFileName(document.uri),
    constraints: constraintsOf(document.decisions.held, text),
  };
}

function isSame(a: Input, b: Input): boolean {
  return a.language === b.language && isSameDate(a.date, b.date) && a.constraints === b.constraints;
}

function isSameDate(a: PartialDate | null, b: PartialDate | null): boolean {
  return a?.year === b?.year && a?.month === b?.month && a?.day === b?.day;
}

/** Whether two pages say the same; how they were come by (`memo`) does not count. */
function isEqual(a: Page, b: Page): boolean {
  const visible = ({ memo: _memo, ...page }: Page): string => JSON.stringify({ ...page, starts: [...page.starts] });
  return visible(a) === visible(b);
}

function inserted(document: OpenDocument): number {
  return document.edits.reduce((sum, edit) => sum + edit.text.length, 0);
}

/** After a failure the next request starts from the text alone. */
function forget(document: OpenDocument): void {
  document.page = null;
  document.edits = [];
  document.followed = false;
}
