import 'fake-indexeddb/auto';
import '../../fake-browser.ts';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { checkStore } from '../../../src/background/jobs/check-store.ts';
import { jobs } from '../../../src/background/jobs/index.ts';
import { DAILY, type Job, type JobContext, LATER, periods } from '../../../src/background/jobs/job.ts';
import { runJobs } from '../../../src/background/jobs/run-jobs.ts';
import { beginImport } from '../../../src/store/archive/journal.ts';
import { metaKeys } from '../../../src/store/meta-keys.ts';
import { type Bench, bench } from '../bench.ts';

const DAY = 86_400_000;

afterEach(() => vi.restoreAllMocks());

function contextOf(at: Bench): JobContext & { readonly done: string[] } {
  const done: string[] = [];
  return {
    store: at.store,
    now: at.now,
    changedAll: at.changedAll,
    sync: async () => void done.push('sync'),
    showAll: () => void done.push('show all'),
    deliver: async () => void done.push('deliver'),
    countWaiting: async () => void done.push('count'),
    done,
  };
}

/** A job that counts its runs, and ends as `ends` says. */
function counting(job: Omit<Job, 'run'>, ends: () => Promise<unknown> = async () => undefined): Job & { readonly runs: () => number } {
  let runs = 0;
  return {
    ...job,
    runs: () => runs,
    run() {
      runs += 1;
      return ends();
    },
  };
}

describe.each(jobs.map((job): [string, Job] => [job.name, job]))('the job “%s”', (name, job) => {
  it('has a name of its own', () => {
    expect(jobs.filter((other) => other.name === name)).toEqual([job]);
  });

  it('has an alarm, or keeps when it last ran', () => {
    expect(periods.some((minutes) => minutes === job.every) || (job.every > Math.max(...periods) && job.lastRun !== undefined)).toBe(true);
  });

  it('may be run at any time, and run again', async () => {
    const context = contextOf(await bench());
    await job.run(context);
    expect([undefined, LATER]).toContain(await job.run(context));
  });
});

it('runs the jobs of a period, and no others', async () => {
  const context = contextOf(await bench());
  const [often, seldom] = [counting({ name: 'often', every: 1 }), counting({ name: 'seldom', every: 5 })];
  await runJobs(1, context, [often, seldom]);
  expect([often.runs(), seldom.runs()]).toEqual([1, 0]);
  await runJobs(5, context, [often, seldom]);
  expect([often.runs(), seldom.runs()]).toEqual([1, 1]);
});

it('delivers, counts and shares with the team each minute', async () => {
  const context = contextOf(await bench());
  await runJobs(1, context);
  expect(context.done.sort()).toEqual(['count', 'deliver', 'sync']);
});

it('lets a job that fails keep no other from running, and runs it again', async () => {
  const logged = vi.spyOn(console, 'error').mockReturnValue();
  const context = contextOf(await bench());
  const failing = counting({ name: 'failing', every: DAILY, lastRun: metaKeys.checked }, () => Promise.reject(new Error('no disk')));
  const other = counting({ name: 'other', every: 5 });
  await runJobs(5, context, [failing, other]);
  await runJobs(5, context, [failing, other]);
  expect([failing.runs(), other.runs()]).toEqual([2, 2]);
  expect(logged).toHaveBeenCalledWith('failing', expect.objectContaining({ message: 'no disk' }));
});

it('runs a daily job once a day, whichever worker asks, also where the clock was put back', async () => {
  const at = await bench();
  const daily = counting({ name: 'daily', every: DAILY, lastRun: metaKeys.checked });
  const runsAt = async (time: number) => {
    at.time = time;
    await runJobs(5, contextOf(at), [daily]);
    return daily.runs();
  };
  const noon = at.time;
  expect(await runsAt(noon)).toBe(1);
  expect(await runsAt(noon + DAY / 2)).toBe(1);
  expect(await runsAt(noon + DAY)).toBe(2);
  expect(await runsAt(noon - 30 * DAY)).toBe(3);
});

it('asks a job that could do nothing now again at the next alarm', async () => {
  const context = contextOf(await bench());
  const busy = counting({ name: 'busy', every: DAILY, lastRun: metaKeys.checked }, async () => LATER);
  await runJobs(5, context, [busy]);
  await runJobs(5, context, [busy]);
  expect(busy.runs()).toBe(2);
});

it('checks the store only after an import has ended', async () => {
  const at = await bench();
  await beginImport(at.store);
  expect(await checkStore.run(contextOf(at))).toBe(LATER);
});
