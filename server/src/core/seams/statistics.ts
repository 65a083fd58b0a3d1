/** What the language itself says about a cut: words and character sequences, counted beforehand and handed to the core as bytes. */

export interface Statistics {
  /** False for `noStatistics`: everything that leans on counts then stays silent. */
  readonly loaded: boolean;
}

/** Knows nothing; the engine works with it, less well. */
export const noStatistics: Statistics = { loaded: false };

/** Reads the packed file. Bytes that are no such file give `noStatistics`: the core never throws. */
export function loadStatistics(_bytes: Uint8Array): Statistics {
  return noStatistics;
}
