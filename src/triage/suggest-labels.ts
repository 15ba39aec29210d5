import type { Post } from '../contract/post.ts';
import type { Workspace } from '../contract/workspace.ts';
import { offeredKey } from '../domain/current-labels.ts';
import { suggestKind } from './suggest-kind.ts';
import { suggestTopic } from './suggest-topic.ts';

/** Keys of labels. */
interface SuggestedLabels {
  readonly kind: string | undefined;
  readonly topic: string | undefined;
}

/** The kind and the sensitive topic that the words of a post hint at, where the workspace offers such a label: it may hold others. */
export function suggestLabels({ text, lang }: Pick<Post, 'text' | 'lang'>, labels: Workspace['labels']): SuggestedLabels {
  return { kind: offeredKey(labels.kind, suggestKind(text, lang)), topic: offeredKey(labels.topic, suggestTopic(text, lang)) };
}
