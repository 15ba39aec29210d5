import type { PostState } from '../contract/state.ts';
import type { Workspace } from '../contract/workspace.ts';
import { isSensitive, labelOf } from '../domain/labels.ts';
import { present } from '../domain/present.ts';
import { suggestKind } from './suggest-kind.ts';
import { suggestTopic } from './suggest-topic.ts';

type Labels = PostState['labels'];
type Groups = Workspace['labels'];

/** Most texts whose danger is remembered: a queue is worked out anew at each change, its posts seldom change. */
const REMEMBERED = 5_000;
const dangers = new Map<string, string | undefined>();

/** The topic of danger that a text hints at. */
function dangerIn(text: string, lang: string | undefined): string | undefined {
  const key = `${lang} ${text}`;
  if (dangers.has(key)) return dangers.get(key);
  if (dangers.size >= REMEMBERED) dangers.clear();
  const topic = suggestTopic(text, lang);
  dangers.set(key, topic);
  return topic;
}

/**
 * The labels of a post as it is placed in the queue. Where nobody has set a topic and its words hint at a danger, it stands
 * where accepting that suggestion would put it, so that nobody has to label it before it is seen.
 */
export function presumedLabels({ labels, post }: Pick<PostState, 'labels' | 'post'>, groups: Groups): Labels {
  if (labels.topics.length > 0) return labels;
  const topic = dangerIn(post.text, post.lang);
  if (topic === undefined || !isSensitive([topic], groups.topic)) return labels;
  const hinted = labels.kind === undefined ? suggestKind(post.text, post.lang) : undefined;
  const kind = labelOf(groups, 'kind', hinted ?? '') === undefined ? labels.kind : hinted;
  return { ...labels, ...present({ kind }), topics: [topic] };
}
