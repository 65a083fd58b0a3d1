/**
 * The empty page of the proof: its own script and style and nothing else. No word of the newspaper is ever written into it as markup; the
 * script sets text as text.
 */
import { env, Uri, type Webview } from 'vscode';
import { localeOf } from '../../../l10n/index.js';
import { proofWording } from '../../../l10n/proof.js';
import { worded } from '../wording.js';

export function proofDocument(webview: Webview, extension: Uri): string {
  const nonce = randomNonce();
  const address = (name: string): string => webview.asWebviewUri(Uri.joinPath(extension, 'dist/client', name)).toString();
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src ${webview.cspSource}`;
  return `<!DOCTYPE html>
<html lang="${localeOf(env.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${worded(proofWording.label)}</title>
<link rel="stylesheet" href="${address('proof.css')}">
</head>
<body>
<script nonce="${nonce}" src="${address('proof.js')}"></script>
</body>
</html>`;
}

function randomNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
