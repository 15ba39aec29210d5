import { useMemo, useState } from 'preact/hooks';
import { type LabelGroup, LabelGroupSchema, type Workspace } from '../../../contract/workspace.ts';
import { offeredLabels } from '../../../domain/current-labels.ts';
import { labelLetters } from '../../../domain/label-letters.ts';
import { topicOf } from '../../../domain/topic-keys.ts';
import { useFrame } from '../../parts/frame/frame.tsx';
import type { Draft } from '../use-draft.ts';
import { AddLabel } from './AddLabel.tsx';
import { addLabel } from './edit-labels.ts';
import { LabelEditor } from './LabelEditor.tsx';
import { LabelRow } from './LabelRow.tsx';
import { labelsWords } from './labels-words.ts';

interface LabelsProps {
  readonly draft: Draft;
  /** The labels of the version in force: what only the draft holds can be removed again. */
  readonly published: Workspace['labels'];
  /** Whether the member changes them; whoever may not reads them. */
  readonly may: boolean;
}

/** What is open: one label of all groups. */
interface Open {
  readonly group: LabelGroup;
  readonly key: string;
}

/** The labels of the workspace by group, each unfolding into its editor. */
export function Labels(props: LabelsProps) {
  const { language } = useFrame();
  const { labels } = props.draft.workspace;
  const [open, setOpen] = useState<Open>();
  const letters = useMemo(
    () => new Map([...labelLetters(offeredLabels(labels), language)].map(([letter, { group, key }]) => [`${group} ${key}`, letter])),
    [labels, language],
  );
  return (
    <>
      {LabelGroupSchema.options.map((group) => (
        <LabelGroupCard key={group} group={group} letters={letters} open={open} onOpen={setOpen} {...props} />
      ))}
    </>
  );
}

interface GroupProps extends LabelsProps {
  readonly group: LabelGroup;
  /** The keys that set the labels of all groups, by group and label. */
  readonly letters: ReadonlyMap<string, string>;
  readonly open: Open | undefined;
  readonly onOpen: (open: Open | undefined) => void;
}

/** The labels of a topic stand below it. */
function inOrder(labels: Workspace['labels'][LabelGroup]) {
  return labels
    .filter(({ key }) => topicOf(key) === undefined)
    .flatMap((root) => [root, ...labels.filter(({ key }) => topicOf(key) === root.key)]);
}

function LabelGroupCard({ group, letters, draft, published, may, open, onOpen }: GroupProps) {
  const { language } = useFrame();
  const w = labelsWords[language];
  const { labels } = draft.workspace;
  const isOpen = (key: string) => open?.group === group && open.key === key;
  const [title, help] = w.groups[group];
  const add = (name: string) => {
    const { groups, key } = addLabel(labels, group, name);
    draft.change({ labels: groups });
    onOpen({ group, key });
  };
  return (
    <section class="card flush labels">
      <header>
        <h2>{title}</h2>
        <p class="help">{help}</p>
      </header>
      <ul class="fold">
        {inOrder(labels[group]).map((label) => (
          <li key={label.key} class={topicOf(label.key) === undefined ? undefined : 'part'}>
            <LabelRow
              label={label}
              letter={letters.get(`${group} ${label.key}`)}
              labels={labels[group]}
              open={isOpen(label.key)}
              onOpen={() => onOpen(isOpen(label.key) ? undefined : { group, key: label.key })}
            />
            {isOpen(label.key) && (
              <LabelEditor
                group={group}
                label={label}
                draft={draft}
                may={may}
                isNew={published[group].every(({ key }) => key !== label.key)}
                onOpen={(key) => onOpen(key === undefined ? undefined : { group, key })}
              />
            )}
          </li>
        ))}
      </ul>
      {may && (
        <div class="foot">
          <AddLabel label={w.adds[group]} labels={labels[group]} onAdd={add} />
        </div>
      )}
    </section>
  );
}
