import type { DocumentKind } from '../../contract/document.ts';
import { Chip } from '../../ui/Chip.tsx';
import { ChangedParts } from '../parts/documents/ChangedParts.tsx';
import { partsBetween, titleOf } from '../parts/documents/items.ts';
import { mergeWords } from '../parts/documents/merge-words.ts';
import { useFrame } from '../parts/frame/frame.tsx';

export interface Change {
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
  /** Who made it, where that is said. */
  readonly by?: string;
}

/** A list of items with what became of each. */
export function Changes({ kind, changes }: { readonly kind: DocumentKind; readonly changes: readonly Change[] }) {
  const { language } = useFrame();
  const w = mergeWords[language];
  return (
    <ul class="changes">
      {changes.map(({ path, before, after, by }) => {
        const what = before === undefined ? 'adds' : after === undefined ? 'removes' : 'changes';
        return (
          <li key={path} class="card">
            <p>
              <Chip tone={what === 'adds' ? 'green' : what === 'removes' ? 'red' : 'blue'}>{w[what]}</Chip>{' '}
              <b dir="auto">{titleOf(kind, path, [before, after], language)}</b>
              {by !== undefined && <span class="muted"> · {by}</span>}
            </p>
            {what === 'changes' && <ChangedParts parts={partsBetween(kind, path, before, after, language)} />}
          </li>
        );
      })}
    </ul>
  );
}
