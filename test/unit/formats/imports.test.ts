// What comes back from other tools: nothing where nobody changed anything, and every change as the decision that it is.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Page, Span } from '../../../server/src/core/model.js';
import { type Book, emptyBook } from '../../../server/src/decisions/book.js';
import { constraintsOf } from '../../../server/src/decisions/constraints.js';
import { takeIn } from '../../../server/src/decisions/take-in.js';
import { takeInAnnotations } from '../../../server/src/decisions/take-in-annotations.js';
import { brat, readBrat } from '../../../server/src/formats/brat.js';
import { articleDecisions, contentDecisions, stretchDecisions } from '../../../server/src/formats/differences.js';
import type { Exported } from '../../../server/src/formats/exported.js';
import { labelStudioTask, readLabelStudio } from '../../../server/src/formats/label-studio.js';
import { type Mark, type Marks, withLineFeeds } from '../../../server/src/formats/marks.js';
import { takeInMarks } from '../../../server/src/formats/take-in-marks.js';
import type { Decision } from '../../../server/src/formats/w3c.js';
import { annotationsIn } from '../../../server/src/formats/w3c-file.js';
import { annotationPage } from '../../../server/src/formats/w3c-page.js';
import { counting } from '../decisions/notebook.js';
import { analysed, engine, exported, pages } from './exported.js';

/** What marks say other than a page does. */
function decisionsIn(marks: Marks, { page, annotations }: Exported): readonly Decision<Span>[] {
  return [...contentDecisions(marks, page, annotations), ...articleDecisions(marks, page), ...stretchDecisions(marks, page)];
}

/** Each tool: a page out, and what comes back when nobody touched it. */
const tools: Readonly<Record<string, (from: Exported, machine: Exported) => Marks>> = {
  brat: (from) => {
    const { text, annotations } = brat(from);
    return readBrat(annotations, text);
  },
  'Label Studio': (from, machine) => {
    const task = JSON.parse(JSON.stringify(labelStudioTask(from, machine))) as object;
    // Where nobody decided anything, an annotator who accepts the prediction as it stands.
    const { annotations, predictions } = task as { annotations?: unknown[]; predictions: unknown[] };
    const [read] = readLabelStudio([{ ...task, annotations: annotations ?? predictions }]) ?? [];
    return read!.annotations[0]!.marks;
  },
};

const PAGE = `## 𠮷岛灯塔重新亮灯😀

——三年修缮见闻

𠮷岛晚报10月8日讯(记者 柳如眉)昨晚，灯塔重新亮灯，年发电费由12万元降至7.5万元，下降37.5%。

守塔人说，从清早起登塔的游客就一直排到了海

堤上，大家都想看一看光。这一天来了3000人。

港口的小学也搬进了新楼。

本市各区的书店周末延长开放时间，读者可以看书到夜里十点。
`;

const span = (words: string): Span => {
  const start = PAGE.indexOf(words);
  assert.ok(start >= 0, words);
  return { start, end: start + words.length };
};

/** A decision of every kind, on blocks, ends, selections and numbers. */
const every: readonly Decision<Span>[] = [
  { kind: 'role', at: span('——三年修缮见闻'), role: 'subhead' },
  { kind: 'boundary', at: span('本市各区的书店'), starts: true },
  {
    kind: 'apart',
    at: span('守塔人说，从清早起登塔的游客就一直排到了海'),
    other: span('堤上，大家都想看一看光。这一天来了3000人。'),
  },
  { kind: 'join', at: span('堤上，大家都想看一看光。这一天来了3000人。'), other: span('港口的小学也搬进了新楼。') },
  { kind: 'claim', at: span('7.5万元'), set: { value: '70000' } },
  { kind: 'claim', at: span('3000人'), set: null },
  { kind: 'number', at: span('周末'), set: { kind: 'duration', value: '2', unit: 'd' } },
  { kind: 'note', at: span('柳如眉'), text: '名字待核' },
  { kind: 'label', at: span('看书到夜里十点'), label: '文化' },
  { kind: 'reviewed', at: span('昨晚，灯塔重新亮灯') },
];

function decide(book: Book, decisions: readonly Decision<Span>[], page = analysed(PAGE)): Book {
  const taken = takeIn(book, decisions, engine, page.input, counting());
  assert.deepEqual(taken.refused, []);
  return taken.book;
}

/** The page as a book has it. */
function pageOf({ held }: Book, text: string): Page {
  return analysed(text, constraintsOf(held, text));
}

/** What an analysis says, for comparing. */
const said = (page: Page) => {
  const { blocks, articles, seams, claims } = exported(page.input.text, 'page.txt', page).annotations;
  return {
    roles: blocks.map(({ start, role }) => `${start} ${role}`),
    articles: articles.map(({ runs, body }) => ({ runs, body })),
    seams: seams.map(({ from, to }) => `${from} ${to}`),
    claims: claims.map(({ start, value, unit }) => `${start} ${value} ${unit}`),
  };
};

for (const [tool, throughTool] of Object.entries(tools)) {
  describe(`what comes back from ${tool}`, () => {
    for (const [name, text] of pages) {
      it(`${name}: untouched, decides nothing`, () => {
        const from = exported(text, name);
        assert.deepEqual(decisionsIn(throughTool(from, from), from), []);
      });
    }

    it('has articles that were cut in two, put together and begun elsewhere, on every sample', () => {
      for (const [name, text] of pages.slice(0, 5)) {
        const machine = exported(text, name);
        const [first, second] = machine.page.articles;
        const last = machine.page.articles.at(-1);
        if (first === undefined || second === undefined || last === undefined || last === second) continue;
        const at = (block: number | undefined): Span => ({
          start: machine.page.starts[block!]!,
          end: machine.page.starts[block!]! + 1,
        });
        const decisions: readonly Decision<Span>[] = [
          { kind: 'boundary', at: at(second.body[1]), starts: true },
          { kind: 'same-article', at: at(first.runs[0]!.first), other: at(last.runs[0]!.first) },
        ];
        const book = decide(emptyBook, decisions, machine.page);
        const page = pageOf(book, text);
        assert.notDeepEqual(said(page), said(machine.page), name);
        const from = exported(text, name, page, book.held);
        const back = takeInMarks(emptyBook, throughTool(from, machine), engine, machine.page.input, counting());
        assert.deepEqual(said(pageOf(back.book, text)), said(page), name);
      }
    });

    it('has every decision that went out, and the page reads the same', () => {
      const machine = exported(PAGE);
      const book = decide(emptyBook, every);
      const page = pageOf(book, PAGE);
      assert.notDeepEqual(said(page), said(machine.page), 'the decisions change something');
      const from = exported(PAGE, 'page.txt', page, book.held);
      const { book: again, refused } = takeInMarks(emptyBook, throughTool(from, machine), engine, machine.page.input, counting());
      assert.equal(refused, 0);
      assert.deepEqual(said(pageOf(again, PAGE)), said(page));
      const kinds = (of: Book): string[] => of.held.map(({ decision }) => decision.says.kind).sort();
      assert.deepEqual(kinds(again), kinds(book));
    });
  });
}

for (const [tool, throughTool] of Object.entries(tools)) {
  describe(`what people take back in ${tool}`, () => {
    const machine = exported(PAGE);
    const book = decide(emptyBook, every);
    const marks = throughTool(exported(PAGE, 'page.txt', pageOf(book, PAGE), book.held), machine);
    const proposed = throughTool(machine, machine);
    const into = (from: Book, given: Marks) => takeInMarks(from, given, engine, machine.page.input, counting(40));
    const list = ({ held }: Book): string[] => held.map(({ decision: { id, says } }) => `${id} ${JSON.stringify(says)}`).sort();

    it('is taken back here: all of it, or one thing', () => {
      const { book: bare, takenBack } = into(book, { ...proposed, until: marks.until });
      assert.equal(takenBack.length, book.held.length);
      assert.deepEqual([list(bare), said(pageOf(bare, PAGE))], [[], said(machine.page)]);
      const subhead = (mark: Mark): Mark => (mark.label === 'subhead' ? { ...mark, label: 'deck' } : mark);
      const { book: rest } = into(book, { ...marks, marks: marks.marks.map(subhead) });
      assert.deepEqual(
        list(rest),
        list(book).filter((line) => !line.includes('"subhead"')),
      );
    });

    it('is not, where nothing was changed, or the decision is newer than the export', () => {
      assert.deepEqual(list(into(book, marks).book), list(book));
      assert.deepEqual(list(into(book, proposed).book), list(book));
      const caption: Decision<Span> = { kind: 'role', at: span('港口的小学也搬进了新楼。'), role: 'caption' };
      const later = takeIn(book, [caption], engine, machine.page.input, counting(20)).book;
      assert.deepEqual(list(into(later, marks).book), list(later));
    });

    it('is nothing else where pages are cut, joined and kept apart at random: nearly all of them read the same', () => {
      const wanted = fc.tuple(
        fc.constantFrom(...pages.slice(0, 5)),
        fc.array(fc.tuple(fc.constantFrom('split', 'apart', 'join'), fc.nat(), fc.nat()), { minLength: 1, maxLength: 4 }),
      );
      const tries = fc.sample(wanted, { numRuns: 60, seed: 7 });
      const same = tries.filter(([[name, text], choices]) => {
        const { page } = exported(text, name);
        const block = (n: number): Span => {
          const b = n % page.blocks.length;
          return { start: page.starts[b]!, end: page.starts[b]! + page.blocks[b]!.length };
        };
        const decisions = choices.map(([kind, a, b]): Decision<Span> => {
          const at = block(a);
          if (kind === 'join') return { kind, at, other: block(b) };
          const seam = page.seams[b % Math.max(1, page.seams.length)];
          if (kind === 'apart' && seam !== undefined) return { kind, at: block(seam.from), other: block(seam.to) };
          return { kind: 'split', at: { start: at.start + 1 + (b % Math.max(1, at.end - at.start - 1)), end: at.end } };
        });
        const mine = takeIn(emptyBook, decisions, engine, page.input, counting()).book;
        const read = pageOf(mine, text);
        const from = exported(text, name, read, mine.held);
        const back = takeInMarks(emptyBook, throughTool(from, exported(text, name)), engine, page.input, counting()).book;
        const layout = (of: Page) => JSON.stringify({ ...said(of), articles: [] });
        return layout(pageOf(back, text)) === layout(read);
      });
      // Decisions that contradict each other may be told in more than one way.
      assert.ok(same.length >= 58, `${same.length} of ${tries.length}`);
    });
  });
}

describe('what people change in brat', () => {
  const machine = exported(PAGE);
  const { text, annotations } = brat(machine);
  /** The decisions after an edit of the annotation file. */
  const changed = (edit: (lines: string[]) => string[]): string[] =>
    decisionsIn(readBrat(edit(annotations.split('\n')).join('\n'), text), machine).map((decision) => {
      const words = PAGE.slice(decision.at.start, decision.at.end).slice(0, 6);
      const { at: _, other, ...rest } = decision as Record<string, unknown> & { other?: Span };
      return [words, JSON.stringify(rest), other ? PAGE.slice(other.start, other.end).slice(0, 6) : ''].join(' ').trimEnd();
    });

  it('a label, a relation drawn or deleted, a number deleted or read otherwise, a new span', () => {
    assert.deepEqual(
      changed((lines) => lines.map((line) => line.replace(/^(T2\t)deck/, '$1subhead'))),
      ['——三年修缮 {"kind":"role","role":"subhead"}'],
    );
    assert.deepEqual(
      changed((lines) => lines.filter((line) => !line.includes('join'))),
      ['守塔人说，从 {"kind":"apart"} 堤上，大家都'],
    );
    assert.deepEqual(
      changed((lines) => [...lines, 'R9\tjoin Arg1:T5 Arg2:T6']),
      ['堤上，大家都 {"kind":"join"} 港口的小学也'],
    );
    assert.deepEqual(
      changed((lines) => lines.filter((line) => !line.endsWith('\t3000人'))),
      ['3000人 {"kind":"claim","set":null}'],
    );
    assert.deepEqual(
      changed((lines) => lines.map((line) => line.replace('value=37.5; unit=%', 'value=38; unit=%'))),
      ['37.5% {"kind":"claim","set":{"value":"38"}}'],
    );
    assert.deepEqual(
      changed((lines) => [...lines, 'T99\tTODO 4 6\t岛灯']),
      ['岛灯 {"kind":"label","label":"TODO"}'],
    );
  });

  it('a paragraph cut in two, or two drawn as one', () => {
    const [start, end] = ['这一天来了', '3000人。'].map((words) => [...PAGE.slice(0, PAGE.indexOf(words))].length);
    assert.deepEqual(
      changed((lines) => [...lines, `T98\tparagraph ${start} ${end! + 6}\t这一天来了3000人。`]),
      ['这一天来了3 {"kind":"split"}'],
    );
  });

  it('cannot make it throw, whatever the file holds', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom(...annotations.split('\n')))), (lines) => {
        decisionsIn(readBrat(lines.join('\n'), text), machine);
      }),
      { numRuns: 100 },
    );
  });
});

describe('what comes back as W3C annotations', () => {
  const out = (book: Book): string => JSON.stringify(annotationPage(exported(PAGE, 'page.txt', pageOf(book, PAGE), book.held)));
  const into = (book: Book, file: string): ReturnType<typeof takeInAnnotations> =>
    takeInAnnotations(book, annotationsIn(file) ?? [], engine, analysed(PAGE).input, counting());

  it('are the decisions with their ids and times, and twice is the same as once', () => {
    const book = decide(emptyBook, every);
    const { book: back, refused } = into(emptyBook, out(book));
    assert.equal(refused, 0);
    const ids = (of: Book): string[] =>
      of.held.map(({ decision }) => `${decision.id} ${decision.says.kind} ${decision.modified}`).sort();
    assert.deepEqual(ids(back), ids(book));
    assert.deepEqual(said(pageOf(back, PAGE)), said(pageOf(book, PAGE)));
    assert.deepEqual(into(back, out(book)).added, []);
  });

  it('has what is adrift and what other programs wrote beside it', () => {
    const [first] = decide(emptyBook, every.slice(0, 1)).held;
    const { decision } = first!;
    const strange = {
      ...decision,
      rest: { 'x:colour': 'red' },
      places: [{ ...decision.places[0]!, exact: '没有这些字，哪里都没有这些字' }],
    };
    const file = out({ ...emptyBook, held: [{ decision: strange, at: null }] });
    const { book } = into(emptyBook, file);
    assert.deepEqual(
      book.held.map(({ at, decision: { rest, id } }) => [id, at, rest]),
      [[decision.id, null, { 'x:colour': 'red' }]],
    );
  });

  it('leaves the proposals of the machine out, and finds words in a page that was edited', () => {
    assert.deepEqual(annotationsIn(out(emptyBook)), []);
    const book = decide(emptyBook, every);
    const edited = `天气预报：明天有雾。\n\n${PAGE}`;
    const taken = takeInAnnotations(emptyBook, annotationsIn(out(book)) ?? [], engine, analysed(edited).input, counting());
    const words = (of: Book, text: string): string[] =>
      of.held.map(({ decision, at }) => `${decision.id} ${at === null ? 'adrift' : text.slice(at[0]!.start, at[0]!.end)}`).sort();
    assert.deepEqual(words(taken.book, edited), words(book, PAGE));
  });

  it('of another tool are roles, labels and notes; one that has no place is counted', () => {
    const target = (exact: string): object => ({ source: 'page.txt', selector: { type: 'TextQuoteSelector', exact } });
    const annotation = (id: string, exact: string, body: object): object => ({
      id,
      type: 'Annotation',
      target: target(exact),
      body,
    });
    const file = JSON.stringify([
      annotation('a:1', '本市各区的书店周末延长开放时间，读者可以看书到夜里十点。', { purpose: 'tagging', value: 'notice' }),
      annotation('a:2', '港口的小学也搬进了新楼。', { purpose: 'tagging', value: '教育' }),
      annotation('a:3', '这些字不在版面上，到处都找不到。', { purpose: 'commenting', value: '?' }),
    ]);
    const { book, refused } = into(emptyBook, file);
    assert.equal(refused, 1);
    assert.deepEqual(
      book.held.map(({ decision }) => decision.says),
      [
        { kind: 'role', role: 'notice' },
        { kind: 'label', label: '教育' },
      ],
    );
  });

  it('are found in a page, a collection, a list, one alone, or one a line; other files are none', () => {
    const one = { id: 'a:1', type: 'Annotation', target: 'x' };
    for (const file of [
      JSON.stringify({ type: 'AnnotationPage', items: [one] }),
      JSON.stringify({ type: 'AnnotationCollection', first: { type: 'AnnotationPage', items: [one] } }),
      JSON.stringify([one]),
      JSON.stringify(one),
      `${JSON.stringify(one)}\n`,
      `\ufeff${JSON.stringify(one)}`,
    ])
      assert.deepEqual(annotationsIn(file), [one], file);
    for (const file of ['', '{', '{"a":1}', 'null', 'T1\tx 0 1\ty']) assert.equal(annotationsIn(file), null, file);
  });
});

describe('the text for tools that know LF only', () => {
  it('keeps every offset', () => {
    assert.equal(withLineFeeds('a\r\nb\rc\n'), 'a \nb\nc\n');
  });
});
