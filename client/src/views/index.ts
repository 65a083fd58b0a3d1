/** The side views and the commands of their lines. */
import { type Disposable, Range, Uri, workspace } from 'vscode';
import type { Command } from '../commands.js';
import type { Pages } from '../pages.js';
import { reveal } from '../reveal.js';
import { acceptSeam, refuseSeam } from '../seam-actions.js';
import type { Server } from '../server.js';
import { showArticles } from './articles.js';
import { type IndicatorLine, showClaims } from './claims.js';
import type { Place } from './list-view.js';
import { type SeamLine, showSeams } from './seams.js';

export interface Views {
  readonly parts: readonly Disposable[];
  readonly commands: Readonly<Record<string, Command>>;
}

export function showViews(server: Server, pages: Pages): Views {
  const claims = showClaims(server, pages);
  return {
    parts: [showArticles(server, pages), showSeams(server, pages), claims],
    commands: {
      reveal: async (place) => {
        if (!isPlace(place)) return;
        const document = await workspace.openTextDocument(place.uri);
        await reveal(document, new Range(document.positionAt(place.start), document.positionAt(place.end)), true);
      },
      acceptSeam: (line) => isSeamLine(line) && acceptSeam(server, line.document, line.seam),
      refuseSeam: (line) => isSeamLine(line) && refuseSeam(line.document, line.seam),
      filterClaims: claims.filter,
      copyClaims: claims.copy,
    },
  };
}

/** Keys and other extensions may call a command with anything. */
export function isIndicatorLine(line: unknown): line is IndicatorLine {
  return typeof line === 'object' && line !== null && 'indicator' in line && typeof line.indicator === 'string';
}

function isPlace(place: unknown): place is Place {
  return typeof place === 'object' && place !== null && 'uri' in place && place.uri instanceof Uri;
}

/** Keys and other extensions may call a command with anything. */
function isSeamLine(line: unknown): line is SeamLine {
  return typeof line === 'object' && line !== null && 'seam' in line && 'document' in line;
}
