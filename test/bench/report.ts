/** The benchmark's table, on the terminal and in docs/performance.md. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import { source } from './material.js';
import { type Figure, type Missing, reached } from './measure.js';

const file = 'docs/performance.md';

export function printReport(measured: readonly (Figure | Missing)[]): void {
  console.log(`${machine()}\nText: made from ${source}\n`);
  const rows = measured.map(cells);
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]!.length)));
  let part = '';
  for (const [i, row] of rows.entries()) {
    if (measured[i]!.part !== part) {
      part = measured[i]!.part;
      console.log(`${i === 0 ? '' : '\n'}${part}`);
    }
    console.log(
      `  ${row[0]!.padEnd(widths[0]!)}  ${row[1]!.padStart(widths[1]!)}  ${row[2]!.padEnd(widths[2]!)}  ${row[3]!}`.trimEnd(),
    );
  }
}

/** Replaces the parts that were measured in the table between the marks and keeps the others; the history gets one line for each full run. */
export function writeReport(measured: readonly (Figure | Missing)[], only: readonly string[]): void {
  const text = readFileSync(file, 'utf8');
  const command = `npm run bench -- ${only.map((part) => `--only ${part} `).join('')}--write`;
  let next = text;
  for (const part of new Set(measured.map((each) => each.part))) {
    const rows = measured.filter((each) => each.part === part).map((each) => `| ${cells(each).map(escapeCell).join(' | ')} |`);
    const body = `\`${command}\`, ${today()}, ${machine()}; text made from ${source}.\n\n| what | value | | asked |\n| --- | ---: | --- | --- |\n${rows.join('\n')}`;
    next = between(next, `bench ${part}`, body);
  }
  if (only.length === 0) {
    const history = find(next, 'bench history');
    next = between(next, 'bench history', `${history}\n| ${historyCells(measured).join(' | ')} |`);
  }
  writeFileSync(file, next);
}

/** name, value, notes, what is asked of it */
function cells(each: Figure | Missing): string[] {
  if ('missing' in each) return [each.missing, '–', '', ''];
  const notes = [each.p95 === undefined ? '' : `p95 ${round(each.p95)} ${each.unit}`, each.note ?? ''].filter(
    (note) => note !== '',
  );
  return [each.name, `${round(each.value)} ${each.unit}`, notes.join('; '), asked(each)];
}

function asked(figure: Figure): string {
  if (figure.gate === undefined) return '';
  const aim = 'atLeast' in figure.gate ? `≥ ${figure.gate.atLeast}` : `≤ ${figure.gate.atMost}`;
  return reached(figure) ? `${aim} ✓` : `${aim} not reached`;
}

function round(value: number): string {
  if (value >= 100 || Number.isInteger(value)) return Math.round(value).toString();
  return value >= 10 ? value.toFixed(1) : value >= 0.1 ? value.toFixed(2) : value.toPrecision(2);
}

const historyFigures = [
  'whole analysis',
  'autocorrect-node 2.14.0, lintFor, 1 M characters',
  'update, 1 M characters',
  'keystroke to diagnostics over stdio, 1 M characters',
  'time at twice the text',
  'page of 1 M characters',
  'growth',
];

function historyCells(measured: readonly (Figure | Missing)[]): string[] {
  const values = historyFigures.map((name) => {
    const figure = measured.find((each): each is Figure => 'name' in each && each.name === name);
    return figure === undefined ? '–' : `${round(figure.value)} ${figure.unit}`;
  });
  return [today(), commit(), ...values];
}

export function machine(): string {
  const model = cpus()[0]?.model.trim() ?? 'unknown processor';
  const [load] = loadavg();
  return `${availableParallelism()} cores (load ${load?.toFixed(1)}), ${Math.round(totalmem() / 2 ** 30)} GB, ${model}, Node ${process.versions.node}`;
}

export function today(): string {
  return new Date().toISOString().slice(0, 10);
}

function commit(): string {
  return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
}

function escapeCell(cell: string): string {
  return cell.replaceAll('|', '\\|');
}

/** The text between `<!-- name -->` and `<!-- /name -->`, without the line breaks beside the marks. */
function find(text: string, name: string): string {
  const [start, end] = marks(text, name);
  return text.slice(start, end).trim();
}

export function between(text: string, name: string, body: string): string {
  const [start, end] = marks(text, name);
  return `${text.slice(0, start)}\n${body}\n${text.slice(end)}`;
}

function marks(text: string, name: string): [number, number] {
  const open = `<!-- ${name} -->`;
  const start = text.indexOf(open);
  const end = text.indexOf(`<!-- /${name} -->`);
  if (start < 0 || end < start) throw new Error(`${open} … <!-- /${name} --> is missing`);
  return [start + open.length, end];
}
