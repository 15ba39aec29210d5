import { useState } from 'preact/hooks';
import { call } from '../../../browser/call.ts';
import { askPermission } from '../../../browser/permissions.ts';
import type { Problem } from '../../../contract/problem.ts';
import type { ChannelConfig } from '../../../contract/workspace.ts';
import { problemOf } from '../../../domain/problem-of.ts';
import type { Language } from '../../../guide/language.ts';
import { pageProblem } from '../../../ui/words/team-problems.ts';
import { useFrame } from '../frame/frame.tsx';
import { hostsOf } from './hosts.ts';
import { trialWords } from './trial-words.ts';

/** A sentence on what was tried. */
interface Said {
  readonly text: string;
  readonly tone: 'green' | 'red';
}

/** Tries a channel, and asks for its host. Both begin in the turn of a click: browsers refuse to ask otherwise. */
export function useChannelTrial() {
  const { language } = useFrame();
  const w = trialWords[language];
  const [said, setSaid] = useState<Said>();
  const [busy, setBusy] = useState(false);
  /** Runs `work` once the hosts may be reached; says why where they may not, or where it failed. */
  const allowed = async (origins: readonly string[], work: () => void | Promise<void>) => {
    setSaid(undefined);
    setBusy(true);
    try {
      if (await askPermission(origins)) await work();
      else setSaid({ text: w.notAllowed(hostsOf(origins)), tone: 'red' });
    } catch (error) {
      setSaid({ text: pageProblem(problemOf(error), language), tone: 'red' });
    } finally {
      setBusy(false);
    }
  };
  const test = ({ kind, settings }: Pick<ChannelConfig, 'kind' | 'settings'>, origins: readonly string[]) =>
    allowed(origins, async () => {
      const answer = await call('testChannel', { kind, settings });
      if (!answer.accepted) setSaid({ text: testProblem(answer.problem, language), tone: 'red' });
      else setSaid({ text: origins.length === 0 ? w.opened : w.accepted, tone: 'green' });
    });
  return { said, busy, allowed, test, hush: () => setSaid(undefined) };
}

/** Why a test did not arrive. What Diapason would try again for an escalation, it does not for a test. */
function testProblem(problem: Problem, language: Language): string {
  const isPassing = problem.code === 'receiver-busy' || problem.code === 'out-of-reach' || problem.code === 'maybe-sent';
  return isPassing ? trialWords[language].notTaken(problem.where ?? '', problem.detail ?? problem.code) : pageProblem(problem, language);
}
