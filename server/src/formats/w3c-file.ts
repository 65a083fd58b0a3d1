/** The annotations in a file of W3C annotations, in whichever of the standard's ways they are put together, or one a line. */

/** Null where the text holds no annotations. Annotations that the machine made are left out: they are proposals. */
export function annotationsIn(text: string): readonly Readonly<Record<string, unknown>>[] | null {
  const whole = parsed(text.replace(/^\ufeff/, ''));
  const values =
    whole === undefined
      ? text
          .split('\n')
          .filter((line) => line.trim() !== '')
          .map(parsed)
      : [whole];
  const found = values.flatMap(annotationsOf);
  if (found.length === 0 && !values.some(isContainer)) return null;
  return found.filter(({ creator }) => !isSoftware(creator));
}

/** An annotation, a list of them, an AnnotationPage, or an AnnotationCollection with its first page. */
function annotationsOf(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  if (Array.isArray(value)) return value.flatMap(annotationsOf);
  if (!isRecord(value)) return [];
  if (isOfType(value, 'Annotation')) return [value];
  if (isOfType(value, 'AnnotationPage') && Array.isArray(value['items'])) return value['items'].flatMap(annotationsOf);
  return isOfType(value, 'AnnotationCollection') ? annotationsOf(value['first']) : [];
}

function isContainer(value: unknown): boolean {
  return (
    Array.isArray(value) || (isRecord(value) && (isOfType(value, 'AnnotationPage') || isOfType(value, 'AnnotationCollection')))
  );
}

function isOfType({ type }: Record<string, unknown>, name: string): boolean {
  return Array.isArray(type) ? type.includes(name) : type === name;
}

function isSoftware(creator: unknown): boolean {
  const [agent] = Array.isArray(creator) ? creator : [creator];
  return isRecord(agent) && isOfType(agent, 'Software');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
