import type { Act, Boundary, Role } from '../contract/team.ts';
import { fromBase64 } from './bytes.ts';
import { keyName, verify } from './keys.ts';
import { alikeIn, cleanName, freeName } from './member-names.ts';
import { type Grant, grantFor, isOpen, namesIn, type Offer, proofOf, type RefusalReason, type Roster } from './roster.ts';
import { isSignedBy, type Signed } from './signed.ts';

/** An act as it came, with its envelope. */
export interface SignedAct {
  readonly signed: Signed;
  readonly act: Act;
}

type Draft = {
  -readonly [K in keyof Roster]: Roster[K] extends ReadonlyMap<infer A, infer B> ? Map<A, B> : Roster[K];
} & { readonly acts: Map<string, string>; readonly given: Given };

/** What one fold found that holds for the whole: it starts over with it. Only grows. */
interface Given {
  /** Acts of leads whose role ended, which the ending lead had not seen. */
  readonly voided: Set<string>;
  /** Per seat of an invitation, the joining that counts. */
  readonly closings: Map<string, string | null>;
}

type Reason = RefusalReason;

/** How far an act's order may be beyond the last: or one act could leave no number for those after it. */
const STRIDE = 100_000;

type Deeds<T extends Act['what']['type']> = Extract<Act['what'], { type: T }>;

const grantOf = ({ role, department }: { readonly role: Role; readonly department?: string | undefined }): Grant => ({
  ...{ role, ...(department === undefined ? {} : { department }) },
});

async function invite(draft: Draft, what: Deeds<'invited'>, by: string, order: number): Promise<void> {
  const { member, seat, expires } = what;
  const id = await keyName(seat.sign);
  if (draft.seats.has(id)) return;
  const offer: Offer = { by, role: what.role, ...(what.department ? { department: what.department } : {}), expires, order };
  draft.seats.set(id, { ...seat, member: member.id, offer });
  if (draft.members.has(member.id)) return;
  const name = freeName(namesIn(draft), member.name, member.id);
  draft.members.set(member.id, { id: member.id, name, grants: [grantOf(what)] });
}

/** Why a joining does not count: it is not the one that did, or came too late. */
function shutTo({ closings }: Given, { signed, act }: SignedAct, seatId: string, offer: Offer): Reason | undefined {
  const closing = closings.get(seatId);
  if (closing === null) return 'invitation-withdrawn';
  if (offer.taken !== undefined || (closing !== undefined && closing !== signed.name)) return 'invitation-used';
  return closing === undefined && act.at > offer.expires ? 'invitation-ended' : undefined;
}

async function join(draft: Draft, signedAct: SignedAct, what: Deeds<'joined'>): Promise<Reason | undefined> {
  const { signed } = signedAct;
  const { order } = signedAct.act;
  const seat = draft.seats.get(what.seat);
  if (seat?.offer === undefined) return 'unknown-author';
  if (signed.signer !== what.seat || !(await isSignedBy(signed, seat.sign))) return 'forged';
  if (!(await verify(what.device, fromBase64(what.proof), proofOf(draft.workspace, what.seat, what.own)))) return 'forged';
  const shut = shutTo(draft.given, signedAct, what.seat, seat.offer);
  if (shut !== undefined) return shut;
  const [own, device] = [await keyName(what.own.sign), await keyName(what.device)];
  if (draft.seats.has(own) || draft.devices.has(device)) return 'forbidden';
  draft.seats.set(what.seat, { ...seat, offer: { ...seat.offer, taken: signed.name } });
  draft.seats.set(own, { ...what.own, member: seat.member, order });
  draft.devices.set(device, { member: seat.member, seat: own, sign: what.device, order });
  return undefined;
}

async function add(draft: Draft, { signed, act }: SignedAct, { seat: seatId, device, proof }: Deeds<'added'>): Promise<Reason | undefined> {
  const seat = draft.seats.get(seatId);
  if (seat === undefined || seat.offer !== undefined) return 'unknown-author';
  if (signed.signer !== seatId || !(await isSignedBy(signed, seat.sign))) return 'forged';
  if (!(await verify(device, fromBase64(proof), proofOf(draft.workspace, seatId)))) return 'forged';
  const id = await keyName(device);
  if (!draft.devices.has(id)) draft.devices.set(id, { member: seat.member, seat: seatId, sign: device, order: act.order });
  return undefined;
}

/** Ends a grant of a member, and begins the next. */
function regrant(draft: Draft, id: string, until: Boundary, next: Grant): void {
  const member = draft.members.get(id);
  if (member === undefined) return;
  const closed = member.grants.map((grant) => (grant.until === undefined ? { ...grant, until } : grant));
  draft.members.set(id, { ...member, grants: [...closed, next] });
}

/** Whoever was never in, and has no other way in, is none of the team any more. */
function forget(draft: Draft, member: string): void {
  const waits = [...draft.seats.values()].some((seat) => seat.member === member && (seat.offer === undefined || isOpen(seat)));
  if (!waits) regrant(draft, member, { devices: {}, names: [] }, { role: null });
}

/** Closes an invitation. Whether the fold has to start over, since another joining had taken the seat. */
function close(draft: Draft, { seat: seatId, by }: Deeds<'closed'>): boolean {
  const seat = draft.seats.get(seatId);
  const { closings } = draft.given;
  if (seat?.offer === undefined || seat.offer.closed) return false;
  if (!closings.has(seatId)) closings.set(seatId, by);
  const counts = closings.get(seatId) ?? undefined;
  if (seat.offer.taken !== undefined && seat.offer.taken !== counts) return true;
  draft.seats.set(seatId, { ...seat, offer: { ...seat.offer, closed: true } });
  draft.exposed = true;
  if (counts === undefined) forget(draft, seat.member);
  return false;
}

function rekey(draft: Draft, { key, boxes }: Deeds<'rekeyed'>): void {
  // Named again, it only brings boxes for seats that were given meanwhile.
  if (!draft.boxes.has(key)) {
    draft.key = key;
    draft.exposed = false;
  }
  draft.boxes.set(key, { ...boxes, ...draft.boxes.get(key) });
}

/** What a lead decided and the lead who ended that role had not seen. */
function unseen(draft: Draft, { member, until }: Deeds<'granted'>, name: string): string[] {
  const theirs = [...draft.acts].filter(([act, by]) => by === member && act !== name && !until.names.includes(act));
  return theirs.map(([act]) => act).filter((act) => !draft.given.voided.has(act));
}

/** What a member decides of themselves: another seat, and the name. */
function isOfOneself(what: Act['what'], member: string): boolean {
  return (what.type === 'invited' && what.member.id === member) || (what.type === 'named' && what.member === member);
}

function rename(draft: Draft, { member: id, name }: Deeds<'named'>, order: number): Reason | false {
  const member = draft.members.get(id);
  const clean = cleanName(name);
  if (member === undefined || clean === '') return 'forbidden';
  if (alikeIn(namesIn(draft), clean, id) !== undefined) return 'name-alike';
  draft.members.set(id, { ...member, name: clean, named: order });
  return false;
}

/** Applies what only a lead may do, and what a member may of themselves. Whether the fold has to start over. */
async function decide(draft: Draft, { signed, act }: SignedAct): Promise<Reason | boolean> {
  const device = draft.devices.get(signed.signer);
  if (device === undefined) return 'unknown-author';
  if (!(await isSignedBy(signed, device.sign))) return 'forged';
  const { what } = act;
  const role = grantFor(draft, device.member, { name: signed.name })?.role;
  const isLead = role === 'lead';
  if (!isLead && !(role && isOfOneself(what, device.member))) return 'forbidden';
  if (act.order > draft.order + STRIDE) return 'forbidden';
  // Nobody but a lead moves the numbers on.
  if (isLead) draft.order = Math.max(draft.order, act.order);
  draft.acts.set(signed.name, device.member);
  if (what.type === 'invited') await invite(draft, what, device.member, act.order);
  if (what.type === 'rekeyed') rekey(draft, what);
  if (what.type === 'moved') draft.place = what.place;
  if (what.type === 'named') return rename(draft, what, act.order);
  if (what.type === 'closed') return close(draft, what);
  if (what.type !== 'granted') return false;
  const next = what.role === null ? { role: null } : grantOf({ role: what.role, department: what.department });
  regrant(draft, what.member, what.until, { ...next, since: act.at });
  const voided = unseen(draft, what, signed.name);
  for (const name of voided) draft.given.voided.add(name);
  return voided.length > 0;
}

async function found(founding: SignedAct, given: Given): Promise<Draft | undefined> {
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
    exposed: false,
    given,
  };
  draft.seats.set(seatId, { ...seat, member: member.id });
  draft.members.set(member.id, { id: member.id, name: freeName(new Map(), member.name, member.id), grants: [{ role: 'lead' }] });
  return draft;
}

/**
 * Of equal numbers those who come in are first, for they may decide with the same: coming in takes none of its own, so that
 * nobody but a lead moves them on. A seat is made before a device is added to it.
 */
function rankOf({ act }: SignedAct): number {
  if (act.what.type === 'joined') return 0;
  return act.what.type === 'added' ? 1 : 2;
}

const inOrder = (a: SignedAct, b: SignedAct) =>
  a.act.order - b.act.order || rankOf(a) - rankOf(b) || (a.signed.name < b.signed.name ? -1 : 1);

/**
 * Folds the acts of one workspace, in any order and with duplicates. `undefined` without its founding act.
 * When a lead ends another lead's grant, what that one decided and the ending lead had not seen becomes void, even
 * with an earlier order; and when an invitation is closed, no other joining counts, even one dated back. So the fold
 * starts over with what it learnt, as often as needed (that only grows).
 */
export async function foldActs(workspace: string, acts: readonly SignedAct[]): Promise<Roster | undefined> {
  const unique = [...new Map(acts.map((act) => [act.signed.name, act])).values()].sort(inOrder);
  const founding = unique.find(({ signed }) => signed.name === workspace);
  const given: Given = { voided: new Set(), closings: new Map() };
  for (;;) {
    const draft = founding && (await found(founding, given));
    if (draft === undefined) return undefined;
    const again = await foldOnce(draft, unique);
    if (again) continue;
    const { given: _, acts: __, ...roster } = draft;
    return roster;
  }
}

function apply(draft: Draft, signedAct: SignedAct): Promise<Reason | boolean | undefined> {
  const { what } = signedAct.act;
  if (what.type === 'joined') return join(draft, signedAct, what);
  return what.type === 'added' ? add(draft, signedAct, what) : decide(draft, signedAct);
}

/** Whether it has to start over. */
async function foldOnce(draft: Draft, acts: readonly SignedAct[]): Promise<boolean> {
  for (const signedAct of acts) {
    const { signed, act } = signedAct;
    const isVoid = draft.given.voided.has(signed.name);
    // Others may have built on what became void, and their numbers go on from it.
    if (isVoid) draft.order = Math.max(draft.order, act.order);
    if (act.what.type === 'founded') {
      if (signed.name !== draft.workspace) draft.refused.set(signed.name, 'forbidden');
      continue;
    }
    const said = isVoid ? 'forbidden' : await apply(draft, signedAct);
    if (typeof said === 'string') draft.refused.set(signed.name, said);
    if (said === true) return true;
  }
  return false;
}
