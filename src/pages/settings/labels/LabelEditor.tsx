import { useState } from 'preact/hooks';
import { topicOf } from '../../../domain/topic-keys.ts';
import { Button } from '../../../ui/Button.tsx';
import { Select, TextField } from '../../../ui/Field.tsx';
import { Switch } from '../../../ui/Switch.tsx';
import { useFrame } from '../../parts/frame/frame.tsx';
import { Readable } from '../../parts/frame/Readable.tsx';
import { settingsWords } from '../words.ts';
import { AddLabel, labelNamed } from './AddLabel.tsx';
import { addLabel, changeLabel, type LabelChange, labelsBeside, moveLabel, removeLabel } from './edit-labels.ts';
import { LabelEnd } from './LabelEnd.tsx';
import { LetterField } from './LetterField.tsx';
import type { LabelEditorProps } from './label-editor-props.ts';
import { labelsWords } from './labels-words.ts';

const tones = ['red', 'amber', 'green', 'blue', 'grey'] as const;

/** Everything about one label. Each change goes to the draft at once. */
export function LabelEditor(props: LabelEditorProps) {
  const { group, label, draft, may, onOpen } = props;
  const { language } = useFrame();
  const w = labelsWords[language];
  const { labels } = draft.workspace;
  const [isUnnamed] = useState(props.isNew && label.name.fr === label.name.en);
  const set = (change: LabelChange) => draft.change({ labels: changeLabel(labels, group, label.key, change) });
  const siblings = labelsBeside(labels, group, label.key);
  const at = siblings.findIndex(({ key }) => key === label.key);
  const move = (step: -1 | 1) => draft.change({ labels: moveLabel(labels, group, label.key, step) });
  const others = labels[group].filter(({ key }) => key !== label.key);
  const errorOf = (name: string) => {
    if (name.trim() === '') return settingsWords[language].required;
    const other = labelNamed(others, name, topicOf(label.key));
    return other === undefined ? undefined : w.taken(other.name[language]);
  };
  const nameField = (key: 'fr' | 'en', title: string) => (
    <TextField
      label={title}
      value={label.name[key]}
      maxLength={60}
      autoFocus={isUnnamed && key !== language}
      error={errorOf(label.name[key])}
      onValue={(value) => set({ name: { ...label.name, [key]: value } })}
    />
  );
  const addPart = (name: string) => {
    const { groups, key } = addLabel(labels, group, name, label.key);
    draft.change({ labels: groups });
    onOpen(key);
  };
  return (
    <div class="editor">
      <Readable may={may}>
        <div class="stack">
          <div class="two">
            {nameField('fr', w.nameFr)}
            {nameField('en', w.nameEn)}
            <LetterField group={group} label={label} labels={labels} of="fr" title={w.letterFr} onChange={set} />
            <LetterField group={group} label={label} labels={labels} of="en" title={w.letterEn} onChange={set} />
          </div>
          <Select
            label={w.colour}
            value={label.tone ?? ''}
            choices={[{ value: '', name: w.noColour }, ...tones.map((value) => ({ value, name: w.colours[value] }))]}
            onValue={(value) => set({ tone: tones.find((tone) => tone === value) })}
          />
          {group === 'topic' && (
            <Switch
              label={w.isSensitive}
              help={w.isSensitiveHelp}
              checked={label.sensitive === true}
              onChange={(on) => set({ sensitive: on || undefined })}
            />
          )}
          {group === 'topic' && topicOf(label.key) === undefined && may && (
            <AddLabel label={w.addPart(label.name[language])} labels={labels[group]} parent={label.key} onAdd={addPart} />
          )}
          <LabelEnd {...props} />
          {may && (
            <div class="actions">
              <Button look="line" large onClick={() => onOpen(undefined)}>
                {settingsWords[language].done}
              </Button>
              <Button look="plain" large aria-label={w.up(label.name[language])} disabled={at === 0} onClick={() => move(-1)}>
                ↑
              </Button>
              <Button
                look="plain"
                large
                aria-label={w.down(label.name[language])}
                disabled={at === siblings.length - 1}
                onClick={() => move(1)}
              >
                ↓
              </Button>
              {props.isNew && (
                <Button
                  look="danger"
                  large
                  onClick={() => {
                    draft.change({ labels: removeLabel(labels, group, label.key) });
                    onOpen(undefined);
                  }}
                >
                  {w.remove}
                </Button>
              )}
            </div>
          )}
        </div>
      </Readable>
    </div>
  );
}
