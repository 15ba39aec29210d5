import type { Language } from '../../../contract/language.ts';
import type { Remark } from '../../../tone/exchange/report.ts';
import { Chip } from '../../../ui/Chip.tsx';
import { exchangeWords } from './exchange-words.ts';

const tones = { fault: 'red', 'left-out': 'amber', note: 'grey' } as const;

/** What was not understood, line by line: where, what and why. */
export function Remarks({ remarks, language }: { readonly remarks: readonly Remark[]; readonly language: Language }) {
  const w = exchangeWords[language];
  return (
    <ul class="remarks">
      {remarks.map(({ file, line, reason, kind }) => (
        <li key={`${file} ${line} ${reason}`}>
          <Chip tone={tones[kind]}>{w.kinds[kind]}</Chip> <code>{file}</code>
          {line !== undefined && <span class="muted"> {w.line(line)}</span>} <span dir="auto">{reason}</span>
        </li>
      ))}
    </ul>
  );
}
