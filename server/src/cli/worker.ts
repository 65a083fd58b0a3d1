/**
 * One worker thread: does the pages that it is sent, one after the other, and answers in the same order. A message between threads costs as much as
 * a short page, so answers that come quickly go out together; none waits long.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { createDoPage } from './pages/do-page.js';
import type { Answer, Asked, Source, Task } from './pages/work.js';

/** So many answers go out together at most, and none is kept for longer than this, in milliseconds. */
const MOST = 16;
const LONGEST = 20;

const { task, asked } = workerData as { readonly task: Task; readonly asked: Asked };
const doPage = await createDoPage(task, asked);
const queue: Source[] = [];
let answers: Answer[] = [];
let sent = performance.now();
let busy = false;

function send(): void {
  sent = performance.now();
  if (answers.length === 0) return;
  parentPort?.postMessage(
    answers,
    answers.map(({ output }) => output.buffer as ArrayBuffer),
  );
  answers = [];
}

async function work(): Promise<void> {
  busy = true;
  for (let source = queue.shift(); source !== undefined; source = queue.shift()) {
    answers.push(await doPage(source));
    if (queue.length === 0 || answers.length >= MOST || performance.now() - sent > LONGEST) send();
  }
  busy = false;
}

parentPort?.on('message', (sources: readonly Source[]) => {
  queue.push(...sources);
  if (!busy) void work();
});
