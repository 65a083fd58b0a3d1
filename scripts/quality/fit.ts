/**
 * Fits the weights of the pair features:  node scripts/statistics/run.mjs scripts/quality/fit.ts han|latin GOLD_DIR...
 *
 * The weights make the true matching of a whole page likely among all its matchings, rivals included, just as the engine weighs them (shares.ts);
 * fitted one end at a time they would count a rival twice that belongs to somebody else. Full-batch gradient steps from zero, with ridge, so
 * there is no seed to fix: the same pages give the same weights. A page on which nothing is torn counts WHOLE times, since most pages of the
 * world are whole and hardly a simulated one has a line in it that could deceive. Prints the table for weights.ts.
 */
import { readFileSync } from 'node:fs';
import { argv } from 'node:process';
import { fillAll, isCandidate, layOut } from '../../server/src/core/seams/bench.js';
import { at, type FeatureName, featureNames } from '../../server/src/core/seams/features.js';
import { components, type Edge, matchComponent } from '../../server/src/core/seams/matching.js';
import { CONTINUES, GOES_ON, HORIZON, placesOf } from '../../server/src/core/seams/places.js';
import { oddsOf, sharesOf } from '../../server/src/core/seams/shares.js';
import { loadStatistics } from '../../server/src/core/seams/statistics.js';
import { type GoldPage, readGoldPages } from './gold.js';

const [script, ...folders] = argv.slice(2);
if (script !== 'han' && script !== 'latin') throw new Error('say han or latin, then folders of pages with truth');
const language = script === 'han' ? 'zh-Hans' : 'en';
const statistics = loadStatistics(readFileSync('server/data/statistics.bin'));
const width = featureNames.length;

/** Weights that are not left to the pages at hand; weights.ts says why. */
const FIXED: Readonly<Record<'han' | 'latin', Partial<Record<FeatureName, number>>>> = {
  han: {
    tailShort: -1.5,
    weakLine: -3,
    plainLine: -6.2,
    plainMarked: 0,
    headClause: 4,
    headCloser: 1.5,
    wholeRest: 3,
    doubled: -1.3,
    closedUnopened: -3,
    neverOpened: -3,
    announced: 5,
    underJump: -4.5,
    headIndented: -6,
  },
  latin: { pastHeading: -0.8, underJump: -4, weakLine: -3, tailClause: -3, headMark: 0.77, headIndented: -4, splitWord: 3 },
};
const fixed = FIXED[script];

const WHOLE = 4;
const STEPS = 200;

interface Rows {
  readonly page: GoldPage;
  readonly features: Float32Array[];
  readonly from: number[];
  readonly to: number[];
  readonly truth: boolean[];
}

const pages = folders.flatMap((folder) => readGoldPages(folder, language, statistics)).map(rowsOf);
const pairs = pages.reduce((sum, page) => sum + page.from.length, 0);
console.log(`${pages.length} pages, ${pairs} pairs, ${pages.reduce((s, p) => s + p.truth.filter(Boolean).length, 0)} true`);
for (const name of featureNames) {
  const sums = [0, 0, 0, 0];
  for (const page of pages)
    page.features.forEach((vector, i) => {
      const k = page.truth[i] ? 0 : 2;
      sums[k]! += vector[at[name]]!;
      sums[k + 1]!++;
    });
  if (sums[0] || sums[2]) console.log(name.padEnd(16), (sums[0]! / sums[1]!).toFixed(3), (sums[2]! / sums[3]!).toFixed(3));
}
const weights = fit();
const used = featureNames.filter((name) => pages.some((page) => page.features.some((vector) => vector[at[name]] !== 0)));
for (const name of used) console.log(`  ${name}: ${weights[at[name]]!.toFixed(2)},`);
for (const threshold of [0.3, 0.4, 0.5, 0.6, 0.7, 0.8]) measure(threshold);

function rowsOf(page: GoldPage): Rows {
  const { view } = page;
  const places = placesOf(view, null);
  const truth = new Set(page.joins.map((join) => join.from * 10000 + join.to));
  const rows: Rows = { page, features: [], from: [], to: [], truth: [] };
  const blocks = view.blocks.map((_, i) => i);
  const tails = Int32Array.from(blocks.filter((b) => places.marks[b]! & GOES_ON));
  const heads = Int32Array.from(blocks.filter((b) => places.marks[b]! & CONTINUES));
  const bench = layOut(view, places, tails, heads);
  tails.forEach((from, e) => {
    heads.forEach((to, s) => {
      if (Math.abs(to - from) > HORIZON || !isCandidate(bench, e, s)) return;
      rows.features.push(Float32Array.from(fillAll(bench, e, s)));
      rows.from.push(from);
      rows.to.push(to);
      rows.truth.push(truth.has(from * 10000 + to));
    });
  });
  return rows;
}

function score(vector: Float32Array, w: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < width; k++) sum += vector[k]! * w[k]!;
  return sum;
}

function fit(): Float64Array {
  const w = new Float64Array(width);
  for (const [name, value] of Object.entries(fixed)) w[at[name as FeatureName]] = value;
  const m = new Float64Array(width);
  const v = new Float64Array(width);
  for (let step = 1; step <= STEPS; step++) {
    const gradient = new Float64Array(width);
    const rate = step > 0.7 * STEPS ? 0.03 : 0.1;
    let loss = 0;
    for (const page of pages) loss += weighPage(page, w, gradient);
    for (let k = 0; k < width; k++) gradient[k] = gradient[k]! + 1 * w[k]!;
    for (let k = 0; k < width; k++) {
      if (featureNames[k]! in fixed) continue;
      m[k] = 0.9 * m[k]! + 0.1 * gradient[k]!;
      v[k] = 0.999 * v[k]! + 0.001 * gradient[k]! ** 2;
      w[k]! -= (rate * (m[k]! / (1 - 0.9 ** step))) / (Math.sqrt(v[k]! / (1 - 0.999 ** step)) + 1e-8);
    }
    if (step % 100 === 0) console.log(`step ${step}: loss ${loss.toFixed(1)}`);
  }
  return w;
}

/** Adds the gradient of "the true pairs of the page belong together, and no others"; gives how unlikely the truth is. */
function weighPage({ page, features, from, to, truth }: Rows, w: Float64Array, gradient: Float64Array): number {
  const scores = features.map((vector) => score(vector, w));
  const shares = sharesOf(from, to, Float64Array.from(scores, oddsOf), page.view.blocks.length);
  const times = page.joins.length === 0 ? WHOLE : 1;
  let loss = 0;
  shares.forEach((share, i) => {
    const error = truth[i] ? share - 1 : share;
    loss -= times * Math.log(Math.max(1e-9, 1 - Math.abs(error)));
    if (Math.abs(error) < 1e-6) return;
    const vector = features[i]!;
    for (let k = 0; k < width; k++) gradient[k]! += 2 * times * error * vector[k]!;
  });
  return loss;
}

function measure(threshold: number): void {
  const tally = {
    said: 0,
    right: 0,
    movedSaid: 0,
    movedRight: 0,
    truth: 0,
    open: 0,
    openRight: 0,
    moved: 0,
  };
  for (const page of pages) {
    const edges: Edge[] = [];
    const share = sharesOf(
      page.from,
      page.to,
      Float64Array.from(page.features, (vector) => oddsOf(score(vector, weights))),
      page.page.view.blocks.length,
    );
    page.features.forEach((_, i) => {
      const weight = share[i]! > threshold ? share[i]! : 0;
      if (weight > 0) edges.push({ from: page.from[i]!, to: page.to[i]!, weight });
    });
    const said = components(edges).flatMap((group) => matchComponent(group));
    const truth = new Map(page.page.joins.map((join) => [join.from * 10000 + join.to, join]));
    for (const edge of said) {
      tally.said++;
      const join = truth.get(edge.from * 10000 + edge.to);
      if (join) tally.right++;
      const moved = page.features[page.from.findIndex((x, k) => x === edge.from && page.to[k] === edge.to)]![at.moved];
      if (moved) tally.movedSaid++;
      if (join && !join.closed) tally.openRight++;
      if (join?.kind === 'moved') tally.movedRight++;
    }
    for (const join of truth.values()) {
      tally.truth++;
      if (!join.closed) tally.open++;
      if (join.kind === 'moved') tally.moved++;
    }
  }
  const { said, right, truth, open, openRight, moved, movedRight } = tally;
  console.log(
    `over ${threshold}: precision ${(right / said).toFixed(4)} recall ${(right / truth).toFixed(3)} open ${(openRight / open).toFixed(3)} moved ${(movedRight / moved).toFixed(3)} wrong ${said - right}; next P ${((right - movedRight) / (said - tally.movedSaid)).toFixed(4)} R ${((right - movedRight) / (truth - moved)).toFixed(3)}, moved P ${(movedRight / tally.movedSaid).toFixed(4)}`,
  );
}
