/** JSON that anybody may have written: read without an exception, and asked what it is. */

/** The value that a text spells; undefined where it spells none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** The one value that a text spells, or else one for each line that is not blank, undefined where a line spells none. */
export function jsonValues(text: string): readonly unknown[] {
  const whole = parseJson(text);
  if (whole !== undefined) return [whole];
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(parseJson);
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A number of characters, lines, things. */
export function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
