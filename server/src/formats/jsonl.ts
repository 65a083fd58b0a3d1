/** A page as one line of JSON with `text` and `spans`, as spaCy, Prodigy and doccano know it. Offsets are code points, as Python counts them. */
import type { Exported } from './exported.js';
import { marksOf } from './marks.js';
import { codePoints } from './offsets.js';

/** One line, with its line feed. */
export function jsonLine(exported: Exported): string {
  const { name, page, annotations } = exported;
  const { text } = page.input;
  const ruler = codePoints(text);
  const { marks, relations } = marksOf(exported);
  const spans = marks.map(({ id, label, start, end, text: words }) => {
    const claim = id.startsWith('c') ? annotations.claims[Number(id.slice(1))] : undefined;
    const more = claim ? { value: claim.value, unit: claim.unit } : words === null ? {} : { note: words };
    return { id, start: ruler.from(start), end: ruler.from(end), label, ...more };
  });
  const { language, date, sha256 } = annotations.document;
  return `${JSON.stringify({ text, meta: { page: name, language, date, sha256 }, spans, relations })}\n`;
}
