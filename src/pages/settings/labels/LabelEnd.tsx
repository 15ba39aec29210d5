import { useState } from 'preact/hooks';
import { currentKey, isOffered, withCurrentLabels } from '../../../domain/current-labels.ts';
import { labelUses } from '../../../domain/label-uses.ts';
import { labelName } from '../../../domain/labels.ts';
import { isUnder, topicOf } from '../../../domain/topic-keys.ts';
import type { Rule } from '../../../guide/guide.ts';
import { situationOf } from '../../../tone/index.ts';
import { Button } from '../../../ui/Button.tsx';
import { Confirm } from '../../../ui/Dialog.tsx';
import { Select } from '../../../ui/Field.tsx';
import { signedPoints } from '../../../ui/words/reasons.ts';
import { useFrame } from '../../parts/frame/frame.tsx';
import { settingsWords } from '../words.ts';
import { changeLabel } from './edit-labels.ts';
import type { LabelEditorProps } from './label-editor-props.ts';
import { labelsWords } from './labels-words.ts';
import { useGuideRules } from './use-guide-rules.ts';

/** The rules that are for replies to posts of a kind. */
function rulesFor(rules: readonly Rule[], kind: string): readonly Rule[] {
  const situation = situationOf({ kind });
  return situation === 'any' ? [] : rules.filter(({ when, off }) => off !== true && when?.includes(situation));
}

/** Where the label is used, in short sentences. */
function useUses({ group, label, draft }: LabelEditorProps): string[] {
  const { language } = useFrame();
  const w = labelsWords[language].useOf;
  const rules = useGuideRules();
  const { departments, limits, points } = labelUses(draft.workspace, group, label.key);
  const named = group === 'kind' ? rulesFor(rules, label.key).length : 0;
  return [
    departments.length === 0 ? '' : w.departments(departments.map((name) => name[language]).join(', ')),
    limits === 0 ? '' : w.limits(limits),
    points === 0 ? '' : w.points(signedPoints(points, language)),
    named === 0 ? '' : w.rules(named),
  ].filter((use) => use !== '');
}

/** Where a label is used, and how it goes: retired, merged into another one, or brought back. */
export function LabelEnd(props: LabelEditorProps) {
  const { group, label, draft, may } = props;
  const { language } = useFrame();
  const w = labelsWords[language];
  const { labels } = draft.workspace;
  const uses = useUses(props);
  const [asking, setAsking] = useState<{ readonly into?: string }>();
  const isGone = label.retired === true || label.mergedInto !== undefined;
  const set = (change: { retired?: true | undefined; mergedInto?: string | undefined }) => {
    const changed = changeLabel(labels, group, label.key, { retired: undefined, mergedInto: undefined, ...change });
    draft.change(withCurrentLabels({ ...draft.workspace, labels: changed }));
  };
  const name = labelName(labels, group, label.key, language);
  const targets = labels[group].filter(({ key }) => isOffered(labels[group], key) && !isUnder(key, label.key));
  const end = (yes: boolean) => {
    setAsking(undefined);
    if (yes && asking !== undefined) set(asking.into === undefined ? { retired: true } : { mergedInto: asking.into });
  };
  return (
    <>
      <div class="uses">
        <b>{w.uses}</b>
        {uses.length === 0 ? (
          <p class="muted">{w.noUse}</p>
        ) : (
          <ul>
            {uses.map((use) => (
              <li key={use}>{use}</li>
            ))}
          </ul>
        )}
      </div>
      {may && isGone && (
        <div class="actions">
          <Button look="line" large onClick={() => set({})}>
            {w.bringBack}
          </Button>
        </div>
      )}
      {may && !isGone && (
        <div class="label-end">
          <Select
            label={w.merge}
            value=""
            choices={[
              { value: '', name: w.mergeChoose },
              ...targets.map(({ key }) => ({ value: key, name: labelName(labels, group, key, language) })),
            ]}
            onValue={(into) => into !== '' && setAsking({ into })}
          />
          <Button look="danger" large onClick={() => setAsking({})}>
            {w.retire}
          </Button>
        </div>
      )}
      {asking !== undefined && (
        <Confirm
          title={asking.into === undefined ? w.retireTitle(name) : w.mergeTitle(name, labelName(labels, group, asking.into, language))}
          text={[...uses.map((use) => `${use}.`), ...sentences(props, asking.into, w, language)].join(' ')}
          yes={asking.into === undefined ? w.retire : w.mergeYes}
          no={settingsWords[language].cancel}
          onAnswer={end}
        />
      )}
    </>
  );
}

/** What retiring or merging does, in sentences. */
function sentences(
  { group, label, draft }: LabelEditorProps,
  into: string | undefined,
  w: (typeof labelsWords)['en'],
  language: 'fr' | 'en',
): string[] {
  const all = draft.workspace.labels[group];
  if (into === undefined) return [w.retireText];
  const name = (key: string) => labelName(draft.workspace.labels, group, key, language);
  const parts = all.some(({ key }) => topicOf(key) === label.key) ? [w.mergeParts] : [];
  const target = all.find(({ key }) => key === currentKey(all, into));
  const calm = label.sensitive === true && target?.sensitive !== true ? [w.notSensitive(name(into))] : [];
  return [w.mergeText(name(label.key), name(into)), ...parts, ...calm];
}
