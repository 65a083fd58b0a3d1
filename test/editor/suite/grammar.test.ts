// The grammar, run by the very engine that this VS Code colours text with.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { env, extensions } from 'vscode';
import { tornPage } from './workspace.js';

/** As much of vscode-textmate as is used here. */
interface Grammar {
  tokenizeLine(
    line: string,
    state: unknown,
  ): {
    readonly tokens: readonly { readonly startIndex: number; readonly endIndex: number; readonly scopes: readonly string[] }[];
    readonly ruleStack: unknown;
  };
}
interface Textmate {
  readonly INITIAL: unknown;
  readonly Registry: new (options: object) => { loadGrammar(scope: string): Promise<Grammar> };
  parseRawGrammar(text: string, name: string): unknown;
}
interface Oniguruma {
  loadWASM(bytes: ArrayBuffer): Promise<void>;
  readonly OnigScanner: new (patterns: readonly string[]) => unknown;
  readonly OnigString: new (text: string) => unknown;
}

/** Colours a text; gives `text ⟨its scopes⟩` for every piece that has a colour. */
type Colour = (text: string) => string[];

async function loadColours(): Promise<Colour> {
  const modules = ['node_modules', 'node_modules.asar']
    .map((name) => join(env.appRoot, name))
    .find((each) => existsSync(join(each, 'vscode-textmate')));
  assert.ok(modules, `VS Code's own modules below ${env.appRoot}`);
  const load = createRequire(join(modules, 'here.js'));
  const textmate = load('vscode-textmate') as Textmate;
  const oniguruma = load('vscode-oniguruma') as Oniguruma;
  const wasm = readFileSync(join(modules, 'vscode-oniguruma/release/onig.wasm'));
  await oniguruma.loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength) as ArrayBuffer);
  const file = join(extensions.getExtension('galley.galley')?.extensionPath ?? '', 'syntaxes/newstext.tmLanguage.json');
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns: string[]) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text: string) => new oniguruma.OnigString(text),
    }),
    loadGrammar: () => Promise.resolve(textmate.parseRawGrammar(readFileSync(file, 'utf8'), file)),
  });
  const grammar = await registry.loadGrammar('text.newstext');
  return (text) => {
    const pieces: string[] = [];
    let state = textmate.INITIAL;
    for (const line of text.split('\n')) {
      const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
      state = ruleStack;
      for (const { startIndex, endIndex, scopes } of tokens) {
        const own = scopes.slice(1).map((scope) => scope.replace(/\.newstext$/, ''));
        const piece = line.slice(startIndex, endIndex).trim();
        if (own.length > 0 && piece !== '') pieces.push(`${piece} ⟨${own.join(' ')}⟩`);
      }
    }
    return pieces;
  };
}

const quoted = (...pieces: string[]) => pieces.map((piece) => `${piece} ⟨string.quoted.double⟩`);

describe('the grammar', () => {
  let colour: Colour;
  before(async () => {
    colour = await loadColours();
  });

  it('colours what each line of a page shows by itself', () => {
    assert.deepEqual(colour(tornPage), [
      '山海日报 2025年7月4日 星期五 第03版 综合 ⟨comment.line.folio⟩',
      '## ⟨markup.heading punctuation.definition.heading⟩',
      '全市早稻收割过半 ⟨markup.heading entity.name.section⟩',
      '山海日报7月3日讯 ⟨entity.name.function.dateline⟩',
      '（记者 余小满） ⟨entity.name.type.byline⟩',
      '87.5 ⟨constant.numeric⟩',
      '% ⟨keyword.other.unit⟩',
      '91.2 ⟨constant.numeric⟩',
      '% ⟨keyword.other.unit⟩',
      '1940 ⟨constant.numeric⟩',
      '台 ⟨keyword.other.unit⟩',
      '3200 ⟨constant.numeric⟩',
      '台 ⟨keyword.other.unit⟩',
      '120 ⟨constant.numeric⟩',
      '万亩 ⟨keyword.other.unit⟩',
      '3 ⟨constant.numeric⟩',
      '万亩 ⟨keyword.other.unit⟩',
      '7月20日 ⟨constant.numeric.date⟩',
      '## ⟨markup.heading punctuation.definition.heading⟩',
      '老渡口迎来新船长 ⟨markup.heading entity.name.section⟩',
      '——白鹭渡记事 ⟨markup.heading.deck⟩',
      '本报记者 陶知远 ⟨entity.name.type.byline⟩',
      '5 ⟨constant.numeric⟩',
      '时 ⟨keyword.other.unit⟩',
      '34 ⟨constant.numeric⟩',
      '岁 ⟨keyword.other.unit⟩',
      '28 ⟨constant.numeric⟩',
      '趟 ⟨keyword.other.unit⟩',
      '2600 ⟨constant.numeric⟩',
      '多人次 ⟨keyword.other.unit⟩',
      '“ ⟨string.quoted.double⟩',
      '船可以换新的，规矩不能换。 ⟨string.quoted.double⟩',
      '” ⟨string.quoted.double⟩',
    ]);
  });

  const cases: readonly (readonly [what: string, line: string, expected: readonly string[]])[] = [
    ['a jump line', '▶▶（上接第1版）', ['▶▶（上接第1版） ⟨keyword.control.jump⟩']],
    ['a jump at the end of a paragraph', '渡轮缓缓靠岸。（下轉A8版）', ['（下轉A8版） ⟨keyword.control.jump⟩']],
    ['an English jump line', 'FERRY, Continued From Page A1', ['FERRY, Continued From Page A1 ⟨keyword.control.jump⟩']],
    ['a dateline in brackets', '【本報訊】渡輪昨日復航。', ['【本報訊】 ⟨entity.name.function.dateline⟩']],
    [
      'an English dateline',
      'HARROW POINT (Tidewater News) — The ferry',
      ['HARROW POINT (Tidewater News) ⟨entity.name.function.dateline⟩'],
    ],
    ['a caption', '图为白鹭渡的早晨。本报记者 陶知远 摄', ['图为白鹭渡的早晨。本报记者 陶知远 摄 ⟨markup.quote.caption⟩']],
    ['the people who made the page', '责编 余小满 版式 陶知远', ['责编 余小满 版式 陶知远 ⟨comment.line.credit⟩']],
    ['a headline in capitals', 'FERRY TO RUN ALL WINTER', ['FERRY TO RUN ALL WINTER ⟨markup.heading entity.name.section⟩']],
    [
      'money in English',
      'It cost $48.6 million.',
      ['$ ⟨keyword.other.unit⟩', '48.6 ⟨constant.numeric⟩', 'million ⟨keyword.other.unit⟩'],
    ],
    ['a title', '他读《江上日记》', ['《江上日记》 ⟨string.quoted.other.title⟩']],
    [
      'no words between two English quotations',
      '"At once," said the master, "and quietly."',
      quoted('"', 'At once,', '"', '"', 'and quietly.', '"'),
    ],
    ['nothing in a plain sentence', '渡口的早晨很安静。', []],
    ['no number in a name', 'A380', []],
  ];
  for (const [what, line, expected] of cases) it(`colours ${what}`, () => assert.deepEqual(colour(line), expected));

  it('ends a torn quotation with its line in Chinese, with its paragraph in English', () => {
    assert.deepEqual(colour('他说：“渡口\n还在'), quoted('“', '渡口'));
    assert.deepEqual(colour('He said, “The ferry\nstays\n\nwith us'), quoted('“', 'The ferry', 'stays'));
    assert.deepEqual(colour('"The ferry\nstays," he said.'), quoted('"', 'The ferry', 'stays,', '"'));
  });

  it('takes time in proportion to a line, whatever it holds', () => {
    // VS Code colours no more than 20,000 characters of a line.
    const pieces = [
      '9',
      '的',
      'A ',
      '“',
      ' "a',
      '《',
      '9,1',
      '(',
      '—',
      '　',
      '记者 ',
      '本报讯',
      '【',
      '.A',
      '2025年1',
      '百分之',
      '# ',
      '“9‘',
      '9万',
      '$9',
      '图',
      '（记者',
    ];
    for (const piece of pieces) {
      const begin = performance.now();
      colour(piece.repeat(20_000 / piece.length));
      const spent = performance.now() - begin;
      assert.ok(spent < 1500, `${piece}: ${Math.round(spent)} ms`);
    }
  });
});
