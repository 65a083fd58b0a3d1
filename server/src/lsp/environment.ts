/** What the server needs from the place it runs in. Node and the web worker each bring their own; the server itself opens nothing. */
import type { ConfigurationFile } from '../configuration/settings.js';
import type { Stamp } from '../decisions/book.js';
import type { Sidecar } from '../decisions/sidecar.js';

export interface Environment {
  /** The engine's statistics; null where there are none. */
  statistics(): Promise<Uint8Array | null>;
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
