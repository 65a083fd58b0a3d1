/**
 * brat standoff: NAME.txt and NAME.ann. Offsets are code points of the text file. A span over several lines has a fragment for each line, because
 * brat shows none that holds a line end. See https://brat.nlplab.org/standoff.html.
 */
import type { Span } from '../core/model.js';
import type { Exported } from './exported.js';
import { type Mark, type Marks, marksOf, type Relation, withLineFeeds } from './marks.js';
import { codePoints, type Ruler } from './offsets.js';

export interface Brat {
  readonly text: string;
  readonly annotations: string;
}

/** The two files of a page. */
export function brat(exported: Exported): Brat {
  const text = withLineFeeds(exported.page.input.text);
  const { marks, relations, until } = marksOf(exported);
  const ruler = codePoints(text);
  const number = new Map(marks.map(({ id }, index) => [id, `T${index + 1}`]));
  const lines = marks.map((mark) => `${number.get(mark.id)}\t${entity(mark, text, ruler)}`);
  relations.forEach(({ label, from, to }, index) => {
    lines.push(`R${index + 1}\t${label} Arg1:${number.get(from)} Arg2:${number.get(to)}`);
  });
  let notes = 0;
  // The first mark is a block's, which has no note of its own.
  if (until !== null && marks.length > 0) lines.push(`#${++notes}\tAnnotatorNotes T1\t${KNOWS}${until}`);
  for (const { id, text: words } of marks) {
    if (words !== null && words !== '') lines.push(`#${++notes}\tAnnotatorNotes ${number.get(id)}\t${onOneLine(words)}`);
  }
  return { text, annotations: lines.map((line) => `${line}\n`).join('') };
}

function entity({ label, start, end }: Mark, text: string, ruler: Ruler): string {
  const fragments = fragmentsOf(text, { start, end });
  const places = fragments.map((part) => `${ruler.from(part.start)} ${ruler.from(part.end)}`).join(';');
  return `${label} ${places}\t${fragments.map((part) => text.slice(part.start, part.end)).join(' ')}`;
}

/** The lines of a span without the white space around them. Never empty: a span of white space stays whole. */
function fragmentsOf(text: string, { start, end }: Span): readonly Span[] {
  const fragments: Span[] = [];
  for (let at = start; at < end; ) {
    const feed = text.indexOf('\n', at);
    const stop = feed < 0 || feed > end ? end : feed;
    const line = text.slice(at, stop);
    const words = line.trim();
    if (words !== '') {
      const from = at + line.indexOf(words);
      fragments.push({ start: from, end: from + words.length });
    }
    at = stop + 1;
  }
  return fragments.length > 0 ? fragments : [{ start, end }];
}

/** What the file knows of people's decisions, so that one that was taken back in brat is told from one that was made since. */
const KNOWS = 'decisions until ';

/** A note is one line in brat. */
function onOneLine(words: string): string {
  return words.replace(/[\r\n\t]+/g, ' ');
}

/** Reads the marks of an .ann file about `text`. Lines of kinds that Galley does not write (events, attributes) are left out. */
export function readBrat(annotations: string, text: string): Marks {
  const ruler = codePoints(text);
  const marks = new Map<string, Mark>();
  const relations: Relation[] = [];
  let until: string | null = null;
  for (const line of annotations.split(/\r?\n/)) {
    const [id = '', what = '', words = ''] = line.split('\t');
    if (id.startsWith('T')) {
      const found = /^(\S+) (\d+) (?:\d+;\d+ )*(\d+)$/.exec(what);
      if (found === null) continue;
      const [, label = '', start, end] = found;
      marks.set(id, { id, label, start: ruler.to(Number(start)), end: ruler.to(Number(end)), text: null });
    } else if (id.startsWith('R')) {
      const found = /^(join|same-article) Arg1:(T\d+) Arg2:(T\d+)\s*$/.exec(what);
      if (found !== null) relations.push({ label: found[1] as Relation['label'], from: found[2] ?? '', to: found[3] ?? '' });
    } else if (id.startsWith('#')) {
      const [, about = ''] = what.split(' ');
      const mark = marks.get(about);
      if (words.startsWith(KNOWS)) until = words.slice(KNOWS.length).trim();
      else if (mark !== undefined) marks.set(about, { ...mark, text: words });
    }
  }
  return { marks: [...marks.values()], relations, until };
}
