import type { Guide } from '../../../guide/guide.ts';
import type { Language } from '../../../guide/language.ts';
import type { Imported } from '../use-sources.ts';
import { ExportCard } from './ExportCard.tsx';
import { ImportCard } from './ImportCard.tsx';

interface ExchangeProps {
  /** The draft. */
  readonly guide: Guide;
  readonly language: Language;
  /** Whether the member may change the guide. */
  readonly mayChange: boolean;
  /** Puts a guide into the draft; `imported` is what a file brought of it. */
  readonly onGuide: (guide: Guide, imported?: Imported) => void;
}

/** The guide from and to other formats. */
export function Exchange({ guide, language, mayChange, onGuide }: ExchangeProps) {
  return (
    <div class="exchange">
      {mayChange && <ImportCard guide={guide} language={language} onGuide={onGuide} />}
      <ExportCard guide={guide} language={language} />
    </div>
  );
}
