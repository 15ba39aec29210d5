/** Callbacks of the frame that send something to others. They do nothing while the page hides the frame from the person. */
export const sends: ReadonlySet<string> = new Set(['onSend', 'onRetry', 'onByHand']);
