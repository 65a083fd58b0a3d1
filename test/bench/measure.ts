/** Taking times and keeping figures. */

/** One number of the benchmark. */
export interface Figure {
  /** Which part of the benchmark it belongs to. */
  readonly part: string;
  readonly name: string;
  readonly value: number;
  readonly unit: 'M chars/s' | 'ms' | 'MB' | 'kB' | '×' | 'chars' | 'blocks';
  /** The 95th percentile where many were timed. */
  readonly p95?: number;
  /** What issue 3 asks of it; the value must not be worse. */
  readonly gate?: { readonly atLeast: number } | { readonly atMost: number };
  /** How it was measured, where the name does not say it. */
  readonly note?: string;
}

/** What a part could not measure, and why. */
export interface Missing {
  readonly part: string;
  readonly missing: string;
}

/**
 * Milliseconds of processor time that `work` takes, the engine's helper threads (compiler, collector) included. On a quiet machine that is the
 * time on the clock or a little more; on a busy one the clock would measure the others.
 */
export function time(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

const WARM = 5;

/** Millions of characters a second: the median over `texts`, each used once, after the first ones have warmed the compiler up. */
export function rate(texts: readonly string[], work: (text: string) => void): number {
  const rates = texts.map((text) => text.length / 1000 / time(() => work(text)));
  return median(rates.slice(Math.min(WARM, texts.length - 1)));
}

/** Bytes in use after everything unreachable is gone. */
export function heapInUse(): number {
  if (globalThis.gc === undefined) throw new Error('run with --expose-gc');
  for (let i = 0; i < 4; i++) globalThis.gc();
  return process.memoryUsage().heapUsed;
}

/** True where the value is as good as asked, or nothing is asked. */
export function reached(figure: Figure): boolean {
  if (figure.gate === undefined) return true;
  return 'atLeast' in figure.gate ? figure.value >= figure.gate.atLeast : figure.value <= figure.gate.atMost;
}

/** Keeps a result that nobody reads from being optimised away. */
export let sink = 0;
export function use(value: number): void {
  sink = (sink + value) | 0;
}
