import * as v from 'valibot';
import { ItemNameSchema, type ItemRef, ShelfSchema } from '../../../contract/engine.ts';

/** Where reading stopped: the stream as it was made, and the last message read, by number and name. */
const MarkSchema = v.object({ created: v.string(), seq: v.number(), subject: v.string() });
export type Mark = v.InferOutput<typeof MarkSchema>;

export function markOf(since: string | undefined): Mark | undefined {
  try {
    return v.parse(MarkSchema, JSON.parse(since ?? ''));
  } catch {
    return undefined;
  }
}

/** `dia.<stream>.<shelf>.<user who wrote it>.<name>`: the server lets each user write under their own name only. */
export function refOf(subject: string): ItemRef | undefined {
  const [, , shelf, , ...name] = subject.split('.');
  const parsed = v.safeParse(v.object({ shelf: ShelfSchema, name: ItemNameSchema }), { shelf, name: name.join('.') });
  return parsed.success ? parsed.output : undefined;
}
