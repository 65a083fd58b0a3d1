/** The annotations in a file of W3C annotations, in whichever of the standard's ways they are put together, or one a line. */
import { isRecord, jsonValues } from './json.js';

/** Null where the text holds no annotations. Annotations that the machine made are left out: they are proposals. */
export function annotationsIn(text: string): readonly Readonly<Record<string, unknown>>[] | null {
  const values = jsonValues(text.replace(/^\ufeff/, ''));
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
