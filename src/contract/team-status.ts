import type { EngineKind } from './engine.ts';
import type { Problem } from './problem.ts';
import type { Role, WorkspaceId } from './team.ts';
import type { Notice } from './team-view.ts';

/** What came while this device was away, for a short summary. Times in ms since 1970. */
export interface Summary {
  readonly at: number;
  /** When this device had last been in step before. */
  readonly from?: number;
  /** Events by the name of who did them. */
  readonly by: Readonly<Record<string, number>>;
  readonly versions: number;
}

/**
 * The state light. `in-step`: everything is shared; `to-send`: something waits, the engine is there; `out-of-reach`:
 * since `since`, tried again by itself; `asks`: a person must decide or mend something, `problem` says what.
 */
export interface TeamStatus {
  readonly workspace: WorkspaceId;
  readonly name: string;
  readonly member: string;
  readonly role: Role | null;
  /** A lead let this browser's member go: nothing that is done here counts any more, and nothing more is to be read. */
  readonly left?: true;
  /** The key of the department of a member with that role. */
  readonly department?: string;
  /** The names of the leads beside this member, who decide for the team; absent where there is none. */
  readonly leads?: readonly string[];
  readonly engine: EngineKind;
  readonly light: 'in-step' | 'to-send' | 'out-of-reach' | 'asks';
  /** Items and events that the engine has not confirmed. */
  readonly toSend: number;
  /** When it was last in step. */
  readonly since?: number;
  readonly problem?: Problem;
  /** Items put aside. */
  readonly aside: number;
  /** Whether news comes by itself; otherwise at the next pull. */
  readonly live: boolean;
  readonly summary?: Summary;
  /** What does not fit: things kept back, or keys that are not heard of; absent where all fits. */
  readonly notices?: readonly Notice[];
  /** How far this computer's clock is behind the server's, ms (negative: ahead); absent where they agree. */
  readonly skew?: number;
  /** When this browser noticed that its profile had been copied or brought back, ms, and how many events it sent anew. */
  readonly copied?: { readonly at: number; readonly moved: number };
}

/** A member as the team's page lists them. */
export interface MemberView {
  readonly id: string;
  readonly name: string;
  /** `null`: left. */
  readonly role: Role | null;
  readonly department?: string;
  /** Devices in their seats; none while the first invitation waits. */
  readonly devices: number;
  /** When they were let go, ms; absent for who is in, and for an invitation that was never used. */
  readonly left?: number;
  /** Until when an invitation that waits can be used, ms; absent where none waits. */
  readonly invited?: number;
  /** The names of the keys of the invitations that wait; absent where none does. */
  readonly offers?: readonly string[];
  readonly me: boolean;
}

/** An item that was put aside, as the team's page lists it. */
export interface AsideView {
  readonly shelf: string;
  readonly name: string;
  readonly problem: Problem;
}
