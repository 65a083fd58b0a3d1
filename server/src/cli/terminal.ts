/** What a command may do to the outside: print its result, say that something is wrong, show how far it is. */
import { once } from 'node:events';
import process, { stderr, stdout } from 'node:process';
import type { Locale } from '../../../l10n/index.js';

/** Exit statuses. */
const FOUND = 1;
export const TROUBLE = 2;

export interface Terminal {
  readonly locale: Locale;
  /** To standard output: the result and nothing else. Resolves when the reader has room for more. */
  print(output: string | Uint8Array): Promise<void>;
  /** To standard error: something to know, the work goes on. */
  note(message: string): void;
  /** To standard error: something was not done; the exit status will be 2. */
  fail(message: string): void;
  /** Something was found: the exit status will be 1, unless it is 2. */
  found(): void;
  /** To standard error where a person looks at it: how far the work is. Stays in one line, which any other message takes away. */
  progress(text: string): void;
}

export function createTerminal(locale: Locale): Terminal {
  let shown = false;
  const wipe = (): void => {
    if (shown) stderr.write('\r\u001b[K');
    shown = false;
  };
  return {
    locale,
    async print(output) {
      if (output.length === 0) return;
      wipe();
      if (!stdout.write(output)) await once(stdout, 'drain');
    },
    note(message) {
      wipe();
      stderr.write(`galley: ${message}\n`);
    },
    fail(message) {
      wipe();
      stderr.write(`galley: ${message}\n`);
      process.exitCode = TROUBLE;
    },
    found() {
      process.exitCode ??= FOUND;
    },
    progress(text) {
      if (!stderr.isTTY) return;
      wipe();
      stderr.write(text);
      shown = text !== '';
    },
  };
}
