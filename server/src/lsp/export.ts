/** galley/export: the page in a format of other programs, as documents that the client opens. Nothing is written. */
import type { CancellationToken } from 'vscode-jsonrpc';
import type { Engine } from '../core/engine.js';
import { exportDocuments, stemOf, wholeDocument } from '../formats/export.js';
import { exportedOf } from '../formats/exported.js';
import { VERSION } from '../version.js';
import { isRead } from './documents.js';
import type { ExportResult } from './protocol.js';
import type { ExportRequest } from './requests.js';
import { documentOf, type Session } from './session.js';

/** The documents; null where the page is of a kind that Galley leaves alone. */
export async function exportOf(
  session: Session,
  engine: Engine,
  { uri, format, each }: ExportRequest,
  token: CancellationToken,
): Promise<ExportResult | null> {
  const { locale } = session;
  const document = documentOf(session, uri);
  if (!isRead(document)) return null;
  const { severities } = await session.settings.of(uri);
  const page = await session.page(document, token);
  const { held } = document.decisions;
  const name = nameIn(uri);
  const hash = await sha256(page.input.text);
  const options = { uri: name, locale, severities, sha256: () => hash };
  const exported = exportedOf(page, VERSION, options, held);
  const alone = () =>
    held.length === 0 ? exported : exportedOf(engine.analyse({ ...page.input, constraints: [] }), VERSION, options, []);
  const documents = exportDocuments(exported, alone, { format, each, locale });
  return {
    documents: documents.map(({ ending, text }) => ({ name: `${stemOf(name)}${ending}`, text: wholeDocument(format, text) })),
  };
}

/** The last part of a URI, as a person reads it. */
function nameIn(uri: string): string {
  const last = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}

/** Hexadecimal digits; empty where the platform keeps its ciphers from pages that did not come over a safe connection. */
async function sha256(text: string): Promise<string> {
  const { subtle } = crypto as { readonly subtle?: SubtleCrypto };
  if (subtle === undefined) return '';
  const bytes = new Uint8Array(await subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
