import type { ReplyFeature } from '../../ports/reply.ts';
import { pointer } from './pointer.ts';
import { showCards } from './show-cards.ts';
import { summary } from './summary.ts';

/** What stands beside a draft, loaded while the guide is being made ready. A new feature is one file and one line here. */
export const laterFeatures: readonly ReplyFeature[] = [summary, showCards, pointer];
