// What the command line refuses, in both languages.
import assert from 'node:assert/strict';
import { cleanUp, folder } from './galley.js';

describe('the command line refuses', function () {
  this.timeout(20_000);
  afterEach(cleanUp);

  const refusals: readonly (readonly [line: string, en: string, zh: string])[] = [
    ['chek', 'There is no command “chek”. Perhaps check is meant.', '没有“chek”这个命令。您要的可能是 check。'],
    [
      'check --formt json',
      'There is no option “--formt” here. Perhaps --format is meant.',
      '这里没有“--formt”这个选项。您要的可能是 --format。',
    ],
    [
      'check --format xml a.txt',
      '“xml” will not do for --format <format>. There are: human, json, sarif, github.',
      '--format <format> 不能是“xml”，可选：human, json, sarif, github。',
    ],
    [
      'completion tcsh',
      '“tcsh” will not do for shell. There are: bash, zsh, fish.',
      'shell 不能是“tcsh”，可选：bash, zsh, fish。',
    ],
    ['check a.txt --date', 'The option “--date <date>” needs a value.', '选项“--date <date>”后面需要一个值。'],
    [
      'fix --write --diff a.txt',
      'The options “--write” and “--diff” exclude each other; give one of them.',
      '选项“--write”和“--diff”不能同时使用，请只用其一。',
    ],
    ['lsp here', 'There is more on the line than this command takes.', '给出的参数多于此命令所能接受的。'],
  ];
  for (const [line, en, zh] of refusals) {
    it(`galley ${line}`, () => {
      const { galley } = folder();
      for (const [LANG, sentence] of [
        ['C', en],
        ['zh_CN.UTF-8', zh],
      ] as const) {
        const { status, out, told } = galley(line.split(' '), '', { LANG });
        assert.deepEqual({ status, out, told }, { status: 2, out: '', told: [sentence] });
      }
    });
  }
});
