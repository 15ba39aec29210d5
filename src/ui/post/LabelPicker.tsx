import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { PostView } from '../../contract/state.ts';
import type { LabelGroup, TabWorkspace } from '../../contract/workspace.ts';
import { currentKeys, offeredLabels } from '../../domain/current-labels.ts';
import { findLabels } from '../../domain/find-labels.ts';
import { type LabelChoice, labelLetters } from '../../domain/label-letters.ts';
import { labelName, labelOf, needsNoReply } from '../../domain/labels.ts';
import { isUnder, topicOf } from '../../domain/topic-keys.ts';
import type { Language } from '../../guide/language.ts';
import { isHeld, isSendKey } from '../shortcuts.ts';
import { AllLabels, FoundLabels, isLabelled, optionName } from './LabelOptions.tsx';
import { createLabelKeys } from './label-keys.ts';
import { focusedIn, roveFocus } from './rove-focus.ts';
import { postWords } from './words.ts';

export interface LabelPickerProps {
  readonly groups: TabWorkspace['labels'];
  readonly labels: PostView['labels'];
  readonly language: Language;
  /** Key of the kind to offer first, where the text suggests one. */
  readonly suggestion?: string | undefined;
  /** Keys of the topics that were used last. */
  readonly recent?: readonly string[];
  /** Whether the post is done: of a kind that needs no reply it is said, with the way back. */
  readonly closed?: boolean;
  readonly onToggle: (group: LabelGroup, value: string, on: boolean) => void;
  /** Called by Enter when nothing is left to set; absent where the picker stays open. */
  readonly onDone?: () => void;
}

/** The keys of the topics used last, behind those of the moods. */
const RECENT_KEYS = ['6', '7', '8', '9', '0'];

const rootOf = (key: string) => topicOf(key) ?? key;

/** The keys of the labels, both ways. */
function keysOf(groups: TabWorkspace['labels'], recent: readonly string[], language: Language) {
  const byKey = new Map(labelLetters(groups, language));
  for (const key of recent) {
    const free = RECENT_KEYS.find((figure) => !byKey.has(figure));
    if (free !== undefined) byKey.set(free, { group: 'topic', key });
  }
  return { byKey, keyOf: new Map([...byKey].map(([letter, choice]) => [optionName(choice), letter])) };
}

/**
 * Kind, sentiment and topics of a post. A letter sets its label, a word looks for one, Enter sets the first that was found;
 * arrows move. Enter after that says "that is it" and takes nothing off: a click and the space bar do.
 */
export function LabelPicker({
  groups,
  labels,
  language,
  suggestion: suggested,
  recent: used = [],
  closed = false,
  onToggle,
  onDone,
}: LabelPickerProps) {
  const w = postWords[language];
  const box = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const offered = useMemo(() => offeredLabels(groups), [groups]);
  const suggestion = labelOf(offered, 'kind', suggested)?.key;
  // As they were when the picker opened: keys do not move under the fingers.
  const [recent] = useState(() =>
    currentKeys(groups.topic, used)
      .filter((key) => labelOf(offered, 'topic', key) !== undefined)
      .slice(0, RECENT_KEYS.length),
  );
  const [before] = useState(labels.kind);
  const [typed, setTyped] = useState('');
  const [waiting, setWaiting] = useState<LabelChoice | undefined>(undefined);
  const [opened, setOpened] = useState(() => rootOf(labels.topics[0] ?? ''));
  /** What was set last, until the focus goes elsewhere: Enter leaves it. */
  const last = useRef<LabelChoice | undefined>(undefined);
  const { byKey, keyOf } = useMemo(() => keysOf(offered, recent, language), [offered, recent, language]);
  const found = (text: string) => findLabels(offered, text, language);
  const options = () => [...(box.current?.querySelectorAll('button') ?? [])];
  const set = (choice: LabelChoice) => {
    last.current = choice;
    if (choice.group === 'topic') setOpened(rootOf(choice.key));
    onToggle(choice.group, choice.key, true);
  };
  /** A topic stands for its parts: with it, they go. */
  const unset = ({ group, key }: LabelChoice) => {
    last.current = undefined;
    const all = group === 'topic' ? labels.topics.filter((topic) => isUnder(topic, key)) : [key];
    for (const one of all) onToggle(group, one, false);
  };
  const write = (text: string) => {
    if (field.current) field.current.value = text;
    setTyped(text);
  };
  const now = useRef({ set, found, byKey, write });
  now.current = { set, found, byKey, write };
  const [keys] = useState(() =>
    createLabelKeys({
      byKey: (key) => now.current.byKey.get(key),
      isFound: (text) => now.current.found(text).length > 0,
      set: (choice) => now.current.set(choice),
      waits: setWaiting,
      filter(text) {
        field.current?.focus();
        now.current.write(text);
      },
    }),
  );
  useEffect(() => {
    box.current?.querySelector<HTMLElement>('[data-first]')?.focus();
    return keys.settle;
  }, [keys]);

  // What was found and set is seen among the others, and has the focus there.
  useEffect(() => {
    const [picker, set] = [box.current, last.current];
    if (typed !== '' || set === undefined || picker === null || focusedIn(picker) !== picker) return;
    picker.querySelector<HTMLElement>(`[name="${optionName(set)}"]`)?.focus();
  }, [typed]);

  const leaveFilter = () => {
    write('');
    box.current?.focus();
  };
  const inFilter = (event: KeyboardEvent): boolean => {
    const text = field.current?.value ?? '';
    const [best] = found(text);
    if (event.key === 'Enter' && text.trim() === '') onDone?.();
    else if (event.key === 'Enter') {
      if (best === undefined) return true;
      set(best);
      leaveFilter();
    } else if (event.key === 'Escape' && text !== '') leaveFilter();
    else if (event.key === 'ArrowDown') options()[0]?.focus();
    else return false;
    return true;
  };
  const isConfirmed = (target: Element) =>
    last.current !== undefined || target === box.current || target.matches('[aria-checked="true"], [aria-pressed="true"]');
  const press = (event: KeyboardEvent) => {
    const { target, key } = event;
    if (isSendKey(event)) {
      keys.settle();
      onDone?.();
      return event.preventDefault();
    }
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || !(target instanceof Element)) return;
    if (target === field.current) return inFilter(event) ? event.preventDefault() : undefined;
    if (isHeld(event)) return event.preventDefault();
    const isKey = keys.press(event);
    if (key === 'Enter' && isConfirmed(target)) onDone?.();
    else if (!isKey) {
      if (!roveFocus(options(), box.current && focusedIn(box.current), key)) return;
      last.current = undefined;
    }
    event.preventDefault();
  };
  /** Its parts are not in sight: with it, a click would take off what nobody sees. */
  const isFolded = ({ group, key }: LabelChoice) =>
    group === 'topic' && opened !== rootOf(key) && offered.topic.some((topic) => topic.key !== key && isUnder(topic.key, key));
  const pick = (choice: LabelChoice) => {
    keys.settle();
    if (isLabelled(labels, choice) && isFolded(choice)) setOpened(choice.key);
    else if (isLabelled(labels, choice)) unset(choice);
    else set(choice);
    if (typed !== '') leaveFilter();
  };
  const { kind } = labels;
  /** The kind of before comes back, and with it the post. */
  const putBack = () => {
    if (before === undefined || before === kind) unset({ group: 'kind', key: kind ?? '' });
    else set({ group: 'kind', key: before });
    box.current?.focus();
  };
  const hits = found(typed);
  const shown = {
    groups,
    offered,
    labels,
    language,
    recent,
    opened,
    first: labels.kind ?? suggestion ?? offered.kind[0]?.key,
    next: waiting ?? (typed === '' && labels.kind === undefined && suggestion ? { group: 'kind' as const, key: suggestion } : hits[0]),
    keyOf: (group: LabelGroup, key: string) => keyOf.get(optionName({ group, key })),
    onPick: pick,
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys act for the buttons inside
    <div class="picker" ref={box} tabIndex={-1} onKeyDown={press}>
      <input
        class="input"
        ref={field}
        type="text"
        maxLength={60}
        autocomplete="off"
        spellcheck={false}
        aria-label={w.findLabel}
        placeholder={w.findLabelHint}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <p class="muted" role="status">
        {typed.trim() === ''
          ? ''
          : hits[0] === undefined
            ? w.noLabel
            : w.enterSets(labelName(groups, hits[0].group, hits[0].key, language))}
      </p>
      {closed && needsNoReply(kind) && (
        <p class="row" role="status">
          <span class="grow">{w.setAside}</span>
          <button type="button" class="b line" onClick={putBack}>
            {w.undo}
          </button>
        </p>
      )}
      {typed.trim() === '' ? <AllLabels {...shown} /> : <FoundLabels found={hits} {...shown} />}
    </div>
  );
}
