import * as v from 'valibot';
import type { Handlers } from '../browser/serve.ts';
import { GuideSchema } from '../contract/guide.ts';
import { Refusal } from '../contract/problem.ts';
import { append } from '../store/append.ts';
import { compileGuide } from '../tone/compile-guide.ts';
import { exampleFaults } from '../tone/examples.ts';
import { inspectRule } from '../tone/inspect-rule.ts';
import { allKinds } from '../tone/kinds/all.ts';
import type { Desk } from './desk.ts';

/**
 * Refuses a guide of which a rule does not compile or belies its examples, whoever asks: what is in force stays. A body
 * that is no guide passes: the store says what is wrong with it.
 */
export function refuseBelied(body: unknown): void {
  const parsed = v.safeParse(GuideSchema, body);
  if (!parsed.success) return;
  const guide = parsed.output;
  const ids = new Set<string>();
  for (const { id } of guide.rules) {
    if (ids.has(id)) throw new Refusal('not-understood', { where: id, detail: 'two rules have this id' });
    ids.add(id);
  }
  const [problem] = compileGuide(guide, { kinds: allKinds, inspect: inspectRule }).problems;
  if (problem !== undefined) throw new Refusal(problem.code, problem);
  const [fault] = exampleFaults(guide);
  if (fault === undefined) return;
  throw new Refusal(fault.kind === 'missed' ? 'missed-example' : 'hit-example', {
    where: fault.rule,
    detail: fault.example.slice(0, 500),
  });
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
