/** Who sent a message, as the browser says it. */
export interface Sender {
  readonly id?: string;
  readonly url?: string;
  readonly tab?: { readonly id?: number; readonly windowId?: number };
  readonly frameId?: number;
}
