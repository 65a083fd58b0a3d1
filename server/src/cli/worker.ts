/** One worker thread: does the pages that it is sent, one after the other. */
import { parentPort, workerData } from 'node:worker_threads';
import { createDoPage } from './pages/do-page.js';
import type { Asked, Source, Task } from './pages/work.js';

const { task, asked } = workerData as { readonly task: Task; readonly asked: Asked };
const doPage = await createDoPage(task, asked);
let before: Promise<void> = Promise.resolve();

parentPort?.on('message', (source: Source) => {
  before = before.then(async () => {
    const answer = await doPage(source);
    parentPort?.postMessage(answer, [answer.output.buffer as ArrayBuffer]);
  });
});
