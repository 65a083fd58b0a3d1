/** The worker threads of a run: pages go to the one that has the least to do, and a page that kills its worker is told of and costs no other. */
import { Worker } from 'node:worker_threads';
import { cli as wording } from '../../../l10n/cli.js';
import { say } from '../../../l10n/index.js';
import { createDoPage, type DoPage, failed, nameOf } from './pages/do-page.js';
import type { Answer, Asked, Source, Task } from './pages/work.js';

export interface Crew {
  readonly doPage: DoPage;
  /** How many pages keep everybody busy. */
  readonly atOnce: number;
  dismiss(): Promise<void>;
}

/** Pages that wait at each worker, so that it has the next ones at hand while its answers are on their way. */
const AT_HAND = 48;

/** `jobs` pages at a time: in this thread where it is one, else in worker threads, which are started as they are needed. */
export async function createCrew(jobs: number, task: Task, asked: Asked): Promise<Crew> {
  if (jobs === 1) return { doPage: await createDoPage(task, asked), atOnce: 8, dismiss: async () => {} };
  const hands: Hand[] = [];
  const retire = (hand: Hand): void => {
    const at = hands.indexOf(hand);
    if (at >= 0) hands.splice(at, 1);
  };
  const doPage: DoPage = (source) => {
    const idlest = hands.reduce<Hand | null>((best, hand) => (best === null || hand.load() < best.load() ? hand : best), null);
    if (idlest !== null && (idlest.load() === 0 || hands.length === jobs)) return idlest.doPage(source);
    const hand = hire(task, asked, retire);
    hands.push(hand);
    return hand.doPage(source);
  };
  return {
    doPage,
    atOnce: jobs * AT_HAND,
    dismiss: async () => void (await Promise.all(hands.map((hand) => hand.dismiss()))),
  };
}

interface Hand {
  readonly doPage: DoPage;
  load(): number;
  dismiss(): Promise<unknown>;
}

interface Waiting {
  readonly source: Source;
  done(answer: Answer | Promise<Answer>): void;
}

function hire(task: Task, asked: Asked, retire: (hand: Hand) => void): Hand {
  const worker = new Worker(new URL('./worker.js', import.meta.url), { workerData: { task, asked } });
  const waiting: Waiting[] = []; // the worker answers in the order in which it was asked
  let outbox: Source[] = [];
  worker.on('message', (answers: readonly Answer[]) => {
    for (const answer of answers) waiting.shift()?.done(answer);
  });
  worker.on('error', (error: Error) => {
    retire(hand);
    const lost = waiting.splice(0);
    const [first] = lost;
    if (first !== undefined && lost.length === 1) {
      const message = say(asked.locale, wording.died, { file: nameOf(first.source), reason: error.message });
      first.done(failed(first.source, task, message));
    } else void oneByOne(lost, task, asked);
  });
  const hand: Hand = {
    doPage: (source) =>
      new Promise((done) => {
        waiting.push({ source, done });
        outbox.push(source);
        if (outbox.length > 1) return;
        // What is handed out in one turn goes in one message.
        setImmediate(() => {
          worker.postMessage(outbox);
          outbox = [];
        });
      }),
    load: () => waiting.length,
    dismiss: () => worker.terminate(),
  };
  return hand;
}

/** A worker died with several pages in hand. Each is done again in a worker of its own, so that the one that kills is known for certain. */
async function oneByOne(lost: readonly Waiting[], task: Task, asked: Asked): Promise<void> {
  for (const { source, done } of lost) {
    const hand = hire(task, asked, () => {});
    done(await hand.doPage(source));
    await hand.dismiss();
  }
}
