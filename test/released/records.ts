import { AnyVersionSchema } from '../../src/contract/document.ts';
import { EventSchema } from '../../src/contract/event.ts';
import { invitationRecord } from '../../src/contract/invitation.ts';
import { ActSchema } from '../../src/contract/team.ts';
import { archiveRecords } from '../../src/store/archive/records.ts';
import { documentRecords } from '../../src/store/documents.ts';
import { metaFamilies, metaKeys } from '../../src/store/meta-keys.ts';
import { outboxRecord } from '../../src/store/records/outbox.ts';
import { workspacesRecord } from '../../src/store/workspace-list.ts';
import { type Description, describeShape } from './shape.ts';

/** One shape at present: its number, whether that stands in what is stored, and what it is. */
export interface Present {
  readonly schema: number;
  readonly isNumbered: boolean;
  readonly shape: Description;
}

interface Numbered {
  readonly schema: number;
  readonly isNumbered: boolean;
  readonly shape: unknown;
}

const shapeOf = ({ schema, isNumbered, shape }: Numbered): Present => ({ schema, isNumbered, shape: describeShape(shape as never) });

const all = (prefix: string, records: Readonly<Record<string, Numbered>>) =>
  Object.entries(records).map(([name, record]) => [`${prefix}${name}`, shapeOf(record)] as const);

/** Signed or named by its content, so that it never rises: it grows by fields that may be absent, and by kinds. */
const lasting = (shape: unknown): Numbered => ({ schema: 1, isNumbered: false, shape });

/** Every shape that is stored or shared, by name. */
export function presentShapes(): ReadonlyMap<string, Present> {
  const keys = Object.values(metaKeys).map(({ key, record }) => [key, record as Numbered] as const);
  const families = Object.values(metaFamilies).map(({ prefix, of }) => [`${prefix}…`, of('').record as Numbered] as const);
  return new Map([
    ...all('', { event: lasting(EventSchema), version: lasting(AnyVersionSchema), act: lasting(ActSchema) }),
    ...all('', { invitation: invitationRecord, outbox: outboxRecord, workspaces: workspacesRecord }),
    ...all('document ', documentRecords),
    ...all('export ', archiveRecords),
    ...all('meta ', Object.fromEntries([...keys, ...families])),
  ]);
}
