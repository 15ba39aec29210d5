import * as v from 'valibot';
import { ShallowSchema } from '../guide/depth.ts';
import type { Guide } from '../guide/guide.ts';
import { ClockSchema } from './clock.ts';
import { guideRecord } from './guide-record.ts';
import type { StoredRecord } from './stored.ts';
import { type Workspace, workspaceRecord } from './workspace.ts';

/**
 * The kinds of documents that a workspace shares, each with what its body is: its shape and the way up from earlier ones. How a
 * new kind begins, and what is tried before one is published, is in `background/documents/kinds/`. Versions of a kind that is
 * not here are kept and passed on as they came.
 */
export const documentRecords: { readonly [K in DocumentKind]: StoredRecord<Bodies[K]> } = {
  workspace: workspaceRecord,
  guide: guideRecord,
};
export type DocumentKind = keyof Bodies;

/** What the body of each document is. */
export interface Bodies {
  readonly workspace: Workspace;
  readonly guide: Guide;
}

export const documentKinds = Object.keys(documentRecords) as readonly DocumentKind[];
export const DocumentKindSchema = v.picklist(documentKinds);

/** Lower-case hex SHA-256 of the version's canonical JSON without its id (`log/versions.ts`). */
export const VersionIdSchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'not a version id'));
export type VersionId = v.InferOutput<typeof VersionIdSchema>;

/** One immutable publication of a document. Nothing is ever overwritten. */
export const VersionSchema = v.object({
  id: VersionIdSchema,
  kind: DocumentKindSchema,
  /** None for the first, one for an edit, two or more for a merge. */
  parents: v.pipe(v.array(VersionIdSchema), v.maxLength(16)),
  /** The member who published; `diapason` for what ships. */
  author: v.pipe(v.string(), v.maxLength(100)),
  at: ClockSchema,
  /** What changed, in the author's words. */
  note: v.pipe(v.string(), v.maxLength(1_000)),
  /** A body of its kind; parsed by the record of that kind when read. */
  body: ShallowSchema,
});
export type Version = v.InferOutput<typeof VersionSchema>;

/** A version of a document, be it one that only a newer Diapason knows: it is kept and passed on as it came. */
export const AnyVersionSchema = v.object({ ...VersionSchema.entries, kind: v.pipe(v.string(), v.regex(/^[a-z][a-z-]{0,39}$/)) });

/**
 * How people know a version: its number (`12`, or `12-3f2a` where two were published at once), who published it (as
 * in `Version`) and when, in ms. `shipped`: it came with Diapason. Neither what ships nor what a file brought has a number.
 */
export interface Published {
  readonly number?: string;
  readonly author: string;
  readonly at: number;
  readonly shipped?: true;
}
