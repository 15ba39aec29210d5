/** Longest text kept of a post, in UTF-16 units. Adapters cut longer ones and mark them `truncated`. */
export const POST_TEXT_MAX = 20_000;
