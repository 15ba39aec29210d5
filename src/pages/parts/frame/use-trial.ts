import { useCallback, useState } from 'preact/hooks';
import type { Problem } from '../../../contract/problem.ts';
import { problemOf } from '../../../domain/problem-of.ts';
import { pageProblem } from '../../../ui/words/team-problems.ts';
import { useFrame } from './frame.tsx';

/** A work whose refusal is said beside the fields that it is of, until one of them changes or it is tried again. */
export interface Trial {
  readonly problem: Problem | undefined;
  /** What went wrong, as a sentence, where it is one of these problems; of any without. */
  readonly said: (...codes: readonly Problem['code'][]) => string | undefined;
  /** What went wrong, where it is none of these problems. */
  readonly saidOfRest: (...codes: readonly Problem['code'][]) => string | undefined;
  /** Does a work that may be refused; then gives `undefined`. */
  readonly attempt: <T>(work: () => Promise<T>) => Promise<T | undefined>;
  readonly forget: () => void;
}

export function useTrial(): Trial {
  const { language } = useFrame();
  const [problem, setProblem] = useState<Problem>();
  const attempt = useCallback(async <T>(work: () => Promise<T>) => {
    setProblem(undefined);
    try {
      return await work();
    } catch (error) {
      setProblem(problemOf(error));
      return undefined;
    }
  }, []);
  const sentence = problem && pageProblem(problem, language);
  const isOne = (codes: readonly Problem['code'][]) => problem !== undefined && codes.includes(problem.code);
  return {
    problem,
    said: (...codes) => (codes.length === 0 || isOne(codes) ? sentence : undefined),
    saidOfRest: (...codes) => (isOne(codes) ? undefined : sentence),
    attempt,
    forget: useCallback(() => setProblem(undefined), []),
  };
}
