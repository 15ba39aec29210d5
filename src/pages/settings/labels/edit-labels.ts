import type { Label, LabelGroup, Workspace } from '../../../contract/workspace.ts';
import { present } from '../../../domain/present.ts';
import { topicOf } from '../../../domain/topic-keys.ts';
import { keyFrom } from '../../parts/data/keys.ts';

type Groups = Workspace['labels'];

/** Most labels of a group: a picker of more helps nobody, and every tab carries them. */
export const LABELS_MAX = 200;

/** The labels among which a label has its place: those of its group, or the parts of its topic. */
export function labelsBeside(groups: Groups, group: LabelGroup, key: string): readonly Label[] {
  return groups[group].filter((label) => topicOf(label.key) === topicOf(key));
}

const withGroup = (groups: Groups, group: LabelGroup, labels: Label[]): Groups => ({ ...groups, [group]: labels });

/** The groups with a new label at the end of its place, and its key, which is made of its name and never changes. */
export function addLabel(groups: Groups, group: LabelGroup, name: string, parent?: string): { groups: Groups; key: string } {
  const taken = groups[group].map(({ key }) => key);
  const above = parent === undefined ? '' : `${parent}/`;
  const own = taken.filter((key) => key.startsWith(above)).map((key) => key.slice(above.length));
  const key = above + keyFrom(name.slice(0, 28), own);
  const label: Label = { key, name: { fr: name, en: name } };
  return { groups: withGroup(groups, group, [...groups[group], label]), key };
}

/** What is to be changed of a label. What is `undefined` in it goes. */
export type LabelChange = { readonly [K in Exclude<keyof Label, 'key' | 'name'>]?: Label[K] | undefined } & {
  readonly name?: Label['name'];
};

/** The groups with a label changed. */
export function changeLabel(groups: Groups, group: LabelGroup, key: string, change: LabelChange): Groups {
  return withGroup(
    groups,
    group,
    groups[group].map((label) => (label.key === key ? present({ ...label, ...change }) : label)),
  );
}

/** The groups with a label one place up (`step` -1) or down (1) among its siblings; as they were at an end. */
export function moveLabel(groups: Groups, group: LabelGroup, key: string, step: -1 | 1): Groups {
  const siblings = labelsBeside(groups, group, key);
  const other = siblings[siblings.findIndex((label) => label.key === key) + step];
  const [from, to] = [groups[group].findIndex((label) => label.key === key), other ? groups[group].indexOf(other) : -1];
  const [label] = [groups[group][from]];
  if (label === undefined || other === undefined) return groups;
  return withGroup(groups, group, groups[group].with(from, other).with(to, label));
}

/** The groups without a label that no version has yet, and without its parts. */
export function removeLabel(groups: Groups, group: LabelGroup, key: string): Groups {
  return withGroup(
    groups,
    group,
    groups[group].filter((label) => label.key !== key && topicOf(label.key) !== key),
  );
}
