/** Accepting and refusing one broken paragraph from a list or from the proof: the server's own code action, the server's own decision. */
import { commands, Range, type TextDocument } from 'vscode';
import type { DecideArguments, DecideCommand, Decision } from '../../server/src/lsp/protocol.js';
import { actionsAt, carryOut, type Offer } from './carry-out.js';
import type { Server } from './server.js';

const DECIDE: DecideCommand = 'galley.decide';

/** A broken paragraph as it was shown: of this version of the text, it ends at `at` and goes on at `other`. */
export interface ShownSeam {
  readonly version: number;
  readonly at: number;
  /** Null where the other half is not on the page. */
  readonly other: number | null;
  /** The other half stands elsewhere: joining moves text, and is shown first. */
  readonly moved: boolean;
}

/** Joins the two halves, or shows what would move. True when it was done. */
export async function acceptSeam(server: Server, document: TextDocument, seam: ShownSeam): Promise<boolean> {
  const client = await server.client();
  if (client === null) return false;
  const place = document.positionAt(seam.at);
  const offers = await actionsAt(
    client,
    document,
    new Range(place, place),
    seam.moved ? 'quickfix.galley.move' : 'quickfix.galley.join',
  );
  // A piece that is broken at both ends is offered a join at each; this one's edit lies at the end that was meant. What moves is shown first.
  const isMeant = ({ action }: Offer): boolean =>
    seam.moved || action.edit?.get(document.uri).some(({ range }) => range.contains(place)) === true;
  return carryOut(offers.find(isMeant), document, seam.version, seam.moved ? 'none.bringTogether' : 'none.join');
}

/** Says that the two are not one paragraph, or that nothing is missing from this one. */
export async function refuseSeam(document: TextDocument, seam: ShownSeam): Promise<void> {
  const at = document.positionAt(seam.at);
  const decision: Decision =
    seam.other === null ? { kind: 'complete', at } : { kind: 'apart', left: at, right: document.positionAt(seam.other) };
  const decide: DecideArguments = { format: 1, uri: document.uri.toString(), version: seam.version, decision };
  await commands.executeCommand(DECIDE, decide);
}
