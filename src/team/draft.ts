import type { Act, Boundary, Role } from '../contract/team.ts';
import type { Grant, RefusalReason, Roster } from './roster.ts';
import type { Signed } from './signed.ts';

/** An act as it came, with its envelope. */
export interface SignedAct {
  readonly signed: Signed;
  readonly act: Act;
}

/** The roster while it is folded. */
export type Draft = {
  -readonly [K in keyof Roster]: Roster[K] extends ReadonlyMap<infer A, infer B> ? Map<A, B> : Roster[K];
} & { readonly acts: Map<string, string>; readonly given: Given };

/** What one fold found that holds for the whole: it starts over with it. */
export interface Given {
  /** Acts of leads whose role ended, which the ending lead had not seen, and closings that undid their own author. Only grows. */
  readonly voided: Set<string>;
  /** Per seat of an invitation the joining that counts, and the act that says so. Found anew whenever an act becomes void. */
  readonly closings: Map<string, { readonly by: string | null; readonly act: string }>;
}

export type Reason = RefusalReason;

export type Deeds<T extends Act['what']['type']> = Extract<Act['what'], { type: T }>;

export const grantOf = ({ role, department }: { readonly role: Role; readonly department?: string | undefined }): Grant => ({
  ...{ role, ...(department === undefined ? {} : { department }) },
});

/** Ends a grant of a member, and begins the next. */
export function regrant(draft: Draft, id: string, until: Boundary, next: Grant): void {
  const member = draft.members.get(id);
  if (member === undefined) return;
  const closed = member.grants.map((grant) => (grant.until === undefined ? { ...grant, until } : grant));
  draft.members.set(id, { ...member, grants: [...closed, next] });
}
