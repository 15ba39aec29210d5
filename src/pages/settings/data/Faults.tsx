import type { Survey } from '../../../store/archive/survey.ts';
import { frenchDetail } from '../../../ui/words/details.ts';
import { useFrame } from '../../parts/frame/frame.tsx';
import { dataWords } from './data-words.ts';
import { countText } from './sizes.ts';

/** How many are shown before the rest is only counted. */
const SHOWN = 8;

/** What is wrong with a file: its end, and the lines that are not taken, each with its reason. */
export function Faults({ survey: { end, lines, faults, faulty } }: { readonly survey: Survey }) {
  const { language } = useFrame();
  const w = dataWords[language];
  const shown = faults.slice(0, SHOWN);
  return (
    <>
      {end !== 'whole' && <p class={end === 'none' ? 'muted' : 'said red'}>{w.ends[end](countText(lines, language))}</p>}
      {faulty > 0 && (
        <div>
          <p>{w.faulty(countText(faulty, language))}</p>
          <ul class="faults">
            {shown.map(({ line, code, detail }) => (
              <li key={`${line} ${code}`}>
                <b>{w.faultAt(countText(line, language))}</b> {w.faults[code]}
                {detail !== undefined && (
                  <>
                    {' '}
                    <span class="muted" dir="auto">
                      ({language === 'fr' ? frenchDetail(detail) : detail})
                    </span>
                  </>
                )}
              </li>
            ))}
          </ul>
          {faulty > shown.length && <p class="muted">{w.otherFaults(countText(faulty - shown.length, language))}</p>}
        </div>
      )}
    </>
  );
}
