/** On a heading or a byline: what it is, of which article, and how that article stands. */
import { heading as wording } from '../../../l10n/hover.js';
import { say } from '../../../l10n/index.js';
import { roleNames } from '../../../l10n/symbols.js';
import { type BlockIndex, blockSpan, type Page, type Role } from '../core/model.js';
import { articleOfBlock, extentsOf, titleOf } from './article.js';
import { excerpt } from './excerpt.js';
import type { Fact, HoverContext, HoverText } from './hover.js';

const headings: ReadonlySet<Role> = new Set(['column', 'kicker', 'headline', 'deck', 'subhead', 'byline', 'jump', 'folio']);

/** Longest heading that is repeated in the hover, in characters. */
const TITLE = 60;

export function hoverHeading(page: Page, block: BlockIndex, { locale }: HoverContext): HoverText | null {
  const role = page.roles[block] ?? 'paragraph';
  if (!headings.has(role)) return null;
  const title = say(locale, wording.title, { role: say(locale, roleNames[role]), text: excerpt(page, block, TITLE) });
  const index = articleOfBlock(page, block);
  const article = page.articles[index];
  const extent = extentsOf(page)[index];
  const span = blockSpan(page, block);
  if (article === undefined || extent === undefined) return { span, title, facts: [], advice: null };
  const { characters, paragraphs, claims, open } = extent;
  const facts: Fact[] = [];
  const add = (label: string, text: string): void => {
    facts.push({ label, text });
  };
  if (role !== 'headline') add(say(locale, wording.article), titleOf(page, article, locale));
  add(say(locale, wording.characters), say(locale, wording.charactersValue, { characters }));
  add(say(locale, wording.paragraphs), String(paragraphs));
  if (claims > 0) add(say(locale, wording.claims), String(claims));
  add(say(locale, wording.open), open === 0 ? say(locale, wording.openNone) : say(locale, wording.openSome, { open }));
  const runs = article.runs.length;
  if (runs > 1) add(say(locale, wording.runs), say(locale, wording.runsValue, { runs }));
  return { span, title, facts, advice: null };
}
