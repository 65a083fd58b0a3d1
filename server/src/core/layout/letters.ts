/** How the Latin letters of a line are set: all upper case, each longer word with a capital, or neither. Headings are told by it. */

export type Letters = 'upper' | 'title' | 'plain' | 'none';

/** From how many letters are upper and lower case, and how many words of four letters and more there are, and begin with a small letter. */
export function lettersOf(upper: number, lower: number, longWords: number, longLower: number): Letters {
  if (upper + lower === 0) return 'none';
  // a scanner reads a letter of a line in capitals as a small one now and then
  if (lower * 8 <= upper && upper > 1) return 'upper';
  return longWords > 0 && longLower * 4 <= longWords ? 'title' : 'plain';
}
