/** The fuzzer's table, on the terminal and in docs/reliability.md. */
import { readFileSync, writeFileSync } from 'node:fs';
import { between, machine, today } from '../bench/report.js';

export interface Outcome {
  readonly name: string;
  readonly what: string;
  readonly tried: number;
  readonly failures: readonly { readonly seed: number; readonly message: string }[];
}

const file = 'docs/reliability.md';

export function printOutcomes(outcomes: readonly Outcome[]): void {
  const width = Math.max(...outcomes.map(({ name }) => name.length));
  for (const { name, tried, failures } of outcomes) {
    console.log(`${name.padEnd(width)}  ${String(tried).padStart(7)} tried  ${verdict(failures.length)}`);
    for (const { seed, message } of failures.slice(0, 5)) {
      console.log(`    npm run fuzz -- --only '${name}' --seed ${seed}`);
      console.log(
        message
          .split('\n')
          .slice(0, 12)
          .map((line) => `      ${line}`)
          .join('\n'),
      );
    }
  }
}

export function writeOutcomes(outcomes: readonly Outcome[], command: string): void {
  const rows = outcomes.map(
    ({ name, what, tried, failures }) => `| ${name} | ${what} | ${tried} | ${verdict(failures.length)} |`,
  );
  const head = `\`${command}\`, ${today()}, ${machine()}\n\n| kind | what | tried | what happened |\n| --- | --- | ---: | --- |`;
  writeFileSync(file, between(readFileSync(file, 'utf8'), 'fuzz', `${head}\n${rows.join('\n')}`));
}

function verdict(failures: number): string {
  return failures === 0 ? 'all as it should be' : `${failures} failed`;
}
