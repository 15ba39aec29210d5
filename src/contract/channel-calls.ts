import * as v from 'valibot';
import { KeySchema } from './call-parts.ts';
import type { Problem } from './problem.ts';

/** The calls about channels: they are set up and tried on pages of ours alone. */
export const channelCallSchemas = {
  /**
   * Opens a window of ours that asks where a department reads, and for the member's name where it has none. A tab can only
   * ask for the question: what is answered is given, and kept, where no page can reach. `way`: what the question begins with.
   */
  askChannel: { from: 'tab', input: v.object({ department: KeySchema, way: v.picklist(['mail', 'chat']) }) },
  /** Sends a marked test parcel through a channel's settings before they are saved. */
  testChannel: { from: 'page', input: v.object({ kind: KeySchema, settings: v.record(v.string(), v.unknown()) }) },
} as const satisfies Record<string, { from: 'tab' | 'page'; input: v.GenericSchema }>;

/** What each of them answers. */
export interface ChannelCallResults {
  askChannel: null;
  /** What the receiver said of it; `problem` as of a delivery. */
  testChannel: { accepted: true } | { accepted: false; problem: Problem };
}
