import { carryUnknown } from '../contract/carry.ts';
import { type DocumentKind, documentRecords, type Version } from '../contract/document.ts';
import { Refusal } from '../contract/refusal.ts';
import type { StoredRecord } from '../contract/stored.ts';
import { ownEntry } from '../domain/own-entry.ts';

/** What is known of the shape of a kind of document; `undefined` of a kind of a newer Diapason. */
export function recordOf(kind: string): StoredRecord<object> | undefined {
  return ownEntry<unknown>(documentRecords, kind) as StoredRecord<object> | undefined;
}

/** A body made here: without a number it has the present shape. */
const numbered = (record: StoredRecord<object>, body: unknown): unknown =>
  typeof body === 'object' && body !== null && !('schema' in body) ? record.write(body, undefined) : body;

/** A body that is to be published: with what the one before holds and this version does not know. */
export function bodyOf(kind: DocumentKind, body: unknown, before?: unknown): unknown {
  const record = recordOf(kind);
  if (record === undefined) throw new Refusal('unknown-document', { where: kind });
  const reading = record.read(numbered(record, body));
  if (reading.kind === 'damaged') throw damagedRefusal(kind, reading);
  if (reading.isNewer) throw new Refusal('newer-document', { where: kind });
  const base = before === undefined ? undefined : record.read(before);
  const whole = base?.kind === 'read' ? carryUnknown(record.shape, base.value, reading.value) : reading.value;
  return record.write(whole, undefined);
}

/**
 * A version with its body in the present shape, as pages show, compare and merge it. It goes by the name of what was
 * published: whatever signs, seals or exports takes the version as it is stored.
 */
export function versionToRead(version: Version): Version {
  const record = recordOf(version.kind);
  return record === undefined ? version : { ...version, body: record.upgraded(version.body) };
}

/** Whether a newer Diapason wrote a version: it is neither edited nor merged here. */
export function isByNewer({ kind, body }: Pick<Version, 'kind' | 'body'>): boolean {
  return recordOf(kind)?.read(body).isNewer === true;
}

/** Says where a body is damaged. */
export function damagedRefusal(kind: string, { where, detail }: { readonly where: string; readonly detail: string }): Refusal {
  return new Refusal('not-understood', { where: `${kind} ${where}`.trim(), detail });
}
