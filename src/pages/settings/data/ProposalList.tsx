import { Button } from '../../../ui/Button.tsx';
import { Chip } from '../../../ui/Chip.tsx';
import { useFrame } from '../../frame/frame.tsx';
import { partsBetween, titleOf } from '../../merge/items.ts';
import { Parts } from '../../merge/Parts.tsx';
import { mergeWords } from '../../merge/words.ts';
import { dataWords } from './data-words.ts';
import { groups, keyOf, type Proposed } from './proposal.ts';

interface ProposalListProps {
  readonly items: readonly Proposed[];
  readonly accepted: ReadonlySet<string>;
  readonly onAccept: (keys: ReadonlySet<string>) => void;
}

/** Every item that the file has otherwise, where things go first, each to be taken over or not. */
export function ProposalList({ items, accepted, onAccept }: ProposalListProps) {
  const { language } = useFrame();
  const w = dataWords[language];
  const toggle = (item: Proposed) => {
    const next = new Set(accepted);
    if (!next.delete(keyOf(item))) next.add(keyOf(item));
    onAccept(next);
  };
  return (
    <section class="proposals" aria-labelledby="proposal">
      <h3 id="proposal">{w.proposalTitle}</h3>
      <p class="muted">{w.proposalText}</p>
      <div class="actions">
        <Button look="line" onClick={() => onAccept(new Set(items.map(keyOf)))}>
          {w.all}
        </Button>
        <Button look="line" onClick={() => onAccept(new Set())}>
          {w.none}
        </Button>
      </div>
      {groups.map((group) => {
        const own = items.filter((item) => item.group === group);
        return (
          own.length > 0 && (
            <fieldset key={group} class="proposed">
              <legend>{w.groups[group]}</legend>
              {own.map((item) => (
                <Item key={keyOf(item)} item={item} checked={accepted.has(keyOf(item))} onToggle={() => toggle(item)} />
              ))}
            </fieldset>
          )
        );
      })}
    </section>
  );
}

interface ItemProps {
  readonly item: Proposed;
  readonly checked: boolean;
  readonly onToggle: () => void;
}

function Item({ item: { kind, path, before, after }, checked, onToggle }: ItemProps) {
  const { language } = useFrame();
  const what = before === undefined ? 'adds' : after === undefined ? 'removes' : 'changes';
  return (
    <div class="proposed-item">
      <label>
        <input type="checkbox" checked={checked} onChange={onToggle} />
        <Chip tone={what === 'adds' ? 'green' : what === 'removes' ? 'red' : 'blue'}>{mergeWords[language][what]}</Chip>
        <b dir="auto">{titleOf(kind, path, [before, after], language)}</b>
      </label>
      {what === 'changes' && <Parts parts={partsBetween(kind, path, before, after, language)} />}
    </div>
  );
}
