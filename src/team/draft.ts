import type { Act, Boundary, Role } from '../contract/team.ts';
import { present } from '../domain/present.ts';
import type { Grant, RefusalReason, Roster } from './roster.ts';
import type { Signed } from './signed.ts';

/** An act as it came, with its envelope. */
export interface SignedAct {
  readonly signed: Signed;
  readonly act: Act;
}

/** Which joining an invitation's seat is closed for, `null` for none, and the act that says so. */
export interface Closing {
  readonly by: string | null;
  readonly act: string;
}

/** What holds for all acts, whatever their numbers. */
export interface Findings {
  /** Acts that a member wrote whose role ended, and that whoever ended it had not seen; each with the act that ended it. */
  readonly voided: ReadonlyMap<string, string>;
  /** Per seat of an invitation, its closing. */
  readonly closings: ReadonlyMap<string, Closing>;
}

/** What one pass over the acts is told. */
export interface PassInput extends Findings {
  /** Acts that are taken not to count. */
  readonly barred: ReadonlySet<string>;
  /** No lead loses the role: to see who would be one if nobody had ended anybody's. */
  readonly endsNone?: boolean;
}

/** What one pass found. */
export interface PassFindings extends Findings {
  readonly voided: Map<string, string>;
  readonly closings: Map<string, Closing>;
  /** The acts that ended or changed a role, or closed an invitation, and counted; each with the standing of its device. */
  readonly decisions: Map<string, number>;
  /** Whether something holds for acts that this pass had already taken otherwise. */
  backwards: boolean;
}

/**
 * The roster while it is folded. `acts`: who wrote each decision. `standings`: per seat how long its member is in the team, as
 * a rank, or whoever gave the seat where that is less: a lead can give seats in the name of a colleague.
 */
export type Draft = {
  -readonly [K in keyof Roster]: Roster[K] extends ReadonlyMap<infer A, infer B> ? Map<A, B> : Roster[K];
} & {
  readonly acts: Map<string, string>;
  readonly standings: Map<string, number>;
  readonly told: PassInput;
  readonly found: PassFindings;
};

export type Reason = RefusalReason;

export type Deeds<T extends Act['what']['type']> = Extract<Act['what'], { type: T }>;

export const grantOf = ({ role, department }: { readonly role: Role; readonly department?: string | undefined }): Grant => ({
  role,
  ...present({ department }),
});

/** How long a member is in the team, as a rank: the founder is the first. */
export const rankOf = (draft: Pick<Draft, 'members'>, member: string) => [...draft.members.keys()].indexOf(member);

/** The standing of a device, which is that of its seat. */
export const standingOf = ({ devices, standings }: Draft, device: string) => standings.get(devices.get(device)?.seat ?? '') ?? Infinity;

/** Ends a grant of a member, and begins the next. */
export function regrant(draft: Draft, id: string, until: Boundary, next: Grant): void {
  const member = draft.members.get(id);
  if (member === undefined) return;
  const closed = member.grants.map((grant) => (grant.until === undefined ? { ...grant, until } : grant));
  draft.members.set(id, { ...member, grants: [...closed, next] });
}
