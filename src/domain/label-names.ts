import type { Label, LabelGroup, TabWorkspace } from '../contract/workspace.ts';
import type { Language } from '../guide/language.ts';

type Labels = TabWorkspace['labels'];

/** A label of the workspace, where it still holds it. */
export function labelOf(labels: Labels, group: LabelGroup, value: string): Label | undefined {
  return labels[group].find((label) => label.key === value);
}

/** A label's name; `delivery/late` reads "delivery / late". A label that the workspace no longer holds shows its key. */
export function labelName(labels: Labels, group: LabelGroup, value: string, language: Language): string {
  const own = labelOf(labels, group, value)?.name[language];
  const parent = value.includes('/') ? labelOf(labels, group, value.slice(0, value.indexOf('/'))) : undefined;
  if (own === undefined) return value;
  return parent === undefined || own.includes('/') ? own : `${parent.name[language]} / ${own}`;
}
