import type { PostState } from '../contract/state.ts';
import type { Label, LabelGroup, Workspace } from '../contract/workspace.ts';
import { isUnder, topicOf } from './topic-keys.ts';

type Groups = Workspace['labels'];
type Names = ReadonlyMap<string, Label>;

/** Where a label goes at once: into the one it was merged into, or with the topic above it. */
function nextKey(names: Names, key: string): string | undefined {
  const into = names.get(key)?.mergedInto;
  if (into !== undefined && names.has(into)) return into;
  const topic = topicOf(key);
  const above = topic === undefined ? undefined : names.get(topic)?.mergedInto;
  if (topic === undefined || above === undefined || !names.has(above)) return undefined;
  const part = above + key.slice(topic.length);
  return names.has(part) ? part : above;
}

/** Topics before their parts, then the order of letters: any order will do, but all devices need the same. */
const compareKeys = (a: string, b: string) => a.split('/').length - b.split('/').length || (a < b ? -1 : 1);

/** Two people may have merged two labels into each other at once: then the first of them by its key stays, on every device. */
function lastKey(names: Names, key: string): string {
  const path = [key];
  for (;;) {
    const next = nextKey(names, path.at(-1) ?? key);
    if (next === undefined) return path.at(-1) ?? key;
    const turn = path.indexOf(next);
    if (turn >= 0) return path.slice(turn).sort(compareKeys)[0] ?? key;
    path.push(next);
  }
}

/** Kept with its list: queues ask for the same labels thousands of times. */
const mergedKeys = new WeakMap<readonly Label[], ReadonlyMap<string, string>>();

function mergedIn(labels: readonly Label[]): ReadonlyMap<string, string> {
  const before = mergedKeys.get(labels);
  if (before !== undefined) return before;
  const names = new Map(labels.map((label) => [label.key, label]));
  const isMerging = labels.some(({ mergedInto }) => mergedInto !== undefined);
  const pairs = isMerging ? labels.map(({ key }) => [key, lastKey(names, key)] as const) : [];
  const merged = new Map(pairs.filter(([key, last]) => key !== last));
  mergedKeys.set(labels, merged);
  return merged;
}

/** The key that stands for a label today: its own, or that of the label it was merged into, however often. */
export function currentKey(labels: readonly Label[], key: string): string {
  return mergedIn(labels).get(key) ?? key;
}

/** The keys under which posts may carry a label of today, or a part of it: its own, and those that were merged into it. */
export function carriedKeys(labels: readonly Label[], key: string): string[] {
  return [key, ...[...mergedIn(labels)].flatMap(([before, last]) => (isUnder(last, key) ? [before] : []))];
}

/** Whether no label of a workspace was merged into another one: then all stand as they were given. */
const isUnmerged = ({ kind, sentiment, topic }: Groups) => [kind, sentiment, topic].every((labels) => mergedIn(labels).size === 0);

/** The labels of a post as the workspace reads them today. The log keeps those that were given. */
export function currentLabels(labels: PostState['labels'], groups: Groups): PostState['labels'] {
  if (isUnmerged(groups)) return labels;
  const { kind, sentiment, topics } = labels;
  return {
    ...labels,
    ...(kind === undefined ? {} : { kind: currentKey(groups.kind, kind) }),
    ...(sentiment === undefined ? {} : { sentiment: currentKey(groups.sentiment, sentiment) }),
    topics: currentKeys(groups.topic, topics),
  };
}

/** Keys as they stand for today, each once; the list itself where none was merged. */
export function currentKeys<L extends readonly string[]>(labels: readonly Label[], keys: L): L | string[] {
  const merged = mergedIn(labels);
  return keys.some((key) => merged.has(key)) ? [...new Set(keys.map((key) => merged.get(key) ?? key))] : keys;
}

/** Whether a label may be given to a post: it is not retired, was not merged, and neither was the topic above it. */
export function isOffered(labels: readonly Label[], key: string): boolean {
  const isRetired = (one: string | undefined) => labels.some((label) => label.key === one && label.retired === true);
  const isCurrent = labels.some((label) => label.key === key) && currentKey(labels, key) === key;
  return isCurrent && !isRetired(key) && !isRetired(topicOf(key));
}

/** The key under which a label may be given today; `undefined` where it may not. */
export function offeredKey(labels: readonly Label[], key: string | undefined): string | undefined {
  const last = key === undefined ? undefined : currentKey(labels, key);
  return last !== undefined && isOffered(labels, last) ? last : undefined;
}

/** The labels that may be given, by group. */
export function offeredLabels(groups: Groups): Groups {
  const offered = (group: LabelGroup) => groups[group].filter(({ key }) => isOffered(groups[group], key));
  return { ...groups, kind: offered('kind'), sentiment: offered('sentiment'), topic: offered('topic') };
}

/** A workspace whose departments and time limits name labels as they stand today, whoever merged them and when. */
export function withCurrentLabels(workspace: Workspace): Workspace {
  if (isUnmerged(workspace.labels)) return workspace;
  const { kind, sentiment, topic } = workspace.labels;
  return {
    ...workspace,
    departments: workspace.departments.map(({ takes, ...rest }) => ({
      ...rest,
      takes: { ...takes, kinds: [...currentKeys(kind, takes.kinds)], topics: [...currentKeys(topic, takes.topics)] },
    })),
    limits: workspace.limits.map(({ when, ...rest }) => ({
      ...rest,
      when: {
        ...when,
        ...(when.kinds && { kinds: [...currentKeys(kind, when.kinds)] }),
        ...(when.sentiments && { sentiments: [...currentKeys(sentiment, when.sentiments)] }),
        ...(when.topics && { topics: [...currentKeys(topic, when.topics)] }),
      },
    })),
  };
}
