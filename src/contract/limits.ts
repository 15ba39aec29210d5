/** Longest text kept of a post, in UTF-16 units. Adapters cut longer ones and mark them `truncated`. */
export const POST_TEXT_MAX = 20_000;

/** Most other ids that a post may be known by. */
export const POST_NAMES_MAX = 4;

/** Longest line a page or a person gives of a post, such as a name, in UTF-16 units. */
export const POST_LINE_MAX = 300;

/**
 * Most UTF-8 bytes of a message as JSON: browsers carry 64 MiB and throw at more. What may be longer never goes through
 * messages.
 */
export const MESSAGE_MAX = 64 * 1024 * 1024 - 4_096;

/** Whether a value is too large for a message. */
export function isTooLarge(value: unknown): boolean {
  const text = JSON.stringify(value) ?? '';
  // A UTF-16 unit has three bytes at most; only what may be over is counted.
  return text.length * 3 > MESSAGE_MAX && new Blob([text]).size > MESSAGE_MAX;
}
