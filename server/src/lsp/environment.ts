/** What the server needs from the place it runs in. Node and the web worker each bring their own; the server itself opens nothing. */
import type { Locale } from '../../../l10n/index.js';
import type { ConfigurationFile } from '../configuration/settings.js';
import type { Stamp } from '../decisions/book.js';
import type { Sidecar } from '../decisions/sidecar.js';

/** Code that is read when a page turns out to need it. */
export interface LateCode {
  /** Reads what a text is going to need, as far as a look at it tells, and what is said of it in the language of messages. */
  readFor(text: string, locale: Locale): Promise<void>;
  /** What an analysis since the last call needed and went without: how to read it. Null where it needed nothing. */
  missed(): (() => Promise<void>) | null;
}

export interface Environment {
  /** The engine's statistics; null where there are none. */
  statistics(): Promise<Uint8Array | null>;
  /** Null where all of the code is there. */
  readonly lateCode: LateCode | null;
  /** Ids and times for what people decide. */
  readonly stamp: Stamp;
  /** Lets waiting messages in, then goes on. */
  pause(): Promise<void>;
  /** What people decided about a document, for clients that do not read it themselves; null = files cannot be read here. */
  sidecar(uri: string): Promise<Sidecar | null>;
  /** Files of this machine can be read here. */
  readonly readsFiles: boolean;
  /** The `.galley.json` that holds for a document; null = there is none, or files cannot be read here. */
  configuration(uri: string): Promise<ConfigurationFile | null>;
}
