import type { Label } from '../contract/workspace.ts';

/** Whether the key of a topic is `of` or one of its children. */
export function under(topic: string, of: string): boolean {
  return topic === of || topic.startsWith(`${of}/`);
}

/** Whether one of the topics, or the topic above it, is marked sensitive in the workspace. */
export function isSensitive(topics: readonly string[], labels: readonly Pick<Label, 'key' | 'sensitive'>[]): boolean {
  return labels.some((label) => label.sensitive === true && topics.some((topic) => under(topic, label.key)));
}
