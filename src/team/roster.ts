import type { Place } from '../contract/engine.ts';
import type { Member } from '../contract/event.ts';
import type { Act, Boundary, Role, Seat } from '../contract/team.ts';
import { fromBase64, utf8 } from './bytes.ts';
import { keyName, verify } from './keys.ts';
import { isSignedBy, type Signed } from './signed.ts';

/** An act as it came, with its envelope. */
export interface SignedAct {
  readonly signed: Signed;
  readonly act: Act;
}

/** A stretch of a member's time in the team. `until` is absent for the one in force. */
export interface Grant {
  readonly role: Role | null;
  readonly department?: string;
  readonly until?: Boundary;
}

export interface TeamMember extends Member {
  readonly grants: readonly Grant[];
}

/** The fold of a workspace's acts: who is in the team, and with which keys. The same on every device with the same acts. */
export interface Roster {
  readonly workspace: string;
  readonly name: string;
  readonly members: ReadonlyMap<string, TeamMember>;
  readonly seats: ReadonlyMap<string, Seat & { readonly member: string }>;
  readonly devices: ReadonlyMap<string, { readonly member: string; readonly seat: string; readonly sign: string }>;
  /** The team key in force; absent while it is the founding one. */
  readonly key?: string;
  /** Where a lead moved the team to last; absent while it stands where it was founded. */
  readonly place?: Place;
  readonly boxes: ReadonlyMap<string, Readonly<Record<string, string>>>;
  /** Names of acts that do not count, and why. */
  readonly refused: ReadonlyMap<string, 'forged' | 'forbidden' | 'unknown-author'>;
  /** The highest order among the decisions that count. */
  readonly order: number;
}

/** What a thing in the team is, for the question who may write it. */
export type Mark = { readonly device: string; readonly seq: number } | { readonly name: string };

const within = (until: Boundary | undefined, mark: Mark) =>
  until === undefined || ('name' in mark ? until.names.includes(mark.name) : mark.seq <= (until.devices[mark.device] ?? 0));

/** What a member's role was for one event, document or act. */
export function grantFor(roster: Pick<Roster, 'members'>, member: string, mark: Mark): Grant | undefined {
  return roster.members.get(member)?.grants.find(({ until }) => within(until, mark));
}

/** The role in force. */
export function roleOf(roster: Pick<Roster, 'members'>, member: string): Role | null {
  return roster.members.get(member)?.grants.at(-1)?.role ?? null;
}

/** The role in force of the member who has a seat; a reader's device signs nothing, so the seat says it. */
export function ownRole(roster: Roster | undefined, seat: string): Role | null {
  return roster === undefined ? null : roleOf(roster, roster.seats.get(seat)?.member ?? '');
}

/** The department of the member who has a seat, where the role in force is that of a department. */
export function ownDepartment(roster: Roster, seat: string): string | undefined {
  const grant = roster.members.get(roster.seats.get(seat)?.member ?? '')?.grants.at(-1);
  return grant?.role === 'department' ? grant.department : undefined;
}

/** What a device signs to prove that it takes a seat. */
export const proofOf = (workspace: string, seat: string) => utf8(`diapason joined 1\n${workspace}\n${seat}`);

type Draft = {
  -readonly [K in keyof Roster]: Roster[K] extends ReadonlyMap<infer A, infer B> ? Map<A, B> : Roster[K];
} & { acts: Map<string, string> };

type Reason = 'forged' | 'forbidden' | 'unknown-author';

/** How far an act's order may be beyond the last: or one act could leave no number for those after it. */
const STRIDE = 100_000;

function invite(draft: Draft, seatId: string, seat: Seat, member: Member, grant: Grant): void {
  if (!draft.seats.has(seatId)) draft.seats.set(seatId, { ...seat, member: member.id });
  if (!draft.members.has(member.id)) draft.members.set(member.id, { ...member, grants: [grant] });
}

async function join(draft: Draft, { signed, act }: SignedAct): Promise<Reason | undefined> {
  if (act.what.type !== 'joined') return undefined;
  const { seat: seatId, device, proof } = act.what;
  const seat = draft.seats.get(seatId);
  if (seat === undefined) return 'unknown-author';
  if (signed.signer !== seatId || !(await isSignedBy(signed, seat.sign))) return 'forged';
  if (!(await verify(device, fromBase64(proof), proofOf(draft.workspace, seatId)))) return 'forged';
  const id = await keyName(device);
  if (!draft.devices.has(id)) draft.devices.set(id, { member: seat.member, seat: seatId, sign: device });
  return undefined;
}

/** Applies what only a lead may do. Returns the names that this act makes void. */
async function decide(draft: Draft, { signed, act }: SignedAct): Promise<Reason | readonly string[]> {
  const device = draft.devices.get(signed.signer);
  if (device === undefined) return 'unknown-author';
  if (!(await isSignedBy(signed, device.sign))) return 'forged';
  if (grantFor(draft, device.member, { name: signed.name })?.role !== 'lead') return 'forbidden';
  if (act.order > draft.order + STRIDE) return 'forbidden';
  const { what } = act;
  draft.order = Math.max(draft.order, act.order);
  draft.acts.set(signed.name, device.member);
  if (what.type === 'invited') {
    invite(draft, await keyName(what.seat.sign), what.seat, what.member, {
      role: what.role,
      ...(what.department ? { department: what.department } : {}),
    });
  }
  if (what.type === 'rekeyed') {
    // Named again, it only brings boxes for seats that were given meanwhile.
    if (!draft.boxes.has(what.key)) draft.key = what.key;
    draft.boxes.set(what.key, { ...what.boxes, ...draft.boxes.get(what.key) });
  }
  if (what.type === 'moved') draft.place = what.place;
  if (what.type !== 'granted') return [];
  const member = draft.members.get(what.member);
  if (member === undefined) return [];
  const closed = member.grants.map((grant) => (grant.until === undefined ? { ...grant, until: what.until } : grant));
  const next: Grant = { role: what.role, ...(what.department ? { department: what.department } : {}) };
  draft.members.set(what.member, { ...member, grants: [...closed, next] });
  return [...draft.acts]
    .filter(([name, by]) => by === what.member && name !== signed.name && !what.until.names.includes(name))
    .map(([name]) => name);
}

async function found(founding: SignedAct): Promise<Draft | undefined> {
  const { signed, act } = founding;
  if (act.what.type !== 'founded' || signed.name !== signed.workspace) return undefined;
  const { name, member, seat } = act.what;
  const seatId = await keyName(seat.sign);
  if (signed.signer !== seatId || !(await isSignedBy(signed, seat.sign))) return undefined;
  const draft: Draft = {
    workspace: signed.workspace,
    name,
    members: new Map(),
    seats: new Map(),
    devices: new Map(),
    boxes: new Map(),
    refused: new Map(),
    acts: new Map(),
    order: 0,
  };
  invite(draft, seatId, seat, member, { role: 'lead' });
  return draft;
}

/** Whoever joined may decide with the same number: a joining takes none of its own, so that nobody but a lead moves them on. */
const joinedFirst = ({ act }: SignedAct) => (act.what.type === 'joined' ? 0 : 1);

const inOrder = (a: SignedAct, b: SignedAct) =>
  a.act.order - b.act.order || joinedFirst(a) - joinedFirst(b) || (a.signed.name < b.signed.name ? -1 : 1);

/**
 * Folds the acts of one workspace, in any order and with duplicates. `undefined` without its founding act.
 * When a lead ends another lead's grant, what that one decided and the ending lead had not seen becomes void, even
 * with an earlier order; so the fold starts over without it, as often as needed (the void set only grows).
 */
export async function foldActs(workspace: string, acts: readonly SignedAct[]): Promise<Roster | undefined> {
  const unique = [...new Map(acts.map((act) => [act.signed.name, act])).values()].sort(inOrder);
  const founding = unique.find(({ signed }) => signed.name === workspace);
  const void_ = new Set<string>();
  for (;;) {
    const draft = founding && (await found(founding));
    if (draft === undefined) return undefined;
    const again = await foldOnce(draft, unique, void_);
    if (!again) return draft;
  }
}

async function foldOnce(draft: Draft, acts: readonly SignedAct[], voided: Set<string>): Promise<boolean> {
  for (const signedAct of acts) {
    const { signed, act } = signedAct;
    // Others may have built on what became void, and their numbers go on from it.
    if (voided.has(signed.name)) draft.order = Math.max(draft.order, act.order);
    if (act.what.type === 'founded') {
      if (signed.name !== draft.workspace) draft.refused.set(signed.name, 'forbidden');
      continue;
    }
    const said = voided.has(signed.name)
      ? 'forbidden'
      : act.what.type === 'joined'
        ? await join(draft, signedAct)
        : await decide(draft, signedAct);
    if (typeof said === 'string') draft.refused.set(signed.name, said);
    const fresh = Array.isArray(said) ? said.filter((name) => !voided.has(name)) : [];
    for (const name of fresh) voided.add(name);
    if (fresh.length > 0) return true;
  }
  return false;
}
