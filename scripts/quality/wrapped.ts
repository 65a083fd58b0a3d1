/**
 * How many line breaks are read right where articles are wrapped as a PDF tool leaves them: inside a paragraph or at its end. Eight articles stand below
 * each other without a blank line, once with and once without indents. Run by `npm run quality`.
 */
import { existsSync } from 'node:fs';
import { segment } from '../../server/src/core/layout/segment.js';
import { cellsOf } from '../../server/src/core/text/characters.js';
import { articlesOf, corpus } from './corpus.js';

const PER_PAGE = 8;

interface Wrapped {
  readonly text: string;
  /** For each line break whether it is inside a paragraph. */
  readonly inside: readonly boolean[];
}

/** Marks that no Chinese line begins with: they hang over the edge. */
const HANGING = '，。；：、！？”’）》」』';

const isWide = (character: string): boolean => cellsOf(character.charCodeAt(0)) > 1 || '“”‘’—…'.includes(character);

/** The first line of a text, at most `cells` wide. */
function firstLine(text: string, cells: number, han: boolean): string {
  let width = 0;
  let end = 0;
  for (; end < text.length; end++) {
    width += han && isWide(text.charAt(end)) ? 2 : 1;
    if (width > cells) break;
  }
  if (end === text.length) return text;
  if (han) return text.slice(0, HANGING.includes(text.charAt(end)) ? end + 1 : end);
  const space = text.lastIndexOf(' ', end);
  return text.slice(0, space > 0 ? space : end);
}

function wrap(paragraphs: readonly string[], cells: number, indent: string, han: boolean): Wrapped {
  const lines: string[] = [];
  const inside: boolean[] = [];
  for (const paragraph of paragraphs) {
    let rest = (paragraph.length > 40 ? indent : '') + paragraph;
    while (rest !== '') {
      const line = firstLine(rest, cells, han);
      rest = rest.slice(line.length);
      if (!han) rest = rest.trimStart();
      lines.push(line);
      inside.push(rest !== '');
    }
  }
  return { text: lines.join('\n'), inside: inside.slice(0, -1) };
}

/** For each line break of a text whether it was taken for one inside a paragraph. */
function read(text: string): boolean[] {
  const blocks: (readonly [number, number])[] = [];
  segment(text, 0, text.length, [], (start, end) => blocks.push([start, end]));
  const said: boolean[] = [];
  let b = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    while (b < blocks.length && (blocks[b]?.[1] ?? 0) <= at) b++;
    said.push((blocks[b]?.[0] ?? text.length) < at);
  }
  return said;
}

function measure(file: string, widths: readonly number[], indent: string, han: boolean): Record<string, unknown> {
  const articles = articlesOf(file);
  let within = 0;
  let kept = 0;
  let ends = 0;
  let glued = 0;
  for (let first = 0; first < articles.length; first += PER_PAGE) {
    const paragraphs = articles
      .slice(first, first + PER_PAGE)
      .flatMap((article) => [article.title, ...article.paragraphs])
      .map((paragraph) => paragraph.trim())
      .filter((paragraph) => paragraph !== '' && !paragraph.includes('\n'));
    for (const cells of widths) {
      const { text, inside } = wrap(paragraphs, cells, indent, han);
      const said = read(text);
      inside.forEach((isInside, i) => {
        if (isInside) {
          within++;
          if (said[i]) kept++;
        } else {
          ends++;
          if (said[i]) glued++;
        }
      });
    }
  }
  const share = (part: number, of: number): string => `${((100 * part) / of).toFixed(1)} %`;
  return {
    corpus: file,
    indented: indent !== '',
    'inside paragraphs': within,
    'read so': share(kept, within),
    'at their ends': ends,
    glued: share(glued, ends),
  };
}

if (existsSync(corpus)) {
  console.log('\nArticles wrapped to lines:');
  console.table([
    ...['zh-hans.jsonl', 'zh-hant.jsonl'].flatMap((file) =>
      ['', '　　'].map((indent) => measure(file, [32, 40, 56], indent, true)),
    ),
    ...['', '   '].map((indent) => measure('en.jsonl', [30, 45, 72], indent, false)),
  ]);
} else console.log('No corpus beside the project: no wrapped articles to read.');
