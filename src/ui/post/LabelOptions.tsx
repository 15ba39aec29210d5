import type { PostView } from '../../contract/state.ts';
import type { Label, LabelGroup, TabWorkspace } from '../../contract/workspace.ts';
import type { LabelChoice } from '../../domain/label-letters.ts';
import { labelName } from '../../domain/labels.ts';
import { isUnder, topicOf } from '../../domain/topic-keys.ts';
import type { Language } from '../../guide/language.ts';
import { Group } from './Group.tsx';
import { Option } from './Option.tsx';
import { postWords } from './words.ts';

/** What the options of a label picker show, and what a press on one does. */
export interface LabelOptionsProps {
  /** All labels of the workspace, for their names, and those of them that may be given. */
  readonly groups: TabWorkspace['labels'];
  readonly offered: TabWorkspace['labels'];
  readonly labels: PostView['labels'];
  readonly language: Language;
  readonly recent: readonly string[];
  /** The key of a label, where it has one. */
  readonly keyOf: (group: LabelGroup, key: string) => string | undefined;
  /** The label that the next Enter sets, or whose letter waits. */
  readonly next: LabelChoice | undefined;
  /** The label that has the focus first. */
  readonly first: string | undefined;
  /** The topic whose sub-topics stand beside it. */
  readonly opened: string;
  readonly onPick: (choice: LabelChoice) => void;
}

/** How the button of a label is called in the document. */
export const optionName = ({ group, key }: LabelChoice) => `${group} ${key}`;
const isSame = (a: LabelChoice | undefined, b: LabelChoice) => a?.group === b.group && a.key === b.key;

export function isLabelled(labels: PostView['labels'], { group, key }: LabelChoice): boolean {
  return group === 'topic' ? labels.topics.some((topic) => isUnder(topic, key)) : labels[group] === key;
}

function LabelOption({ choice, name, ...props }: LabelOptionsProps & { choice: LabelChoice; name: string }) {
  const { offered, labels, next, first, opened } = props;
  const { group, key } = choice;
  const hasParts = group === 'topic' && offered.topic.some((other) => other.key.startsWith(`${key}/`));
  return (
    <Option
      label={name}
      name={optionName(choice)}
      letter={props.keyOf(group, key)}
      {...(group === 'topic' ? {} : { role: 'radio' as const })}
      on={isLabelled(labels, choice)}
      expanded={hasParts ? opened === key : undefined}
      suggested={isSame(next, choice)}
      first={group === 'kind' && key === first}
      onPick={() => props.onPick(choice)}
    />
  );
}

/** What was looked for, the best first: Enter sets that. */
export function FoundLabels({ found, ...props }: LabelOptionsProps & { found: readonly LabelChoice[] }) {
  const { groups, language } = props;
  return (
    <div class="opts">
      {found.map((choice) => (
        <LabelOption key={optionName(choice)} choice={choice} name={labelName(groups, choice.group, choice.key, language)} {...props} />
      ))}
    </div>
  );
}

/** Every label: kinds, moods, the topics used last, and all topics with the parts of one beside it. */
export function AllLabels(props: LabelOptionsProps) {
  const { groups, offered, labels, language, recent, opened } = props;
  const w = postWords[language];
  /** What is offered, and what the post has: that can be taken off. */
  const shownOf = (group: LabelGroup) =>
    groups[group].filter((label) => offered[group].includes(label) || isLabelled(labels, { group, key: label.key }));
  const topics = shownOf('topic');
  const one = (group: LabelGroup, { key, name }: Label) => (
    <LabelOption key={key} choice={{ group, key }} name={name[language]} {...props} />
  );
  const partsOf = (topic: string) => topics.filter(({ key }) => key.startsWith(`${topic}/`));
  return (
    <>
      {(['kind', 'sentiment'] as const).map((group) => (
        <Group key={group} name={w[group]} single>
          {shownOf(group).map((label) => one(group, label))}
        </Group>
      ))}
      {recent.length > 0 && (
        <Group name={w.recentTopics}>
          {recent.map((key) => (
            <LabelOption key={key} choice={{ group: 'topic', key }} name={labelName(groups, 'topic', key, language)} {...props} />
          ))}
        </Group>
      )}
      <Group name={w.topic}>
        {topics
          .filter(({ key }) => topicOf(key) === undefined)
          .map((label) =>
            label.key === opened && partsOf(opened).length > 0 ? (
              // biome-ignore lint/a11y/useSemanticElements: a fieldset does not stand in a line of options
              <span class="branch" role="group" aria-label={label.name[language]} key={label.key}>
                {one('topic', label)}
                {partsOf(opened).map((part) => one('topic', part))}
              </span>
            ) : (
              one('topic', label)
            ),
          )}
      </Group>
    </>
  );
}
