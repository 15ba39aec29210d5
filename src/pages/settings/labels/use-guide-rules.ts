import type { Rule } from '../../../guide/guide.ts';
import { documentHeadToRepair } from '../../../store/document-heads.ts';
import { useLive } from '../../parts/data/use-live.ts';

/** The rules of the tone guide in force, live; none before they are read. */
export function useGuideRules(): readonly Rule[] {
  return useLive(async (store) => (await documentHeadToRepair(store, 'guide'))?.body.rules ?? [], []) ?? [];
}
