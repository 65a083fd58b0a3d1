/** An engine that is sure of every break between neighbours, for tests of what is made of a safe join. */
import type { Engine } from '../../../server/src/core/engine.js';
import type { Page } from '../../../server/src/core/model.js';
import type { Seam } from '../../../server/src/core/seams/seam.js';

/**
 * The real engine, only that every seam between neighbours counts as safe: how sure the engine is of which break is measured elsewhere and
 * moves with every better weight, while what is made of a safe seam does not.
 */
export function sure(engine: Engine): Engine {
  const surer = (seam: Seam): Seam => (seam.kind === 'next' ? { ...seam, safety: 'safe', confidence: 0.99 } : seam);
  const surest = (page: Page): Page => ({
    ...page,
    seams: page.seams.map(surer),
    findings: page.findings.map((finding) => {
      const { data } = finding;
      return data.rule === 'seam.split' ? { ...finding, data: { ...data, seam: surer(data.seam) } } : finding;
    }),
  });
  return {
    analyse: (input) => surest(engine.analyse(input)),
    update: (page, edits, next) => surest(engine.update(page, edits, next)),
    *steps(input) {
      return surest(yield* engine.steps(input));
    },
  };
}
