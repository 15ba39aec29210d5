import * as v from 'valibot';
import { ParcelSchema } from '../../contract/parcel.ts';
import { PostIdSchema } from '../../contract/post.ts';
import { ProblemSchema } from '../../contract/problem.ts';
import type { OutboxRow } from '../../contract/state.ts';
import { storedRecord } from '../../contract/stored.ts';

const time = v.number();

/** A row of the outbox. */
export const outboxRecord = storedRecord<OutboxRow>(
  v.object({
    escalationId: v.string(),
    postId: PostIdSchema,
    channel: v.string(),
    parcel: v.exactOptional(ParcelSchema),
    status: v.picklist(['waiting', 'leased']),
    attempts: v.number(),
    dueAt: time,
    since: v.exactOptional(time),
    leaseUntil: v.exactOptional(time),
    sending: v.exactOptional(v.literal(true)),
    problem: v.exactOptional(ProblemSchema),
  }),
);

/** A row as it is stored, with the number of its shape. */
export const storedRow = (row: OutboxRow): OutboxRow => outboxRecord.write(row, row) as OutboxRow;

/** A stored row; none where it cannot be read. */
export function readRow(row: OutboxRow | undefined): OutboxRow[] {
  const reading = outboxRecord.read(row);
  return reading.kind === 'read' ? [reading.value] : [];
}
