import type { Language } from '../../../contract/language.ts';
import { type Remark, reasonText, remarkLine } from '../../../tone/exchange/report.ts';
import { Chip } from '../../../ui/Chip.tsx';
import { exchangeWords } from './exchange-words.ts';

const tones = { fault: 'red', 'left-out': 'amber', note: 'grey' } as const;

/** What was not understood, line by line: where, what and why. */
export function Remarks({ remarks, language }: { readonly remarks: readonly Remark[]; readonly language: Language }) {
  const w = exchangeWords[language];
  return (
    <ul class="remarks">
      {remarks.map((remark) => (
        <li key={remarkLine(remark)}>
          <Chip tone={tones[remark.kind]}>{w.kinds[remark.kind]}</Chip> <code>{remark.file}</code>
          {remark.line !== undefined && <span class="muted"> {w.line(remark.line)}</span>}{' '}
          <span dir="auto">{reasonText(remark.reason, language)}</span>
        </li>
      ))}
    </ul>
  );
}
