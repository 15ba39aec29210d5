import * as v from 'valibot';
import type { Event } from '../contract/event.ts';
import { type View, ViewSchema } from '../contract/team-view.ts';

/** The body of a segment as text: its events, and what its device knew when it sealed them. */
export const segmentBody = (events: readonly Event[], view?: View): string =>
  JSON.stringify(view === undefined ? events : { view, events });

/** What a segment's body holds. Without a view it is a plain list. `undefined` where it is neither; a view that says nothing possible is none. */
export function segmentParts(body: unknown): { readonly events: readonly unknown[]; readonly view?: View } | undefined {
  if (Array.isArray(body)) return { events: body };
  const parsed = v.safeParse(v.object({ events: v.array(v.unknown()), view: v.unknown() }), body);
  if (!parsed.success) return undefined;
  const view = v.safeParse(ViewSchema, parsed.output.view);
  return { events: parsed.output.events, ...(view.success ? { view: view.output } : {}) };
}
