// The accessibility checker (axe-core), run inside a page that is shown.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What the accessibility checker finds wrong in the proof, a line each. */
export async function violations(proof: Frame): Promise<string[]> {
  return proof.evaluate(async (source) => {
    // biome-ignore lint/security/noGlobalEval: the checker is one script, brought in by the test and not by the page
    if (!('axe' in window)) window.eval(source);
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const { violations: found } = await axe.run();
    return found.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .map(({ html, failureSummary }) => `${html.slice(0, 120)} ${failureSummary}`)
          .slice(0, 3)
          .join(' | ')}`,
    );
  }, axe);
}
