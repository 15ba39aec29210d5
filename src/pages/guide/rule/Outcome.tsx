import type { Member } from '../../../contract/event.ts';
import type { RuleState } from '../../../contract/guide-state.ts';
import { composeWords } from '../../../ui/compose/words.ts';
import { relativeTime } from '../../../ui/time.ts';
import { useFrame } from '../../parts/frame/frame.tsx';
import { whoIs } from '../who.ts';
import { ruleWords } from './rule-words.ts';

interface OutcomeProps {
  readonly state: RuleState | undefined;
  readonly now: number;
  readonly me: Member;
  readonly fresh: boolean;
}

/** How many of the words it was ignored on are shown. */
const WORDS = 8;

/** How often the rule was ignored, mended or left, and what its owner was told. */
export function Outcome({ state, now, me, fresh }: OutcomeProps) {
  const { language } = useFrame();
  const w = ruleWords[language];
  if (fresh) return null;
  return (
    <section class="card">
      <h2>{w.outcome}</h2>
      {state === undefined ? <p class="muted">{w.noCounts}</p> : <p>{w.counts(total(state), state.ignored, state.mended, state.left)}</p>}
      {state !== undefined && <p class="help">{w.countsHelp}</p>}
      {state !== undefined && state.ignoredOn.length > 0 && (
        <p class="muted" dir="auto">
          {w.ignoredOn(
            state.ignoredOn
              .slice(0, WORDS)
              .map(
                ({ match, count }) =>
                  (match === '' ? w.missingPlace : composeWords[language].quote(match)) + (count > 1 ? ` ×${count}` : ''),
              )
              .join(', '),
          )}
        </p>
      )}
      {state !== undefined && state.told.length > 0 && (
        <>
          <h3>{w.said}</h3>
          <ul class="told">
            {state.told.map(({ by, at, match, excerpt }) => (
              <li key={`${at} ${match}`}>
                <p dir="auto">{composeWords[language].quote(excerpt ?? match)}</p>
                <p class="muted">{[whoIs(by, me, language), relativeTime(at, now, language)].filter(Boolean).join(' · ')}</p>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** How often a rule's findings were seen to the end. */
export function total({ left, mended, ignored }: RuleState): number {
  return left + mended + ignored;
}
