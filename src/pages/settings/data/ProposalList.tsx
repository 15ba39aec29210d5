import type { ChannelConfig, Department, Workspace } from '../../../contract/workspace.ts';
import { hasUnseen, mixesAlphabets } from '../../../domain/alphabets.ts';
import { channelOf } from '../../../domain/departments.ts';
import { Button } from '../../../ui/Button.tsx';
import { Chip } from '../../../ui/Chip.tsx';
import { ChangedParts } from '../../parts/documents/ChangedParts.tsx';
import { partsBetween, titleOf } from '../../parts/documents/items.ts';
import { mergeWords } from '../../parts/documents/merge-words.ts';
import { useFrame } from '../../parts/frame/frame.tsx';
import { Destination } from './Destination.tsx';
import { dataWords } from './data-words.ts';
import { faultOf, groups, keyOf, type Proposed } from './proposal.ts';

interface ProposalListProps {
  readonly items: readonly Proposed[];
  /** The workspaces in force here and in the file. */
  readonly here: Workspace | undefined;
  readonly there: Workspace | undefined;
  readonly accepted: ReadonlySet<string>;
  readonly onAccept: (keys: ReadonlySet<string>) => void;
}

/** Every item that the file has otherwise, where things go first, each to be taken over or not. */
export function ProposalList({ items, here, there, accepted, onAccept }: ProposalListProps) {
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
        <Button look="line" onClick={() => onAccept(new Set(items.filter((item) => faultOf(item, language) === undefined).map(keyOf)))}>
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
                <Item
                  key={keyOf(item)}
                  item={item}
                  here={here}
                  there={there}
                  checked={accepted.has(keyOf(item))}
                  onToggle={() => toggle(item)}
                />
              ))}
            </fieldset>
          )
        );
      })}
    </section>
  );
}

interface ItemProps extends Pick<ProposalListProps, 'here' | 'there'> {
  readonly item: Proposed;
  readonly checked: boolean;
  readonly onToggle: () => void;
}

/** The channels that an item is about: its own, or the one that a department would have. */
function channelsOf({ group, before, after }: Proposed, here: Workspace | undefined, there: Workspace | undefined) {
  if (group === 'channels') return [before, after] as [ChannelConfig | undefined, ChannelConfig | undefined];
  if (group !== 'departments') return [];
  const [old, fresh] = [before, after] as [Department | undefined, Department | undefined];
  return [here && old && channelOf(here, old), there && fresh && channelOf(there, fresh)];
}

/** The names that an item of the file has: a word, or one for each language. */
function namesIn(after: unknown): string[] {
  if (typeof after === 'string') return [after];
  const { name } = (after ?? {}) as { readonly name?: unknown };
  return typeof name === 'string' ? [name] : Object.values(name ?? {}).filter((one) => typeof one === 'string');
}

function Item({ item, here, there, checked, onToggle }: ItemProps) {
  const { kind, path, before, after } = item;
  const { language } = useFrame();
  const [from, to] = channelsOf(item, here, there);
  const fault = faultOf(item, language);
  const names = namesIn(after);
  const what = before === undefined ? 'adds' : after === undefined ? 'removes' : 'changes';
  return (
    <div class="proposed-item">
      <label>
        <input type="checkbox" checked={checked} disabled={fault !== undefined} onChange={onToggle} />
        <Chip tone={what === 'adds' ? 'green' : what === 'removes' ? 'red' : 'blue'}>{mergeWords[language][what]}</Chip>
        <b dir="auto">{titleOf(kind, path, [before, after], language)}</b>
      </label>
      {names.some(mixesAlphabets) && <p class="said red">{dataWords[language].mixed}</p>}
      {names.some(hasUnseen) && <p class="said red">{dataWords[language].unseen}</p>}
      {to !== undefined && <Destination before={from} after={to} inForce={here} />}
      {fault !== undefined && <p class="said red">{dataWords[language].unusable(fault)}</p>}
      {what === 'changes' && <ChangedParts parts={partsBetween(kind, path, before, after, language)} />}
    </div>
  );
}
