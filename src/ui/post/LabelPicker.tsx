import { useEffect, useRef, useState } from 'preact/hooks';
import type { PostView } from '../../contract/state.ts';
import type { Label, LabelGroup, TabWorkspace } from '../../contract/workspace.ts';
import { labelOf } from '../../domain/labels.ts';
import type { Language } from '../../guide/language.ts';
import { Group } from './Group.tsx';
import { Option } from './Option.tsx';
import { focusedIn, roveFocus } from './rove-focus.ts';
import { postWords } from './words.ts';

export interface LabelPickerProps {
  readonly groups: TabWorkspace['labels'];
  readonly labels: PostView['labels'];
  readonly language: Language;
  /** Key of the kind to offer first, where the text suggests one. */
  readonly suggestion?: string | undefined;
  readonly onToggle: (group: LabelGroup, value: string, on: boolean) => void;
  /** Called by Enter when nothing is left to set; absent where the picker stays open. */
  readonly onDone?: () => void;
}

const root = (key: string) => key.split('/')[0] ?? key;

/** Kind, sentiment and topics of a post. Arrows move, Enter or a label's letter sets it. Takes the focus when it appears. */
export function LabelPicker({ groups, labels, language, suggestion, onToggle, onDone }: LabelPickerProps) {
  const w = postWords[language];
  const box = useRef<HTMLDivElement>(null);
  /** Whether the last key was a label's letter. */
  const byLetter = useRef(false);
  const [opened, setOpened] = useState(() => root(labels.topics[0] ?? ''));
  useEffect(() => box.current?.querySelector<HTMLElement>('[data-first]')?.focus(), []);
  const isOn = (group: LabelGroup, key: string) => (group === 'topic' ? labels.topics.includes(key) : labels[group] === key);
  const toggle = (group: LabelGroup, key: string) => onToggle(group, key, !isOn(group, key));
  const first = labels.kind ?? suggestion ?? groups.kind[0]?.key;

  const keys = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const options = [...(box.current?.querySelectorAll<HTMLElement>('button') ?? [])];
    const hit = letterOf(groups, event.key);
    if (event.key === 'Enter' && confirms(event.target, byLetter.current, onDone !== undefined)) onDone?.();
    else if (hit !== undefined) toggle(hit.group, hit.key);
    else if (!roveFocus(options, box.current && focusedIn(box.current), event.key)) return;
    byLetter.current = hit !== undefined || (event.key === 'Enter' && byLetter.current);
    event.preventDefault();
  };
  const one = (group: 'kind' | 'sentiment') => (
    <Group name={w[group]} single>
      {groups[group].map((label) => (
        <Option
          key={label.key}
          label={label.name[language]}
          letter={label.letter}
          role="radio"
          on={isOn(group, label.key)}
          suggested={group === 'kind' && labels.kind === undefined && label.key === suggestion}
          first={group === 'kind' && label.key === first}
          onPick={() => toggle(group, label.key)}
        />
      ))}
    </Group>
  );
  const parents = groups.topic.filter((label) => !label.key.includes('/'));
  const children = groups.topic.filter((label) => label.key.startsWith(`${opened}/`));
  const parent = labelOf(groups, 'topic', opened);
  const pickParent = (label: Label) => {
    const hasChildren = groups.topic.some(({ key }) => key.startsWith(`${label.key}/`));
    if (hasChildren) setOpened(opened === label.key ? '' : label.key);
    else toggle('topic', label.key);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys act for the buttons inside
    <div class="picker" ref={box} onKeyDown={keys}>
      {one('kind')}
      {one('sentiment')}
      <Group name={w.topic}>
        {parents.map((label) => (
          <Option
            key={label.key}
            label={label.name[language]}
            letter={label.letter}
            on={labels.topics.some((key) => root(key) === label.key)}
            expanded={groups.topic.some(({ key }) => key.startsWith(`${label.key}/`)) ? opened === label.key : undefined}
            onPick={() => pickParent(label)}
          />
        ))}
      </Group>
      {parent !== undefined && children.length > 0 && (
        <Group name={w.within(parent.name[language])}>
          {[parent, ...children].map((label) => (
            <Option
              key={label.key}
              label={label === parent ? w.whole(label.name[language]) : label.name[language]}
              letter={label === parent ? undefined : label.letter}
              on={isOn('topic', label.key)}
              onPick={() => toggle('topic', label.key)}
            />
          ))}
        </Group>
      )}
    </div>
  );
}

/**
 * Whether Enter says "that is it": right after a letter, and on a label that is set already where that ends the picker. It
 * takes no label off: a click, the space bar and the letter do.
 */
function confirms(target: EventTarget | null, byLetter: boolean, ends: boolean): boolean {
  if (byLetter || !ends || !(target instanceof Element)) return byLetter;
  const option = target.closest('button');
  const isSet = option?.getAttribute('aria-checked') === 'true' || option?.getAttribute('aria-pressed') === 'true';
  return isSet && option?.hasAttribute('aria-expanded') === false;
}

/** The label that a letter sets; kinds win over sentiments, sentiments over topics. */
function letterOf(groups: TabWorkspace['labels'], letter: string): { group: LabelGroup; key: string } | undefined {
  for (const group of ['kind', 'sentiment', 'topic'] as const) {
    const label = groups[group].find((one) => one.letter === letter.toLowerCase());
    if (label !== undefined) return { group, key: label.key };
  }
  return undefined;
}
