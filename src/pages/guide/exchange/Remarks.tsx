import { type Remark, reasonText, remarkLine } from '../../../tone/exchange/index.ts';
import { Chip } from '../../../ui/Chip.tsx';
import { useFrame } from '../../parts/frame/frame.tsx';
import { exchangeWords } from './exchange-words.ts';

const tones = { fault: 'red', 'left-out': 'amber', note: 'grey' } as const;

/** What is broken comes first; of each sort in the order of the files. */
const order = ['fault', 'left-out', 'note'] as const;
/** So many are shown: nobody reads more, and a page of them would be slow. */
const SHOWN = 200;

/** What was not understood, line by line: where, what and why. */
export function Remarks({ remarks }: { readonly remarks: readonly Remark[] }) {
  const { language } = useFrame();
  const w = exchangeWords[language];
  if (remarks.length === 0) return null;
  const sorted = remarks.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls is reached by key
    <ul class="remarks" tabIndex={0} aria-label={w.notUnderstood(remarks.length)}>
      {sorted.slice(0, SHOWN).map((remark, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same may be said twice of one line
        <li key={`${index} ${remarkLine(remark)}`}>
          <Chip tone={tones[remark.kind]}>{w.kinds[remark.kind]}</Chip> <code>{remark.file}</code>
          {remark.line !== undefined && <span class="muted"> {w.line(remark.line)}</span>}{' '}
          <span dir="auto">{reasonText(remark.reason, language)}</span>
        </li>
      ))}
      {sorted.length > SHOWN && <li class="muted">{w.more(sorted.length - SHOWN)}</li>}
    </ul>
  );
}
