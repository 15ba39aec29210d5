import type { AsideView } from '../../../contract/team-status.ts';
import { pageProblem } from '../../../ui/words/team-problems.ts';
import { useFrame } from '../../parts/frame/frame.tsx';
import { exchangeWords } from './exchange-words.ts';

/** Sentences shown; more say no more. */
const SHOWN = 20;

/** What was put aside: each reason once, how often, and that nothing of it counts or is lost. */
export function AsideCard({ aside }: { readonly aside: readonly AsideView[] }) {
  const { language } = useFrame();
  const w = exchangeWords[language];
  const counts = new Map<string, number>();
  for (const { problem } of aside) {
    const sentence = pageProblem(problem, language);
    counts.set(sentence, (counts.get(sentence) ?? 0) + 1);
  }
  return (
    <div class="card">
      <h2>{w.asideTitle(aside.length)}</h2>
      <p>{w.asideText}</p>
      <ul class="items members">
        {[...counts].slice(0, SHOWN).map(([sentence, count]) => (
          <li key={sentence}>
            <span class="grow" dir="auto">
              {sentence}
            </span>
            {count > 1 && <span class="muted">{w.times(count)}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
