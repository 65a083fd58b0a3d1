// Golden pages: everything that Galley says of each sample, as a listing that a person can read through. A change of the engine shows here as
// a change of lines; look at it, then write it down with UPDATE_GOLDEN=1 (refused in CI). A missing or left-over file is a failure.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createEngine } from '../../../server/src/core/engine.js';
import { loadStatistics } from '../../../server/src/core/seams/statistics.js';
import { detectLanguage } from '../../../server/src/core/text/script.js';
import { type PageSymbol, symbolsOf } from '../../../server/src/features/symbols.js';
import { type Annotations, annotate } from '../../../server/src/formats/annotations.js';
import { lineCounter } from '../../../server/src/formats/lines.js';

const FOLDER = 'test/fixtures/golden';
const samples = readdirSync('samples').filter((file) => file.includes('.news.'));
const engine = createEngine(loadStatistics(readFileSync('server/data/statistics.bin')));
const goldenOf = (sample: string): string => `${FOLDER}/${sample.replace(/\.news\.\w+$/, '')}.golden.txt`;

function listing(sample: string): string {
  const text = readFileSync(`samples/${sample}`, 'utf8').replace(/^\ufeff/, '');
  const language = detectLanguage(text);
  const locale = language === 'en' ? 'en' : 'zh';
  const page = engine.analyse({ text, language, date: null, constraints: [] });
  const lineAt = lineCounter(text);
  const sha256 = (value: string): string => createHash('sha256').update(value).digest('hex');
  const annotations = annotate(page, { uri: sample, locale, severities: {}, sha256 });
  const { document } = annotations;
  const sections: [string, string[]][] = [
    ['Outline', symbolsOf(page, locale).flatMap((symbol) => symbolLines(symbol, lineAt, ''))],
    [
      'Problems',
      annotations.findings.map(
        ({ start, rule, severity, fix, message }) =>
          `${lineAt(start) + 1} ${severity} ${rule}${fix ? ` [${fix}]` : ''} ${message}`,
      ),
    ],
    [
      'Blocks',
      annotations.blocks.map(
        ({ startLine, role, level, start, end }) =>
          `${startLine + 1} ${role}${level ? ` ${level}` : ''} ${short(text, start, end)}`,
      ),
    ],
    ['Seams', seamLines(annotations)],
    ['Numbers', claimLines(annotations, lineAt)],
  ];
  const head = `${sample}: ${document.language}, ${document.date ?? 'no date'}, ${document.length} characters, ${annotations.articles.length} articles`;
  return `${[head, ...sections.map(([title, lines]) => `\n${title}\n${lines.map((line) => `  ${line}`).join('\n')}`)].join('\n')}\n`;
}

function symbolLines(symbol: PageSymbol, lineAt: (offset: number) => number, indent: string): string[] {
  const lines = `${lineAt(symbol.span.start) + 1}–${lineAt(symbol.span.end) + 1}`;
  return [
    `${indent}${lines} ${symbol.name} (${symbol.detail})`,
    ...symbol.children.flatMap((child) => symbolLines(child, lineAt, `${indent}  `)),
  ];
}

function seamLines({ seams, blocks, orphans }: Annotations): string[] {
  const line = (id: number): number => (blocks[id]?.startLine ?? -1) + 1;
  return [
    ...seams.map(({ from, to, kind, safe, separator, removes, evidence }) => {
      const why = evidence.map((entry) => (entry.text === '' ? entry.kind : `${entry.kind} “${entry.text}”`)).join(', ');
      const how = [
        kind,
        safe ? 'safe' : 'not safe',
        separator === ' ' ? 'space' : '',
        removes ? `without “${removes.text}”` : '',
      ];
      return `${line(from)} → ${line(to)} ${how.filter((part) => part !== '').join(', ')}: ${why}`;
    }),
    ...orphans.map(({ block, missing }) => `${line(block)} without ${missing}`),
  ];
}

function claimLines({ claims }: Annotations, lineAt: (offset: number) => number): string[] {
  return claims.map((claim) => {
    const { min, max, minExclusive, maxExclusive } = claim;
    const bounds =
      min === null && max === null ? '' : `${minExclusive ? '(' : '['}${min ?? ''}, ${max ?? ''}${maxExclusive ? ')' : ']'}`;
    const parts = [claim.kind, claim.value ?? '?', claim.unit, bounds, claim.modifier, claim.aspect, claim.role, claim.direction];
    const group = claim.group === null ? '' : ` #${claim.group}`;
    const whose = claim.subject === null ? '' : `${claim.subject.text} · `;
    const of = claim.indicator === null ? '' : ` of ${whose}${claim.indicator.text}${claim.indicator.rest?.text ?? ''}`;
    return `${lineAt(claim.start) + 1} ${claim.text}: ${parts.filter((part) => part).join(' ')}${group}${of}`;
  });
}

function short(text: string, start: number, end: number): string {
  const piece = text.slice(start, Math.min(end, start + 16)).replace(/\s+/g, ' ');
  return end - start > 16 ? `${piece}…` : piece;
}

describe('golden pages', () => {
  const update = process.env.UPDATE_GOLDEN === '1';

  it('are never written down unseen', () => {
    assert.ok(!(update && process.env.CI), 'UPDATE_GOLDEN is for people; CI only compares.');
  });

  for (const sample of samples) {
    it(sample, () => {
      const file = goldenOf(sample);
      const now = listing(sample);
      if (update) {
        mkdirSync(FOLDER, { recursive: true });
        writeFileSync(file, now);
      }
      assert.ok(existsSync(file), `${file} is missing; UPDATE_GOLDEN=1 npm run test:unit -- golden writes it.`);
      assert.deepEqual(now.split('\n'), readFileSync(file, 'utf8').split('\n'));
    });
  }

  it('are all of a sample', () => {
    const known = samples.map(goldenOf);
    const left = readdirSync(FOLDER).filter((file) => !known.includes(`${FOLDER}/${file}`));
    assert.deepEqual(left, []);
  });
});
