/** Keystrokes as an editor's user makes them, for measuring and for straining: a word here, a deletion there, a line broken, a line joined. */
import type { Edit } from '../../server/src/core/text/edits.js';

/**
 * The `index`th keystroke into a text of `length` characters. Five in a row fall on one place, then the next place is drawn; every kind
 * adds about as much as another takes away, so that ten thousand of them leave the text about as long as it was.
 */
export function keystroke(index: number, length: number, draw: () => number, place: { at: number }): Edit {
  if (index % 5 === 0) place.at = Math.floor(draw() * length);
  const at = Math.min(place.at, length);
  switch (index % 10) {
    case 5:
    case 6:
    case 7:
      place.at = Math.max(0, at - 1);
      return { start: place.at, end: at, text: '' };
    case 8:
      return { start: at, end: at, text: '\n\n' };
    case 9:
      return { start: at, end: Math.min(length, at + 2), text: '' };
    case 3:
      place.at = at + 1;
      return { start: at, end: at, text: '，' };
    case 4:
      return { start: Math.max(0, at - 1), end: at, text: '' };
    default:
      place.at = at + 1;
      return { start: at, end: at, text: '新' };
  }
}
