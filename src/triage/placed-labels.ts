import type { PostState } from '../contract/state.ts';
import type { Workspace } from '../contract/workspace.ts';
import { currentLabels } from '../domain/current-labels.ts';
import { isSensitive } from '../domain/labels.ts';
import { present } from '../domain/present.ts';
import { suggestLabels } from './suggest-labels.ts';
import { suggestTopic } from './suggest-topic.ts';

/** Most texts of which it is remembered: a queue is worked out anew at each change, its posts seldom change. */
const REMEMBERED = 5_000;
const remembered = new Map<string, boolean>();

function hintsAtDanger({ text, lang }: PostState['post']): boolean {
  const key = `${lang} ${text}`;
  const found = remembered.get(key) ?? suggestTopic(text, lang) !== undefined;
  if (remembered.size >= REMEMBERED) remembered.clear();
  remembered.set(key, found);
  return found;
}

/**
 * The labels of a post as it is placed in the queue. Where nobody has set a topic and its words hint at a danger, it stands
 * where accepting that suggestion would put it, so that nobody has to label it before it is seen.
 */
export function placedLabels(
  { labels: given, post }: Pick<PostState, 'labels' | 'post'>,
  groups: Workspace['labels'],
): PostState['labels'] {
  const labels = currentLabels(given, groups);
  if (labels.topics.length > 0 || !hintsAtDanger(post)) return labels;
  const { kind, topic } = suggestLabels(post, groups);
  if (topic === undefined || !isSensitive([topic], groups.topic)) return labels;
  return { ...labels, ...present({ kind: labels.kind ?? kind }), topics: [topic] };
}
