/** The side view of the page's numbers, by what they measure; numbers that contradict each other first. Can be narrowed and copied. */
import { env, type TextDocument, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, window } from 'vscode';
import type { ClaimEntry } from '../../../server/src/features/overview.js';
import type { Pages } from '../pages.js';
import type { Server } from '../server.js';
import type { ThingLine } from '../thing.js';
import { words } from '../wording.js';
import { claimsTable } from './claims-table.js';
import { type Line, type ListView, revealing, showList } from './list-view.js';

/** A line of the list that a command can act on: what is measured. */
export interface IndicatorLine extends Line {
  readonly indicator: string;
}

export interface ClaimsView extends ListView {
  /** Asks for words and shows only numbers that have to do with them. */
  filter(): Promise<void>;
  /** Puts what is shown on the clipboard as a table. */
  copy(): Promise<void>;
}

export function showClaims(server: Server, pages: Pages): ClaimsView {
  let wanted = '';
  let shown: readonly ClaimEntry[] = [];
  const view = showList(server, pages, {
    id: 'galley.claims',
    part: 'claims',
    lines(page, document, tree) {
      const all = page?.claims ?? [];
      shown = all.filter((claim) => matches(claim, wanted));
      tree.description = wanted === '' ? '' : `“${wanted}”`;
      tree.message = page === null || shown.length > 0 ? '' : words(all.length === 0 ? 'claims.none' : 'claims.noMatch');
      return document === undefined || page === null ? [] : groupLines(shown, document, page.version);
    },
  });
  return {
    ...view,
    async filter() {
      const answer = await window.showInputBox({
        title: words('claims.filter'),
        prompt: words('claims.filterHelp'),
        value: wanted,
      });
      if (answer === undefined) return;
      wanted = answer.trim();
      view.draw();
    },
    async copy() {
      await env.clipboard.writeText(claimsTable(shown));
      window.setStatusBarMessage(`$(copy) ${words('claims.copied', { count: shown.length })}`, 4000);
    },
  };
}

function matches({ indicator, text, meaning }: ClaimEntry, wanted: string): boolean {
  const asked = wanted.toLowerCase();
  return [indicator, text, meaning].some((field) => field.toLowerCase().includes(asked));
}

/** Groups in the order of their first number; those with a contradiction come first, numbers of nothing named last. */
function groupLines(claims: readonly ClaimEntry[], document: TextDocument, version: number): Line[] {
  const groups = new Map<string, ClaimEntry[]>();
  for (const claim of claims) {
    const members = groups.get(claim.indicator);
    if (members === undefined) groups.set(claim.indicator, [claim]);
    else members.push(claim);
  }
  const rank = ([name, members]: [string, ClaimEntry[]]): number =>
    members.some(({ conflicts }) => conflicts.length > 0) ? 0 : name === '' ? 2 : 1;
  return [...groups].sort((a, b) => rank(a) - rank(b)).map(([name, members]) => groupLine(name, members, document, version));
}

function groupLine(name: string, members: readonly ClaimEntry[], document: TextDocument, version: number): IndicatorLine {
  const canBeDrawn = members.flatMap(({ figures, conflicts }) => [...figures, ...conflicts]).length > 1;
  return {
    indicator: name,
    item() {
      const conflict = members.some(({ conflicts }) => conflicts.length > 0);
      const state = conflict ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
      const item = new TreeItem(name === '' ? words('claims.unnamed') : name, state);
      item.id = `of ${name}`;
      item.contextValue = canBeDrawn ? 'indicator' : 'indicator-plain';
      item.description = conflict ? `${members.length} · ${words('claims.conflict')}` : String(members.length);
      if (conflict) item.iconPath = new ThemeIcon('warning', new ThemeColor('list.warningForeground'));
      return item;
    },
    children: () => members.map((claim) => claimLine(claim, document, version)),
  };
}

function claimLine(
  { text, meaning, at, number, line, conflicts }: ClaimEntry,
  document: TextDocument,
  version: number,
): Line & ThingLine {
  return {
    thing: { document, version, ...number, about: 'number' },
    item() {
      const item = new TreeItem(text);
      if (meaning !== text) item.description = meaning;
      const others = conflicts.map(({ start }) => words('claims.against', { line: document.positionAt(start).line + 1 }));
      item.tooltip = [text, meaning, words('seams.line', { line: line + 1 }), ...others].join('\n');
      item.iconPath =
        conflicts.length > 0
          ? new ThemeIcon('warning', new ThemeColor('list.warningForeground'))
          : new ThemeIcon('symbol-number');
      item.contextValue = 'claim';
      item.command = revealing(document, at.start, at.end, words('view.goTo'));
      return item;
    },
  };
}
