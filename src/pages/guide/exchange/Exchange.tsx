import type { Guide } from '../../../guide/guide.ts';
import type { Imported } from '../use-sources.ts';
import { ExportCard } from './ExportCard.tsx';
import { ImportCard } from './ImportCard.tsx';

interface ExchangeProps {
  /** The draft. */
  readonly guide: Guide;
  /** Whether the member may change the guide. */
  readonly mayChange: boolean;
  /** Puts a guide into the draft; `imported` is what a file brought of it. */
  readonly onGuide: (guide: Guide, imported?: Imported) => void;
}

/** The guide from and to other formats. */
export function Exchange({ guide, mayChange, onGuide }: ExchangeProps) {
  return (
    <div class="exchange">
      {mayChange && <ImportCard guide={guide} onGuide={onGuide} />}
      <ExportCard guide={guide} />
    </div>
  );
}
