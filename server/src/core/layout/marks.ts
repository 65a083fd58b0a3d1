/**
 * Punctuation as layout sees it, one table look-up a character: what ends a sentence, what only pauses, what opens and closes.
 */

const Mark = { sentence: 1, pause: 2, opening: 4, closing: 8, dash: 16, ornament: 32 } as const;

const marks = makeMarks();

function makeMarks(): Uint8Array {
  const table = new Uint8Array(65536);
  const each = (characters: string, mark: number): void => {
    for (let i = 0; i < characters.length; i++) {
      const code = characters.charCodeAt(i);
      table[code] = (table[code] ?? 0) | mark;
    }
  };
  each('。！？…．!?.｡', Mark.sentence);
  each('，、；：,;:﹐﹑', Mark.pause);
  each('“‘「『（(《〈【〔[［', Mark.opening);
  each('”’」』）)》〉】〕]］"\'', Mark.closing);
  each('-—–―─－ー', Mark.dash);
  each('◀▶◁▷◄►◆◇■□●○▲△▼▽★☆※*_=~·•―─━═|+<>«»', Mark.ornament);
  return table;
}

export const isSentenceMark = (code: number): boolean => ((marks[code | 0] as number) & Mark.sentence) !== 0;
export const isPauseMark = (code: number): boolean => ((marks[code | 0] as number) & Mark.pause) !== 0;
export const isOpening = (code: number): boolean => ((marks[code | 0] as number) & Mark.opening) !== 0;
export const isClosing = (code: number): boolean => ((marks[code | 0] as number) & Mark.closing) !== 0;
export const isDash = (code: number): boolean => ((marks[code | 0] as number) & Mark.dash) !== 0;
export const isOrnament = (code: number): boolean => ((marks[code | 0] as number) & (Mark.ornament | Mark.dash)) !== 0;
