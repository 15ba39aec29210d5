import type { ReplyFeature } from '../../ports/reply.ts';
import { guardSend } from './guard-send.ts';
import { nextFinding } from './next-finding.ts';
import { recordSent } from './record-sent.ts';
import { findingUnderlines } from './underlines.ts';

/** What is there from the first moment: what marks a draft, and what must not miss a send. A new feature is one file and one line here. */
export const firstFeatures: readonly ReplyFeature[] = [findingUnderlines, guardSend, recordSent, nextFinding];
