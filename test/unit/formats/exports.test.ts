// Every export is read back by code that is not the exporter's, counting as the format counts, on samples and on text with astral characters.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { brat } from '../../../server/src/formats/brat.js';
import { csvHeader, csvRows } from '../../../server/src/formats/csv.js';
import type { Exported } from '../../../server/src/formats/exported.js';
import { jsonLine } from '../../../server/src/formats/jsonl.js';
import { labelStudioTask } from '../../../server/src/formats/label-studio.js';
import { markdownArticles, markdownPage, textPage } from '../../../server/src/formats/markdown.js';
import { allLabels } from '../../../server/src/formats/marks.js';
import { tei } from '../../../server/src/formats/tei.js';
import { decisionOf } from '../../../server/src/formats/w3c.js';
import { annotationPage } from '../../../server/src/formats/w3c-page.js';
import { exported, pages } from './exported.js';
import { elementsNamed, readXml, textOf, type XmlElement } from './xml-reader.js';

/** Lies beside the project where somebody put it there; it is too large to be part of it. */
const TEI_SCHEMA = '../shared/schemas/tei_all-4.3.0.rng';

const cases = pages.map(([name, text]) => [name, text, exported(text, name)] as const);

const withoutWhite = (text: string): string => text.replace(/[\s\ufffd\f]+/g, '');

/** [start, end) of a text in code points, as Python slices it. */
function slice(text: string, start: number, end: number): string {
  return [...text].slice(start, end).join('');
}

describe('the TEI export', () => {
  for (const [name, text, from] of cases) {
    it(`${name}: has every number with its words and value, and every block's words`, () => {
      const document = readXml(tei(from));
      const byId = new Map<string, XmlElement>();
      const collect = (element: XmlElement): void => {
        const id = element.attributes['xml:id'];
        if (id !== undefined) {
          assert.ok(!byId.has(id), `${id} twice`);
          byId.set(id, element);
        }
        for (const child of element.children) if (typeof child !== 'string') collect(child);
      };
      collect(document);
      from.annotations.claims.forEach((claim, index) => {
        const element = byId.get(`c${index}`);
        // A hyphen that a join takes out may be all that is left of a number's end.
        assert.ok(element, claim.text);
        assert.ok(withoutWhite(claim.text).startsWith(withoutWhite(textOf(element))), claim.text);
        if (element.name === 'measure' && claim.value !== null) assert.equal(element.attributes['quantity'], claim.value);
        const bounds = element.name === 'measure' ? elementsNamed(element, 'num')[0] : element;
        const { ana = '', atLeast, atMost } = bounds?.attributes ?? {};
        if (atLeast !== undefined) assert.equal(ana.includes('#more-than'), claim.minExclusive, claim.text);
        if (atMost !== undefined) assert.equal(ana.includes('#less-than'), claim.maxExclusive, claim.text);
        for (const target of ana.split(' ').filter(Boolean)) assert.ok(byId.has(target.slice(1)), target);
        if (element.name === 'date' && /^\d{4}-\d\d-\d\d$/.test(claim.value ?? '')) {
          assert.equal(element.attributes['when'], claim.value);
        }
      });
      for (const link of elementsNamed(document, 'link')) {
        for (const target of link.attributes['target']!.split(' ')) assert.ok(byId.has(target.slice(1)), target);
      }
      // Nothing of the page is lost: the words of all blocks, without marks and white space, are the words of the document, in some order.
      const words = (value: string): string => [...withoutWhite(value)].sort().join('');
      const removed = from.annotations.seams.map(({ removes }) => removes?.text ?? '').join('');
      const marks = (value: string): string => value.replace(/^(?:#+|>)\s*/gm, '');
      const [body] = elementsNamed(document, 'body');
      assert.equal(words(textOf(body!) + removed), words(marks(text)));
    });
  }

  it('is valid against tei_all, says jing', function () {
    this.timeout(60_000);
    const has = spawnSync('jing', { encoding: 'utf8' }).error === undefined;
    if (!has || !existsSync(TEI_SCHEMA)) {
      this.test!.title += ` (skipped: ${has ? `no ${TEI_SCHEMA}` : 'jing is not installed'})`;
      this.skip();
    }
    const folder = mkdtempSync(join(tmpdir(), 'galley-tei-'));
    try {
      const files = cases.map(([name, , from]) => {
        const file = join(folder, `${name}.xml`);
        writeFileSync(file, tei(from));
        return file;
      });
      const { status, stdout } = spawnSync('jing', [TEI_SCHEMA, ...files], { encoding: 'utf8' });
      assert.equal(stdout, '');
      assert.equal(status, 0);
      // The check can fail: an element that TEI does not know.
      writeFileSync(files[0]!, tei(cases[0]![2]).replaceAll('measure', 'mesure'));
      assert.notEqual(spawnSync('jing', [TEI_SCHEMA, files[0]!]).status, 0);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('is well formed whatever stands on the page', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.oneof(fc.constantFrom('\n\n', '3%', '由1%增至', '## ', ']]>', '&amp;'), fc.string()) }),
        (text) => {
          readXml(tei(exported(text)));
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('the brat export', () => {
  for (const [name, text, from] of cases) {
    it(`${name}: every fragment reads in the text file as the annotation says, and none holds a line end`, () => {
      const { text: file, annotations } = brat(from);
      assert.equal(file.length, text.length);
      const characters = [...file];
      const ids = new Set<string>();
      let entities = 0;
      for (const line of annotations.split('\n').filter((entry) => entry !== '')) {
        const [id, what, words] = line.split('\t');
        assert.ok(id && what && !ids.has(id), line);
        ids.add(id);
        if (id.startsWith('R')) {
          const found = /^(join|same-article) Arg1:(T\d+) Arg2:(T\d+)$/.exec(what);
          assert.ok(found && ids.has(found[2]!) && ids.has(found[3]!), line);
        }
        if (!id.startsWith('T')) continue;
        entities++;
        const label = what.slice(0, what.indexOf(' '));
        assert.ok(allLabels.includes(label), label);
        const fragments = what
          .slice(label.length + 1)
          .split(';')
          .map((place) => place.split(' ').map(Number));
        const read = fragments.map(([start, end]) => characters.slice(start, end).join(''));
        assert.equal(read.join(' '), words);
        assert.ok(!/[\r\n]/.test(words!), words);
      }
      const { blocks, articles, claims } = from.annotations;
      assert.equal(entities, blocks.length + articles.length + claims.length);
    });
  }
});

describe('the Label Studio export', () => {
  for (const [name, text, from] of cases) {
    it(`${name}: is a task as the import takes it, with regions that read as the text does`, () => {
      const task = JSON.parse(JSON.stringify(labelStudioTask(from, from))) as {
        data: { text: string };
        predictions: { model_version: string; result: Record<string, unknown>[] }[];
      };
      assert.equal(task.data.text.length, text.length);
      const [prediction] = task.predictions;
      assert.ok(prediction && typeof prediction.model_version === 'string');
      const regions = new Set<unknown>();
      for (const entry of prediction.result) {
        if (entry['type'] === 'relation') {
          assert.ok(regions.has(entry['from_id']) && regions.has(entry['to_id']));
          continue;
        }
        const value = entry['value'] as { start: number; end: number; text: string; labels?: string[] };
        assert.equal(entry['to_name'], 'text');
        if (entry['type'] === 'labels') {
          regions.add(entry['id']);
          assert.equal(slice(task.data.text, value.start, value.end), value.text);
          assert.ok(value.labels?.every((label) => allLabels.includes(label)));
        } else assert.ok(regions.has(entry['id']));
      }
      assert.ok(!('annotations' in task), 'nobody annotated it yet');
    });
  }
});

describe('the JSON lines', () => {
  for (const [name, text, from] of cases) {
    it(`${name}: are one line, whose spans are counted as Python counts`, () => {
      const line = jsonLine(from);
      assert.equal(line.indexOf('\n'), line.length - 1);
      const { text: told, spans } = JSON.parse(line) as {
        text: string;
        spans: { id: string; start: number; end: number; label: string }[];
      };
      assert.equal(told, text);
      const expected = [...from.annotations.blocks, ...from.annotations.claims].map(({ start, end }) => text.slice(start, end));
      const read = spans.filter(({ id }) => !id.startsWith('a')).map(({ start, end }) => slice(told, start, end));
      assert.deepEqual(read, expected);
    });
  }
});

/** RFC 4180, read by the book. */
function readCsv(source: string): string[][] {
  const rows: string[][] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  let row: string[] = [];
  for (let at = 0; at < source.length; at = field.lastIndex) {
    field.lastIndex = at;
    const found = field.exec(source);
    assert.ok(found, `no field at ${at}`);
    row.push(found[1]?.replaceAll('""', '"') ?? found[2]!);
    if (found[3] === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

describe('the CSV export', () => {
  for (const [name, text, from] of cases) {
    it(`${name}: has a row a number, with line, place and value`, () => {
      const [head, ...rows] = readCsv((csvHeader + csvRows(from)).replace(/^\ufeff/, ''));
      assert.equal(rows.length, from.annotations.claims.length);
      rows.forEach((row, index) => {
        assert.equal(row.length, head!.length);
        const of = Object.fromEntries(head!.map((column, at) => [column, row[at]!]));
        const claim = from.annotations.claims[index]!;
        assert.equal(slice(text, Number(of['start']), Number(of['end'])), of['text']!.replace(/^'/, ''));
        assert.equal(text.split(/\r\n|\r|\n/)[Number(of['line']) - 1]?.includes(claim.text.split(/[\r\n]/)[0]!), true);
        assert.equal(of['value'], claim.value ?? '');
      });
    });
  }

  it('quotes what has to be quoted, and lets no cell be a formula', () => {
    const from = exported('产量3吨，占8%。');
    const [claim] = from.annotations.claims;
    const odd = {
      ...claim!,
      indicator: { start: 0, end: 1, text: '=HYPERLINK("x"),\n' },
      subject: { start: 0, end: 1, text: '-2+3' },
    };
    const changed: Exported = { ...from, annotations: { ...from.annotations, claims: [{ ...odd, value: '-3' }] } };
    const [, row] = readCsv(csvHeader + csvRows(changed));
    assert.ok(row?.includes('\'=HYPERLINK("x"),\n') && row.includes("'-2+3") && row.includes('-3'), String(row));
  });
});

describe('the W3C export', () => {
  for (const [name, text, from] of cases) {
    it(`${name}: has what the model requires, unique ids, and quotes that stand where their positions say`, () => {
      const page = JSON.parse(JSON.stringify(annotationPage(from))) as Record<string, unknown>;
      const context = page['@context'] as unknown[];
      assert.equal(context[0], 'http://www.w3.org/ns/anno.jsonld');
      assert.equal(page['type'], 'AnnotationPage');
      const items = page['items'] as Record<string, unknown>[];
      assert.equal(new Set(items.map(({ id }) => id)).size, items.length);
      for (const item of items) {
        assert.match(String(item['id']), /^urn:[a-z]+:\S+$/);
        assert.equal(item['type'], 'Annotation');
        const body = item['body'] as Record<string, unknown>;
        if (body['type'] === 'TextualBody') assert.equal(typeof body['value'], 'string');
        const decision = decisionOf(item);
        assert.ok(decision, JSON.stringify(item));
        for (const quote of 'other' in decision ? [decision.at, decision.other] : [decision.at]) {
          assert.equal(slice(text, quote.position!.start, quote.position!.end), quote.exact);
        }
      }
      assert.equal(items.filter((item) => item['galley:kind'] === 'role').length, from.annotations.blocks.length);
      assert.equal(items.filter((item) => item['galley:kind'] === 'claim').length, from.annotations.claims.length);
    });
  }
});

describe('the clean text', () => {
  for (const [name, text, from] of cases) {
    it(`${name}: holds the words of the articles and no other`, () => {
      const counts = (value: string): Map<string, number> => {
        const result = new Map<string, number>();
        for (const letter of value.match(/[\p{L}\p{N}]/gu) ?? []) result.set(letter, (result.get(letter) ?? 0) + 1);
        return result;
      };
      const known = counts(text);
      for (const clean of [
        textPage(from),
        markdownArticles(from, 'zh')
          .join('')
          .replace(/^---\n[\s\S]*?\n---\n/gm, ''),
      ]) {
        for (const [letter, count] of counts(clean)) assert.ok(count <= (known.get(letter) ?? 0), letter);
      }
      const { blocks, articles } = from.annotations;
      for (const block of articles.flatMap(({ body, headline }) => (headline === null ? body : [headline, ...body]))) {
        const { start, end } = blocks[block]!;
        const [line] = text
          .slice(start, end)
          .replace(/^#+ */, '')
          .split(/[\r\n]/);
        // The last character may be a hyphen that a join takes out.
        assert.ok(textPage(from).includes(line!.trim().slice(0, -1)), line);
      }
    });
  }

  it('as Markdown: front matter with title, byline, date; headings; whole paragraphs; marks that stay what they are', () => {
    const from = exported(`## 雾灯*港*的一天

灰雀晚报记者 柳眉

灰雀晚报10月8日讯(记者 柳眉)今天有雾，[图]见_第4版_。记者看到，港口的灯一直亮到了中午十二点。

1. 灯塔的灯亮了一整夜，守塔人说这是今年的第三次，也是最久的一次。
`);
    assert.equal(
      markdownArticles(from, 'en')[0],
      `---
title: "雾灯*港*的一天"
byline: "灰雀晚报记者 柳眉"
agency: "灰雀晚报"
page: "page.txt"
language: "zh-Hans"
---

# 雾灯\\*港\\*的一天

灰雀晚报记者 柳眉

灰雀晚报10月8日讯(记者 柳眉)今天有雾，\\[图\\]见\\_第4版\\_。记者看到，港口的灯一直亮到了中午十二点。

1\\. 灯塔的灯亮了一整夜，守塔人说这是今年的第三次，也是最久的一次。
`,
    );
    assert.match(markdownPage(from), /^---\ntitle: "page.txt"\nlanguage: "zh-Hans"\n---\n\n# /);
  });
});
