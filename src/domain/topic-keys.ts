/** The key of the topic that a part stands under; `undefined` for what stands by itself. */
export const topicOf = (key: string): string | undefined => (key.includes('/') ? key.slice(0, key.indexOf('/')) : undefined);

/** Whether the key of a topic is `of` or one of its children. */
export function isUnder(topic: string, of: string): boolean {
  return topic === of || topic.startsWith(`${of}/`);
}
