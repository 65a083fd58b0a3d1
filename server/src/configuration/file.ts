/** The text of a `.galley.json`, which people write: comments and trailing commas are allowed, and what is wrong is told in words, with its place. */
import { getNodeValue, type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { configuration as wording } from '../../../l10n/configuration.js';
import { type Locale, say } from '../../../l10n/index.js';
import { apply } from './apply.js';
import type { Settings } from './settings.js';

/** One thing in a settings file that could not be used. */
export interface Trouble {
  /** UTF-16 offset into the file; 0 where the settings came without a text. */
  readonly offset: number;
  readonly message: string;
}

/** Reads the text over `below`. Never throws. */
export function readConfiguration(
  text: string,
  below: Settings,
  locale: Locale,
): { readonly settings: Settings; readonly troubles: readonly Trouble[] } {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  // What follows the first slip is read in another sense than it was meant, so only the first is told.
  const troubles: Trouble[] = errors.slice(0, 1).map(({ error, offset }) => ({ offset, message: say(locale, slipOf(error)) }));
  if (root?.type !== 'object') {
    if (errors.length === 0) troubles.push({ offset: 0, message: say(locale, wording.object, { key: '.galley.json' }) });
    return { settings: below, troubles };
  }
  const settings = apply(below, getNodeValue(root) as Readonly<Record<string, unknown>>, locale, (key, message) => {
    troubles.push({ offset: find(root, key)?.offset ?? root.offset, message });
  });
  return { settings, troubles: troubles.sort((a, b) => a.offset - b.offset) };
}

/** The parser's codes by their names: its enum is gone from the library when it runs. */
const slips = {
  InvalidSymbol: wording.noQuotes,
  CommaExpected: wording.noComma,
  ColonExpected: wording.noColon,
  PropertyNameExpected: wording.noKey,
  ValueExpected: wording.noValue,
  CloseBraceExpected: wording.noBrace,
  CloseBracketExpected: wording.noBracket,
  UnexpectedEndOfString: wording.openString,
} as const;

function slipOf(error: number): (typeof slips)[keyof typeof slips] | typeof wording.syntax {
  const code = printParseErrorCode(error);
  return code in slips ? slips[code as keyof typeof slips] : wording.syntax;
}

/** The node of a property's key, or of an entry of a list. */
function find(node: Node, path: readonly string[]): Node | undefined {
  const [key, ...rest] = path;
  if (node.type === 'array') return node.children?.[Number(key)];
  const property = node.children?.find(({ children }) => children?.[0]?.value === key);
  if (rest.length === 0) return property?.children?.[0];
  const value = property?.children?.[1];
  return value && find(value, rest);
}
