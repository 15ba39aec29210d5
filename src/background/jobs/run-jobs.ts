import { keepMeta, readMeta } from '../../store/meta-rows.ts';
import { jobs } from './index.ts';
import { type Job, type JobContext, LATER, periods } from './job.ts';

const MINUTE = 60_000;

/** The alarm that asks for a job: the one of its own period, else the slowest. */
function alarmPeriodOf({ every }: Job): number {
  return periods.find((minutes) => minutes === every) ?? Math.max(...periods);
}

/** Whether the time has come. A last run that lies ahead was written before the clock was put back, and counts for nothing. */
async function isDue({ every, lastRun }: Job, { store, now }: JobContext): Promise<boolean> {
  const last = lastRun && (await readMeta(store, lastRun));
  return last === undefined || last > now() || now() - last >= every * MINUTE;
}

async function runJob(job: Job, context: JobContext): Promise<void> {
  if (!(await isDue(job, context))) return;
  const ended = await job.run(context);
  if (job.lastRun !== undefined && ended !== LATER) await keepMeta(context.store, job.lastRun, context.now());
}

/** Runs the jobs that the alarm of this period asks for, side by side, and resolves when all have ended. Never rejects. */
export async function runJobs(minutes: number, context: JobContext, all: readonly Job[] = jobs): Promise<void> {
  const asked = all.filter((job) => alarmPeriodOf(job) === minutes);
  await Promise.all(asked.map((job) => runJob(job, context).catch((error: unknown) => console.error(job.name, error))));
}
