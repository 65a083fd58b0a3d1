// A page of the package shows no picture that stays behind in the repository: VS Code would show a torn frame instead.
import { posix } from 'node:path';

/**
 * The page without those lines that hold nothing but a picture which is not packed; pictures elsewhere on the web stay.
 * @param {string} markdown @param {string} folder  the page's, from the package's root @param {(path: string) => boolean} isPacked
 */
export function withoutAbsentPictures(markdown, folder, isPacked) {
  const lines = markdown.split('\n');
  const stays = lines.map((line) => {
    const picture = /^!\[[^\]]*\]\(([^)\s]+)\)$/.exec(line)?.[1];
    return picture === undefined || /^https?:/.test(picture) || isPacked(posix.join(folder, picture));
  });
  // The empty line below goes with its picture.
  return lines.filter((line, at) => stays[at] && (line !== '' || at === 0 || stays[at - 1])).join('\n');
}
