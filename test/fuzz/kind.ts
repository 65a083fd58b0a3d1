/** What a kind of bad input is to the fuzzer. */
export interface Kind {
  readonly name: string;
  /** For the table: what is thrown at what, and what has to hold. */
  readonly what: string;
  /**
   * One try. Everything random in it comes from `draw`, so that the seed repeats it; seeds of a run follow each other, so that `seed` goes
   * through a list in turn. Throws where something does not hold.
   */
  attempt(draw: Draw, seed: number): void | Promise<void>;
}

/** A number in [0, 1), the next of a seeded row. */
export type Draw = () => number;

export function below(draw: Draw, limit: number): number {
  return Math.floor(draw() * limit);
}

export function pick<T>(draw: Draw, list: readonly T[]): T {
  return list[below(draw, list.length)] as T;
}

export function many<T>(draw: Draw, most: number, make: () => T): T[] {
  return Array.from({ length: below(draw, most + 1) }, make);
}
