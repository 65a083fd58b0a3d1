/**
 * Label Studio: a task a page, with what Galley proposes as its prediction and, where people decided something, what they say as its annotation.
 * Offsets are code points of `data.text`, as Label Studio stores them since it counts emoji right. See https://labelstud.io/guide/tasks and the
 * labelling set-up in docs/formats.md.
 */
import type { Exported } from './exported.js';
import { isRecord } from './json.js';
import { type Mark, type Marks, marksOf, type Relation, withLineFeeds } from './marks.js';
import { codePoints } from './offsets.js';

export interface LabelStudioTask {
  /** `decided`: when the newest decision was made that is in the annotation, so that what is taken back there is told from what was decided since. */
  readonly data: { readonly text: string; readonly page: string; readonly sha256: string; readonly decided?: string };
  readonly predictions: readonly { readonly model_version: string; readonly result: readonly Result[] }[];
  readonly annotations?: readonly { readonly result: readonly Result[] }[];
}

type Result =
  | {
      readonly id: string;
      readonly from_name: 'label' | 'reading';
      readonly to_name: 'text';
      readonly type: 'labels' | 'textarea';
      readonly value: {
        readonly start: number;
        readonly end: number;
        readonly text: string | readonly string[];
        readonly labels?: readonly string[];
      };
    }
  | {
      readonly type: 'relation';
      readonly from_id: string;
      readonly to_id: string;
      readonly direction: 'right';
      readonly labels: readonly string[];
    };

/** The task of a page. `machine` is the page as Galley alone reads it. */
export function labelStudioTask(exported: Exported, machine: Exported): LabelStudioTask {
  const { name, version, annotations, decisions } = exported;
  const text = withLineFeeds(exported.page.input.text);
  const predictions = [{ model_version: `galley ${version}`, result: resultOf(marksOf({ ...machine, decisions: [] }), text) }];
  const data = { text, page: name, sha256: annotations.document.sha256 };
  if (decisions.length === 0) return { data, predictions };
  const marks = marksOf(exported);
  const decided = marks.until === null ? {} : { decided: marks.until };
  return { data: { ...data, ...decided }, predictions, annotations: [{ result: resultOf(marks, text) }] };
}

function resultOf({ marks, relations }: Pick<Marks, 'marks' | 'relations'>, text: string): readonly Result[] {
  const ruler = codePoints(text);
  return [
    ...marks.flatMap((mark): Result[] => {
      const { id, label } = mark;
      const place = { start: ruler.from(mark.start), end: ruler.from(mark.end) };
      const words = text.slice(mark.start, mark.end);
      const region: Result = {
        id,
        from_name: 'label',
        to_name: 'text',
        type: 'labels',
        value: { ...place, text: words, labels: [label] },
      };
      if (mark.text === null || mark.text === '') return [region];
      return [region, { id, from_name: 'reading', to_name: 'text', type: 'textarea', value: { ...place, text: [mark.text] } }];
    }),
    ...relations.map(
      ({ label, from, to }): Result => ({ type: 'relation', from_id: from, to_id: to, direction: 'right', labels: [label] }),
    ),
  ];
}

/** What is known of a task that came back from Label Studio. */
export interface ReturnedTask {
  readonly text: string;
  /** The page's name; null where the task does not say. */
  readonly page: string | null;
  /** One entry for each person who annotated it; cancelled ones are left out. */
  readonly annotations: readonly { readonly by: string | null; readonly marks: Marks }[];
}

/** The tasks of an export ("JSON"); entries that are no tasks are left out. Null where the value is no list. Never throws. */
export function readLabelStudio(value: unknown): readonly ReturnedTask[] | null {
  if (!Array.isArray(value)) return null;
  return value.flatMap((task: unknown): ReturnedTask[] => {
    if (!isRecord(task) || !isRecord(task['data'])) return [];
    const { text, page, decided } = task['data'];
    const until = typeof decided === 'string' ? decided : null;
    if (typeof text !== 'string') return [];
    const given = Array.isArray(task['annotations']) ? task['annotations'].filter(isRecord) : [];
    const annotations = given
      .filter((entry) => entry['was_cancelled'] !== true)
      .map((entry) => ({ by: nameOf(entry['completed_by']), marks: { ...marksIn(entry['result'], text), until } }));
    return [{ text, page: typeof page === 'string' ? page : null, annotations }];
  });
}

function marksIn(result: unknown, text: string): Pick<Marks, 'marks' | 'relations'> {
  const ruler = codePoints(text);
  const entries = Array.isArray(result) ? result.filter(isRecord) : [];
  const words = new Map<unknown, string>();
  for (const { id, type, value } of entries) {
    if (type !== 'textarea' || !isRecord(value)) continue;
    const lines = Array.isArray(value['text']) ? value['text'] : [value['text']];
    words.set(id, lines.filter((line) => typeof line === 'string').join(' '));
  }
  const marks: Mark[] = [];
  const relations: Relation[] = [];
  for (const entry of entries) {
    const { id, value } = entry;
    if (entry['type'] === 'relation') {
      const [label] = Array.isArray(entry['labels']) ? entry['labels'] : [];
      const { from_id: from, to_id: to } = entry;
      if ((label === 'join' || label === 'same-article') && typeof from === 'string' && typeof to === 'string') {
        relations.push({ label, from, to });
      }
    } else if (entry['type'] === 'labels' && isRecord(value) && typeof id === 'string') {
      const { start, end, labels } = value;
      const [label] = Array.isArray(labels) ? labels : [];
      if (typeof start !== 'number' || typeof end !== 'number' || typeof label !== 'string') continue;
      marks.push({ id, label, start: ruler.to(start), end: ruler.to(end), text: words.get(id) ?? null });
    }
  }
  return { marks, relations };
}

/** Label Studio gives a number, or an object with the address. */
function nameOf(by: unknown): string | null {
  if (typeof by === 'number') return `Label Studio ${by}`;
  return isRecord(by) && typeof by['email'] === 'string' ? by['email'] : null;
}
