/** What a command may do to the outside: print its result, say that something is wrong. */
import type { Locale } from '../../../l10n/index.js';

export interface Terminal {
  readonly locale: Locale;
  /** To standard output: the result and nothing else. */
  print(text: string): void;
  /** To standard error: something to know, the work goes on. */
  warn(message: string): void;
  /** To standard error: something was not done; the exit status will be 2. */
  fail(message: string): void;
}
