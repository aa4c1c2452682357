import { Worker } from 'node:worker_threads';
import type { UserId } from '@/lib/auth/user-id';
import { env } from '@/lib/env';
import type { CalendarDay } from '@/lib/time/calendar-day';
import type { JournalHabit } from './from-journal';
import type { Insights } from './insights';

/** What the thread is asked: whose insights, up to which day, and in which folder the journal lies. */
export type Asked = {
  readonly question: number;
  readonly userId: UserId;
  readonly today: CalendarDay;
  readonly dataDir: string;
};

/** What it answers to a question: the insights, null for a diary of no days, or why there are none. */
export type Answered = { readonly question: number } & (
  | { readonly insights: Insights<JournalHabit> | null }
  | { readonly failure: string }
);

type Waiting = {
  readonly resolve: (insights: Insights<JournalHabit> | null) => void;
  readonly reject: (error: Error) => void;
};

/** The one thread of this process, and who waits for an answer to which question. `idle` ends it when nobody does. */
export type InsightsThread = {
  readonly worker: Worker;
  readonly waiting: Map<number, Waiting>;
  /** How many questions it was asked; each is known by its number. */
  asked: number;
  idle: NodeJS.Timeout | undefined;
};

/** Milliseconds after the last answer in which the thread is ready for another: it holds the memory of ten years. */
const patience = 60_000;

// What it makes is soon forgotten: a small nursery costs no time here, and saves a third of the memory.
const resourceLimits = { maxYoungGenerationSizeMb: 8 };

// Bundles of the server share no module state, and one thread is enough for all of them.
declare global {
  var napeInsightsThread: InsightsThread | undefined;
}

/**
 * A person's insights, worked out beside the thread that answers requests. It starts with the first question, which takes
 * as long as a year does afterwards, and ends a minute after the last. Rejects when it failed; the next question starts it
 * anew.
 */
export function insightsInThread(userId: UserId, today: CalendarDay): Promise<Insights<JournalHabit> | null> {
  globalThis.napeInsightsThread ??= started();
  const thread = globalThis.napeInsightsThread;
  const { worker, waiting } = thread;
  clearTimeout(thread.idle);
  thread.asked += 1;
  const asked: Asked = { question: thread.asked, userId, today, dataDir: env().dataDir };
  return new Promise((resolve, reject) => {
    waiting.set(asked.question, { resolve, reject });
    // While someone waits the process does not end by itself, and otherwise the thread does not keep it.
    worker.ref();
    worker.postMessage(asked);
  });
}

function started(): InsightsThread {
  // This form is what the bundler knows: it builds the file as a program of its own (docs/decisions/0011).
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { resourceLimits });
  const waiting = new Map<number, Waiting>();
  const thread: InsightsThread = { worker, waiting, asked: 0, idle: undefined };
  worker.on('message', (answer: Answered) => {
    const asker = waiting.get(answer.question);
    waiting.delete(answer.question);
    if (waiting.size === 0) {
      worker.unref();
      thread.idle = setTimeout(() => end(thread), patience).unref();
    }
    if ('insights' in answer) asker?.resolve(answer.insights);
    else asker?.reject(new Error(answer.failure));
  });
  const giveUp = (error: Error) => {
    end(thread);
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.on('error', giveUp);
  worker.on('exit', () => giveUp(new Error('The thread ended.')));
  return thread;
}

function end(thread: InsightsThread): void {
  if (globalThis.napeInsightsThread === thread) globalThis.napeInsightsThread = undefined;
  clearTimeout(thread.idle);
  void thread.worker.terminate();
}
