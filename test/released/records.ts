import { AnyVersionSchema, documentRecords } from '../../src/contract/document.ts';
import { EventSchema } from '../../src/contract/event.ts';
import { invitationRecord } from '../../src/contract/invitation.ts';
import { ActSchema } from '../../src/contract/team.ts';
import { archiveRecords } from '../../src/store/archive/records.ts';
import { metaFamilies, metaKeys } from '../../src/store/meta-keys.ts';
import { outboxRecord } from '../../src/store/records/outbox.ts';
import { workspacesRecord } from '../../src/store/workspace-list.ts';
import { PublicationSchema } from '../../src/team/publication.ts';
import { type Description, describeShape } from './shape.ts';

/** One shape at present: its number, whether that stands in what is stored, and what it is. */
export interface Present {
  readonly schema: number;
  readonly isNumbered: boolean;
  readonly shape: Description;
  /** Whether one more kind or value may come without a number: an older version puts aside what it does not know, or makes it anew. */
  readonly mayGain: boolean;
}

interface Numbered {
  readonly schema: number;
  readonly isNumbered: boolean;
  readonly shape: unknown;
}

const shapeOf = ({ schema, isNumbered, shape }: Numbered, mayGain: boolean): Present => ({
  schema,
  isNumbered,
  mayGain,
  shape: describeShape(shape as never),
});

const all = (prefix: string, records: Readonly<Record<string, Numbered>>, mayGain = false) =>
  Object.entries(records).map(([name, record]) => [`${prefix}${name}`, shapeOf(record, mayGain)] as const);

/** Signed or named by its content, so that it never rises: it grows by fields that may be absent, and by kinds. */
const lasting = (shape: unknown): Numbered => ({ schema: 1, isNumbered: false, shape });

/** Every shape that is stored or shared, by name. */
export function presentShapes(): ReadonlyMap<string, Present> {
  const ofUse = (use: 'kept' | 'cache') => [
    ...Object.values(metaKeys).flatMap((key) => (key.use === use ? [[key.key, key.record as Numbered] as const] : [])),
    ...Object.values(metaFamilies).flatMap(({ prefix, of }) =>
      of('').use === use ? [[`${prefix}…`, of('').record as Numbered] as const] : [],
    ),
  ];
  const { head, ...lines } = archiveRecords;
  return new Map([
    // Events and acts are judged one by one, and one that is not known is put aside.
    ...all(
      '',
      { event: lasting(EventSchema), version: lasting(AnyVersionSchema), act: lasting(ActSchema), publication: lasting(PublicationSchema) },
      true,
    ),
    ...all('', { invitation: invitationRecord, outbox: outboxRecord, workspaces: workspacesRecord }),
    ...all('document ', documentRecords),
    // The number of the format is one of several, and an older version says that it does not know a newer one.
    ...all('export ', { head }, true),
    ...all('export ', lines),
    ...all('meta ', Object.fromEntries(ofUse('kept'))),
    ...all('meta ', Object.fromEntries(ofUse('cache')), true),
  ]);
}
