/** Callbacks of what stands in the frame by which something leaves to others: not while the page keeps it from the eye. */
export const sends: ReadonlySet<string> = new Set(['onSend', 'onRetry']);
