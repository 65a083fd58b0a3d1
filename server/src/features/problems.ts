/** Findings as a person meets them: severity as set, wording in the reader's language, the other half beside it. Worst first where they are cut. */
import { slips, findings as wording } from '../../../l10n/findings.js';
import { type Locale, say } from '../../../l10n/index.js';
import { absolute, type Finding, type Page, type RuleId, type Span } from '../core/model.js';
import { rules, type Severity } from '../core/rules.js';
import type { Safety } from '../core/seams/seam.js';
import { doubtInWords, linkInWords } from './claim-problems.js';
import { excerpt } from './excerpt.js';
import { repairOf } from './repairs.js';

export type Severities = Readonly<Partial<Record<RuleId, Severity>>>;

export interface Problem extends Span {
  readonly rule: RuleId;
  readonly severity: Exclude<Severity, 'off'>;
  readonly message: string;
  readonly related: readonly (Span & { readonly message: string })[];
  /** How freely its fix may run; null where there is none. */
  readonly fix: Safety | null;
}

export interface Reader {
  readonly locale: Locale;
  readonly severities: Severities;
  /** 0-based line of an offset; people are shown it 1-based. */
  lineAt(offset: number): number;
}

/** How many characters of the other half a message shows. */
const HEAD = 10;

/** The page's problems in file order. Rules that are set to `off` are left out. */
export function problemsOf(page: Page, reader: Reader): Problem[] {
  return loud(page, reader.severities).map((finding) => problemOf(page, finding, reader));
}

/** A finding that is not switched off. */
export interface LoudFinding {
  readonly finding: Finding;
  readonly severity: Exclude<Severity, 'off'>;
}

export interface WorstFindings {
  readonly worst: readonly LoudFinding[];
  /** How many there are in all. */
  readonly found: number;
}

/** At most `most` of the page's findings: the worst ones, the earlier of equals, in file order. */
export function worstFindings(page: Page, severities: Severities, most: number): WorstFindings {
  const all = loud(page, severities);
  const kept = new Uint8Array(all.length);
  let room = most;
  for (const level of fromWorst) {
    for (let i = 0; i < all.length && room > 0; i++) {
      if (all[i]?.severity !== level) continue;
      kept[i] = 1;
      room--;
    }
  }
  return { worst: all.filter((_, index) => kept[index] === 1), found: all.length };
}

const fromWorst = ['error', 'warning', 'information', 'hint'] as const;

function loud(page: Page, severities: Severities): LoudFinding[] {
  const result: LoudFinding[] = [];
  for (const finding of page.findings) {
    const severity = severities[finding.rule] ?? rules[finding.rule].severity;
    if (severity !== 'off') result.push({ finding, severity });
  }
  return result;
}

/** A finding in the reader's words. */
export function problemOf(page: Page, { finding, severity }: LoudFinding, reader: Reader): Problem {
  const { locale } = reader;
  const at = absolute(page, finding.at);
  const { data } = finding;
  const beside = rules[finding.rule].category === 'claim' ? wording.otherNumber : wording.otherHalf;
  const related = finding.related.map((local) => {
    const { start, end } = absolute(page, local);
    return { start, end, message: say(locale, beside) };
  });
  // written out, as spreading costs more than all the wording when a thousand problems are sent at each keystroke
  const told = (message: string, fix: Safety | null): Problem => ({
    start: at.start,
    end: at.end,
    rule: finding.rule,
    severity,
    message,
    related,
    fix,
  });
  switch (data.rule) {
    case 'seam.split': {
      const { seam } = data;
      const values = { line: reader.lineAt(page.starts[seam.to] ?? 0) + 1, head: excerpt(page, seam.to, HEAD) };
      const entry = seam.kind === 'next' ? wording.split : wording.splitMoved;
      return told(say(locale, entry, values), seam.safety);
    }
    case 'seam.orphan': {
      const entry = data.orphan.missing === 'end' ? wording.orphanEnd : wording.orphanStart;
      return told(say(locale, entry), null);
    }
    case 'article.no-body':
      return told(say(locale, wording.noBody), null);
    case 'claim.conflict':
    case 'claim.magnitude':
    case 'claim.headline':
      return told(linkInWords(page, data.rule, data.link, locale, reader.lineAt), null);
    case 'text.doubled':
    case 'text.word':
    case 'text.hyphen':
    case 'text.space':
    case 'text.glued': {
      const { text, meant, safety } = repairOf(page, finding.at.block, data.slip);
      return told(say(locale, slips[data.slip.kind], { text, meant }), safety);
    }
    default:
      return told(doubtInWords(page, finding.at.block, data.doubt, data.across, locale), null);
  }
}
