import type { DocumentKind } from '../../contract/document.ts';
import type { Conflict } from '../../log/merge-documents.ts';
import { ChangedParts } from '../parts/documents/ChangedParts.tsx';
import { partsBetween, titleOf } from '../parts/documents/items.ts';
import { mergeWords } from '../parts/documents/merge-words.ts';
import { useFrame } from '../parts/frame/frame.tsx';

export type Side = 'ours' | 'theirs';

interface DecisionsProps {
  readonly kind: DocumentKind;
  readonly conflicts: readonly Conflict[];
  readonly chosen: ReadonlyMap<string, Side>;
  /** Who published each side. */
  readonly authors: Readonly<Record<Side, string>>;
  readonly onChoose: (path: string, side: Side) => void;
}

/** What both sides changed, one by one: both can be read, and one is chosen. */
export function Decisions({ kind, conflicts, chosen, authors, onChoose }: DecisionsProps) {
  const { language } = useFrame();
  const w = mergeWords[language];
  return (
    <section aria-labelledby="to-decide">
      <h2 id="to-decide">{w.toDecide(conflicts.length)}</h2>
      <p class="lead">{conflicts.length === 0 ? w.nothingToDecide : w.decideHelp}</p>
      {conflicts.map((conflict) => {
        const { path, base, ours, theirs } = conflict;
        return (
          <fieldset key={path} class="card decision">
            <legend dir="auto">{titleOf(kind, path, [base, ours, theirs], language)}</legend>
            <div class="sides">
              {(['ours', 'theirs'] as const).map((side) => (
                <label key={side} class={`side ${chosen.get(path) === side ? 'on' : ''}`}>
                  <span class="pick">
                    <input type="radio" name={path} checked={chosen.get(path) === side} onChange={() => onChoose(path, side)} />
                    <b>{w.keep(authors[side])}</b>
                  </span>
                  {conflict[side] === undefined ? (
                    <span class="muted">{w.removed}</span>
                  ) : (
                    <ChangedParts parts={partsBetween(kind, path, base, conflict[side], language)} />
                  )}
                </label>
              ))}
            </div>
          </fieldset>
        );
      })}
    </section>
  );
}
