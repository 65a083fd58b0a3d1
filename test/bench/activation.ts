/** How long the extension's activation keeps the extension host of a real VS Code busy. */
import { execFileSync } from 'node:child_process';
import { type Figure, type Missing, median } from './measure.js';

const part = 'activation';

/** On the clock, in editors that are started anew for each round; the server that activation starts is a process of its own. */
export function measureActivation(): (Figure | Missing)[] {
  let said: string;
  try {
    said = execFileSync(process.execPath, ['test/bench/activation.mjs'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    });
  } catch (error) {
    return [{ part, missing: `No editor to measure in: ${error instanceof Error ? error.message.split('\n')[0] : error}` }];
  }
  const { version, times } = JSON.parse(said.trim().split('\n').at(-1) ?? '') as {
    readonly version: string;
    readonly times: readonly number[];
  };
  return [
    {
      part,
      name: `activation in the extension host of VS Code ${version}`,
      value: median(times),
      unit: 'ms',
      gate: { atMost: 100 },
      note: `loading and running the extension; ${times.length} fresh editors`,
    },
  ];
}
