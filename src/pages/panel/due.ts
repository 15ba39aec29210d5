import type { QueuePlace } from '../../contract/state.ts';
import type { Language } from '../../guide/language.ts';
import type { Tone } from '../../ui/Chip.tsx';
import { longDuration } from '../../ui/time.ts';
import { isClosedPlace } from './queue.ts';
import { panelWords } from './words.ts';

/** A deadline nearer than this is said on a row, ms: what is due tomorrow needs no word today. */
const NEAR = 4 * 3_600_000;
/** Nearer than this it is amber. */
const SOON = 3_600_000;

/** When the first reply of a post is due, or how late it is, as its row says it; `undefined` while there is time. */
export function dueChip(
  { dueAt, place }: { readonly dueAt?: number; readonly place: QueuePlace },
  now: number,
  language: Language,
): { readonly tone: Tone; readonly text: string } | undefined {
  if (dueAt === undefined || isClosedPlace(place) || dueAt - now > NEAR) return undefined;
  const w = panelWords[language];
  if (dueAt <= now) return { tone: 'amber', text: w.late(longDuration(now - dueAt, language)) };
  return { tone: dueAt - now <= SOON ? 'amber' : 'grey', text: w.due(longDuration(dueAt - now, language)) };
}
