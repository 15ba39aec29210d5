import type { RuleState } from '../../contract/guide-state.ts';
import type { Guide } from '../../guide/guide.ts';
import { ruleTitle } from '../parts/documents/rule-title.ts';
import { useFrame } from '../parts/frame/frame.tsx';
import { hashOf } from './route.ts';
import { total } from './rule/Outcome.tsx';
import { guideWords } from './words.ts';

/** From so many times on, a rule ignored at least half of them stands out. */
const ENOUGH = 4;
const SHOWN = 6;

/** Whether a rule is ignored so often that it may be the rule that is wrong. */
export function doubtful(state: RuleState | undefined): boolean {
  if (state === undefined) return false;
  const seen = total(state);
  return seen >= ENOUGH && state.ignored * 2 >= seen;
}

interface ToLookAtProps {
  readonly guide: Guide;
  readonly states: ReadonlyMap<string, RuleState> | undefined;
}

/** The rules that those who write ignore or complain about: the first thing that whoever keeps the guide wants to see. */
export function ToLookAt({ guide, states }: ToLookAtProps) {
  const { language } = useFrame();
  const w = guideWords[language];
  const found = guide.rules.flatMap((rule) => {
    const state = states?.get(rule.id);
    return state !== undefined && !rule.off && (doubtful(state) || state.told.length > 0) ? [{ rule, state }] : [];
  });
  found.sort((a, b) => b.state.told.length - a.state.told.length || b.state.ignored - a.state.ignored);
  if (found.length === 0) return null;
  return (
    <section class="card" aria-label={w.toLookAt}>
      <h2>{w.toLookAt}</h2>
      <p class="help">{w.toLookAtHelp}</p>
      <ul class="items">
        {found.slice(0, SHOWN).map(({ rule, state }) => (
          <li key={rule.id}>
            <p class="grow">
              <a href={hashOf('rules', rule.id)} dir="auto">
                {ruleTitle(rule, language)}
              </a>{' '}
              <span class="muted">
                {[
                  ...(state.ignored > 0 ? [w.ignored(state.ignored, total(state))] : []),
                  ...(state.told.length > 0 ? [w.told(state.told.length)] : []),
                ].join(' · ')}
              </span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
