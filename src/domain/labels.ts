import type { PostState } from '../contract/state.ts';
import type { Label, LabelGroup, Workspace } from '../contract/workspace.ts';
import type { Language } from '../guide/language.ts';
import { currentLabels } from './current-labels.ts';
import { isUnder, topicOf } from './topic-keys.ts';

type Labels = Workspace['labels'];

/** A label of the workspace, where it still holds it. */
export function labelOf(labels: Labels, group: LabelGroup, value: string | undefined): Label | undefined {
  return labels[group].find((label) => label.key === value);
}

/** A label's name; `delivery/late` reads "delivery / late". A label that the workspace no longer holds shows its key. */
export function labelName(labels: Labels, group: LabelGroup, value: string, language: Language): string {
  const own = labelOf(labels, group, value)?.name[language];
  const parent = labelOf(labels, group, topicOf(value));
  if (own === undefined) return value;
  return parent === undefined || own.includes('/') ? own : `${parent.name[language]} / ${own}`;
}

const noReply: ReadonlySet<string | undefined> = new Set(['spam', 'provocation']);

/** Whether a post of this kind is done by being labelled so: nobody is to answer it. */
export const needsNoReply = (kind: string | undefined): boolean => noReply.has(kind);

/** The kind of a post in the words of the brand; `undefined` where it has none. */
export function kindName({ labels }: Pick<PostState, 'labels'>, workspace: Pick<Workspace, 'labels' | 'language'>): string | undefined {
  const { kind } = currentLabels(labels, workspace.labels);
  return kind === undefined ? undefined : labelName(workspace.labels, 'kind', kind, workspace.language);
}

/** The topics of a post in the words of the brand, the most precise of each branch: `Livraison / Retard, Prix`. */
export function topicNames({ labels }: Pick<PostState, 'labels'>, workspace: Pick<Workspace, 'labels' | 'language'>): string | undefined {
  return (
    preciseTopics(currentLabels(labels, workspace.labels).topics)
      .map((key) => labelName(workspace.labels, 'topic', key, workspace.language))
      .join(', ') || undefined
  );
}

/** Topics without those that stand above another one of them: "Delivery / Delay" says "Delivery". */
export function preciseTopics(topics: readonly string[]): string[] {
  return topics.filter((key) => !topics.some((other) => other !== key && isUnder(other, key)));
}

/** Whether one of the topics, or the topic above it, is marked sensitive in the workspace. */
export function isSensitive(topics: readonly string[], labels: readonly Pick<Label, 'key' | 'sensitive'>[]): boolean {
  return labels.some((label) => label.sensitive === true && topics.some((topic) => isUnder(topic, label.key)));
}
