// docs/cli.md says what the program says. `GALLEY_UPDATE=1 npm run test:cli -- docs` writes the program's help into it.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { env } from 'node:process';
import { cleanUp, folder } from './galley.js';

const PAGE = 'docs/cli.md';
const commands = ['check', 'annotate', 'claims', 'fix', 'reassemble', 'export', 'import', 'evaluate', 'lsp', 'completion'];
const blocks = /```text (\w+)\n([\s\S]*?)```/g;

const helps = new Map<string, string>();

function helpOf(command: string): string {
  const help = helps.get(command) ?? folder().galley([command, '--help']).out;
  helps.set(command, help);
  return help;
}

const optionsIn = (text: string): string[] => [...new Set(text.match(/(?<![\w-])--[a-z][\w-]*/gi) ?? [])];

describe('docs/cli.md', function () {
  this.timeout(20_000);
  afterEach(cleanUp);

  before(() => {
    if (env.GALLEY_UPDATE === undefined) return;
    const page = readFileSync(PAGE, 'utf8').replace(
      blocks,
      (_, command: string) => `\`\`\`text ${command}\n${helpOf(command)}\`\`\``,
    );
    writeFileSync(PAGE, page);
  });

  it('has the help of every command, word by word', () => {
    const shown = new Map([...readFileSync(PAGE, 'utf8').matchAll(blocks)].map(([, command, help]) => [command, help]));
    assert.deepEqual([...shown.keys()], commands);
    for (const command of commands) assert.equal(shown.get(command), helpOf(command), command);
  });

  it('has a section for every command that the program has, and no other', () => {
    const { galley } = folder();
    const listed = [...galley(['--help']).out.matchAll(/^ {2}([a-z]+) .*/gm)].map(([, name]) => name);
    assert.deepEqual(
      listed.filter((name) => name !== 'help' && name !== 'galley'),
      commands,
    );
    const sections = [...readFileSync(PAGE, 'utf8').matchAll(/^## galley (\w+)$/gm)].map(([, name]) => name);
    assert.deepEqual(sections, commands);
  });

  it('names no option that the program lacks, nor do the README files', () => {
    const known = new Set(optionsIn(commands.map(helpOf).join(' ')));
    for (const file of [PAGE, 'docs/editors.md', 'README.md', 'README.zh-CN.md']) {
      const lines = readFileSync(file, 'utf8').match(/\bgalley (check|annotate|claims|fix|reassemble|lsp|completion)\b.*/g) ?? [];
      assert.ok(lines.length > 0, file);
      assert.deepEqual(
        optionsIn(lines.join(' ')).filter((option) => !known.has(option)),
        [],
        file,
      );
    }
  });

  it('every example of the help starts with a command and options that there are', () => {
    for (const command of commands) {
      const help = helpOf(command);
      const examples = help.slice(help.indexOf('Examples:')).match(/^ {2}galley .*/gm) ?? [];
      assert.ok(examples.length > 0, command);
      for (const example of examples) {
        assert.match(example, new RegExp(`^ {2}galley ${command}\\b`));
        assert.deepEqual(
          optionsIn(example).filter((option) => !help.slice(0, help.indexOf('Examples:')).includes(option)),
          [],
          example,
        );
      }
    }
  });

  it('the help is there in Chinese, headings and all', () => {
    const { galley } = folder();
    for (const command of ['', ...commands]) {
      const { out, status } = galley([...(command === '' ? [] : [command]), '--help'], '', { LANG: 'zh_CN.UTF-8' });
      assert.equal(status, 0);
      assert.ok(out.includes('用法：') && out.includes('选项：') && out.includes('示例：'), out);
      assert.doesNotMatch(out, /Usage|Options|Examples|default|print|display help/);
    }
  });
});

describe('completion', function () {
  this.timeout(20_000);
  afterEach(cleanUp);

  /** What bash would offer for a line, as its own function says. */
  function offered(words: readonly string[]): string[] {
    const { galley, write } = folder();
    const script = write('completion.bash', galley(['completion', 'bash']).out);
    const list = words.map((word) => `'${word}'`).join(' ');
    const run = `source ${script}; COMP_WORDS=(${list}); COMP_CWORD=${words.length - 1}; _galley; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const { status, stdout, stderr } = spawnSync('bash', ['-c', run], { encoding: 'utf8' });
    assert.equal(stderr, '');
    assert.ok(status !== null);
    return stdout.split('\n').filter((word) => word !== '');
  }

  it('offers commands, options and values in bash', function () {
    if (spawnSync('bash', ['-c', ':']).status !== 0) return this.skip(); // a machine without bash
    assert.deepEqual(offered(['galley', 'f']), ['fix']);
    assert.deepEqual(offered(['galley', 'fix', '--w']), ['--write']);
    assert.deepEqual(offered(['galley', 'check', '--severity', 'w']), ['warning']);
    assert.deepEqual(offered(['galley', 'completion', '']), ['bash', 'zsh', 'fish']);
    assert.deepEqual(offered(['galley', 'check', '--config', '']), []); // files, which bash offers by itself
    assert.deepEqual(offered(['galley', 'check', 'pa']), []);
  });

  for (const shell of ['zsh', 'fish']) {
    it(`names every command and option in ${shell}`, () => {
      const { galley } = folder();
      const { out } = galley(['completion', shell]);
      for (const command of commands) assert.ok(out.includes(command), command);
      const missing = optionsIn(commands.map(helpOf).join(' ')).filter(
        (option) => !out.includes(shell === 'fish' ? `-l ${option.slice(2)}` : option),
      );
      assert.deepEqual(missing, []);
      const check = spawnSync(shell, ['-n', folder().write('script', out)], { encoding: 'utf8' });
      if (check.error === undefined) assert.equal(check.stderr, '');
    });
  }
});
