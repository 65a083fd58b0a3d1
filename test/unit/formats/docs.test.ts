// docs/formats.md shows what the program says of the page in it. `GALLEY_UPDATE=1 npm run test:unit -- formats/docs` writes the examples.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { env } from 'node:process';
import { brat } from '../../../server/src/formats/brat.js';
import { csvHeader, csvRows } from '../../../server/src/formats/csv.js';
import { jsonLine } from '../../../server/src/formats/jsonl.js';
import { labelStudioTask } from '../../../server/src/formats/label-studio.js';
import { markdownArticles } from '../../../server/src/formats/markdown.js';
import { bratConfiguration, labelStudioConfiguration } from '../../../server/src/formats/set-up.js';
import { tei } from '../../../server/src/formats/tei.js';
import { annotationPage } from '../../../server/src/formats/w3c-page.js';
import { exported } from './exported.js';

const PAGE = 'docs/formats.md';
const blocks = /^```(\w+) ([\w-]+)\n([\s\S]*?)^```$/gm;

function examples(text: string): Readonly<Record<string, string>> {
  const from = exported(text);
  const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
  const page = annotationPage(from);
  const task = labelStudioTask(from, from);
  const [prediction] = task.predictions;
  const shown = [prediction!.result[0]!, prediction!.result.at(-1)!];
  return {
    w3c: json({ ...page, items: page.items.slice(0, 3) }),
    tei: tei(from),
    'brat-conf': bratConfiguration(),
    brat: brat(from).annotations,
    'label-studio-conf': labelStudioConfiguration(),
    'label-studio': json([{ ...task, predictions: [{ ...prediction, result: shown }] }]),
    jsonl: json(JSON.parse(jsonLine(from))).replace(
      /\{\n\s+("(?:id|label)"[^{}]*?)\n\s+\}/g,
      (_, inside: string) => `{ ${inside.replace(/\n\s+/g, ' ')} }`,
    ),
    csv: (csvHeader + csvRows(from)).replace(/^\ufeff/, '').replaceAll('\r\n', '\n'),
    markdown: markdownArticles(from, 'en').join('\n'),
  };
}

describe('docs/formats.md', () => {
  it('shows what the program says of its page', () => {
    const before = readFileSync(PAGE, 'utf8');
    const [, , , text] = [...before.matchAll(blocks)].find(([, , name]) => name === 'page') ?? [];
    assert.ok(text);
    const said = examples(text);
    const filled = before.replace(blocks, (whole, language: string, name: string) =>
      name in said ? `\`\`\`${language} ${name}\n${said[name]}\`\`\`` : whole,
    );
    if (env['GALLEY_UPDATE'] !== undefined) writeFileSync(PAGE, filled);
    else assert.deepEqual(before.split('\n'), filled.split('\n'));
    const names = [...before.matchAll(blocks)].map(([, , name]) => name);
    assert.deepEqual(
      Object.keys(said).filter((name) => !names.includes(name)),
      [],
      'not shown',
    );
  });
});
