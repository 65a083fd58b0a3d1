// `galley reassemble`: text moves, and no byte of it is lost or written anew.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { cleanUp, folder } from './galley.js';
import { CLEAN } from './pages.js';

const REST = '馆，孩子们可以自己动手开闸放水。';

/** The second half of a paragraph stands behind another story. */
const SCATTERED = `青屏日报 第3版

## 青屏水库扩容工程完工

青屏日报10月8日讯(记者 柳如眉)昨天，青屏水库扩容工程通过验收。周末来看水的游客多了，县里在坝下建了一座水利博物

## 云台山索道下月停运检修

青屏日报10月8日讯(记者 方未然)云台山景区昨天宣布，索道将于下月停运检修。

${REST}
`;

const TOGETHER = SCATTERED.replace(`\n\n${REST}`, '').replace('水利博物', `水利博物${REST}`);

/** As an old Chinese file has it; two bytes a character, found by asking the decoder for every pair. */
const gb18030 = (text: string): Buffer => {
  const codes = new Map<string, Buffer>();
  const decoder = new TextDecoder('gb18030');
  for (let first = 0x81; first <= 0xfe; first++) {
    for (let second = 0x40; second <= 0xfe; second++) {
      if (second === 0x7f) continue;
      const bytes = Buffer.from([first, second]);
      const character = decoder.decode(bytes);
      if (character.length === 1 && !codes.has(character)) codes.set(character, bytes);
    }
  }
  return Buffer.concat([...text].map((character) => codes.get(character) ?? Buffer.from(character, 'latin1')));
};

describe('galley reassemble', function () {
  this.timeout(20_000);
  afterEach(cleanUp);

  it('prints the page article by article and leaves the file alone', () => {
    const { write, galley } = folder();
    const file = write('page.txt', SCATTERED);
    assert.equal(galley(['reassemble', 'page.txt']).out, TOGETHER);
    assert.equal(readFileSync(file, 'utf8'), SCATTERED);
  });

  it('moves the bytes of the file, whatever their encoding and line ends', () => {
    const { write, galley } = folder();
    const crlf = (text: string): string => text.replaceAll('\n', '\r\n');
    for (const [name, encode] of [
      ['mark', (text: string) => Buffer.from(`\ufeff${crlf(text)}`)],
      ['utf16', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
      ['gb18030', (text: string) => gb18030(crlf(text))],
    ] as const) {
      const file = write(`${name}.txt`, encode(SCATTERED));
      const options = name === 'gb18030' ? ['--encoding', 'gb18030'] : [];
      const { status, out } = galley(['reassemble', '--write', ...options, `${name}.txt`]);
      assert.deepEqual([status, out], [0, `${name}.txt: 1 join\n`]);
      assert.deepEqual(readFileSync(file), encode(TOGETHER), name);
    }
  });

  it('has nothing to do where all stands in its place, and says so', () => {
    const { write, galley } = folder();
    write('page.txt', CLEAN);
    assert.deepEqual(galley(['reassemble', '--write', 'page.txt']).told, ['Nothing to mend on 1 page.']);
    assert.equal(galley(['reassemble', '-'], CLEAN).out, CLEAN);
    assert.equal(galley(['reassemble', '--diff', '-'], CLEAN).status, 0);
    assert.equal(galley(['reassemble', '--diff', '-'], SCATTERED).status, 1);
  });
});
