/** The side view of broken paragraphs, by how sure it is that two halves belong together. Each can be accepted or refused where it stands. */
import { type TextDocument, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import type { SeamEntry } from '../../../server/src/features/overview.js';
import type { Pages } from '../pages.js';
import type { ShownSeam } from '../seam-actions.js';
import type { Server } from '../server.js';
import { type ThingLine, thingAt } from '../thing.js';
import { words } from '../wording.js';
import { type Line, type ListView, revealing, showList } from './list-view.js';

/** A line of the list that a command can act on. */
export interface SeamLine extends Line, ThingLine {
  readonly document: TextDocument;
  readonly seam: ShownSeam;
}

const groups = ['safe', 'likely', 'review', 'orphan'] as const;

const icons: Readonly<Record<SeamEntry['group'], ThemeIcon>> = {
  safe: new ThemeIcon('pass', new ThemeColor('charts.green')),
  likely: new ThemeIcon('question', new ThemeColor('charts.blue')),
  review: new ThemeIcon('arrow-swap', new ThemeColor('charts.yellow')),
  orphan: new ThemeIcon('debug-disconnect', new ThemeColor('charts.red')),
};

export function showSeams(server: Server, pages: Pages): ListView {
  const list = showList(server, pages, {
    id: 'galley.seams',
    part: 'seams',
    lines(page, document, tree) {
      const seams = page?.seams ?? [];
      tree.message = page !== null && seams.length === 0 ? words('seams.none') : '';
      if (document === undefined || page === null) return [];
      const { version } = page;
      return groups.flatMap((group): Line[] => {
        const members = seams.filter((seam) => seam.group === group);
        return members.length === 0 ? [] : [groupLine(group, members, document, version)];
      });
    },
  });

  /** The number at the view's icon is seen while the list is not, and the list is not asked for then. */
  function count(): void {
    const { front } = pages;
    const open = (front && pages.statusOf(front)?.openSeams) ?? 0;
    list.tree.badge = open === 0 ? undefined : { value: open, tooltip: words('seams.badge', { open }) };
  }

  const counting = pages.onChange(count);
  count();
  return {
    ...list,
    dispose() {
      counting.dispose();
      list.dispose();
    },
  };
}

function groupLine(group: SeamEntry['group'], members: readonly SeamEntry[], document: TextDocument, version: number): Line {
  return {
    item() {
      const item = new TreeItem(words(`seams.${group}`), TreeItemCollapsibleState.Expanded);
      item.id = group;
      item.description = String(members.length);
      item.tooltip = words(`seams.${group}.what`);
      item.contextValue = `seams-${group}`;
      return item;
    },
    children: () => members.map((seam) => seamLine(seam, document, version)),
  };
}

function seamLine(entry: SeamEntry, document: TextDocument, version: number): SeamLine {
  const { group, at, other, lines, why } = entry;
  const [first, second] = lines;
  const where =
    second === null ? words('seams.line', { line: first + 1 }) : words('seams.lines', { line: first + 1, other: second + 1 });
  return {
    document,
    thing: thingAt(document, version, at, 'block'),
    seam: { version, at, other, moved: group === 'review' },
    item() {
      const item = new TreeItem(entry.words);
      item.description = where;
      item.tooltip = [entry.words, where, why, words(`seams.${group}.what`)].filter((line) => line !== '').join('\n');
      item.iconPath = icons[group];
      item.contextValue = `seam-${group}`;
      item.command = revealing(document, at, at, words('view.goTo'));
      item.accessibilityInformation = { label: [words(`seams.${group}`), entry.words, where].join(', ') };
      return item;
    },
  };
}
