import * as v from 'valibot';
import type { Handlers } from '../browser/serve.ts';
import { GuideSchema } from '../contract/guide.ts';
import type { Problem } from '../contract/problem.ts';
import { Refusal } from '../contract/refusal.ts';
import { append } from '../store/append.ts';
import { type Failure, verifyGuide } from '../tone/verify-guide.ts';
import type { Desk } from './desk.ts';

const codes: Readonly<Record<Failure['reason'], Problem['code']>> = {
  broken: 'not-understood',
  twice: 'twice',
  slow: 'slow-pattern',
  'silent-on-bad': 'missed-example',
  'fires-on-good': 'hit-example',
};

/**
 * Refuses a guide of which a rule does not compile or belies its examples, whoever asks: what is in force stays. A body
 * that is no guide passes: the store says what is wrong with it.
 */
export function refuseBelied(body: unknown): void {
  const parsed = v.safeParse(GuideSchema, body);
  if (!parsed.success) return;
  const [failure] = verifyGuide(parsed.output);
  if (failure === undefined) return;
  const detail = (failure.reason === 'slow' || failure.reason === 'broken' ? failure.detail : failure.example) ?? '';
  throw new Refusal(codes[failure.reason], { where: failure.rule, detail: detail.slice(0, 500) });
}

/** The guide between those who write with it and those who publish it. */
export function guideCalls({ store, now }: Desk): Pick<Handlers, 'propose' | 'decide'> {
  return {
    async propose(proposal) {
      const [event] = await append(store, [{ type: 'proposed', ...proposal }], { now: now() });
      return { proposal: event?.id ?? '' };
    },
    async decide({ proposal, taken }) {
      await append(store, [{ type: 'decided', proposal, taken }], { now: now() });
      return null;
    },
  };
}
