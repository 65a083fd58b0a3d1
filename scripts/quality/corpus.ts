// The articles beside the project that nothing was counted or fitted on: part 9 of 10, as `simulate-pages.mjs` tells it by the id.
import { readFileSync } from 'node:fs';
import { argv } from 'node:process';

export const corpus = '../shared/corpus';

export interface Article {
  readonly id: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
}

function partOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193) >>> 0;
  return hash % 10;
}

/** The articles of a file of the corpus; with `--all` those of the other parts too. */
export function articlesOf(file: string): readonly Article[] {
  const lines = readFileSync(`${corpus}/${file}`, 'utf8').trimEnd().split('\n');
  return lines.map((line) => JSON.parse(line) as Article).filter(({ id }) => argv.includes('--all') || partOf(id) === 9);
}
