import type { Act } from '../contract/team.ts';
import { type Deeds, type Draft, type Given, grantOf, type Reason, regrant, type SignedAct } from './draft.ts';
import { add, close, invite, join } from './fold-seats.ts';
import { keyName } from './keys.ts';
import { alikeIn, cleanName, freeName } from './member-names.ts';
import { grantFor, namesTaken, type Roster } from './roster.ts';
import { isSignedBy } from './signed.ts';

/** How far an act's order may be beyond the last: or one act could leave no number for those after it. */
const STRIDE = 100_000;

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

/** Whether anything is void that was not. Then no closing is taken over either: it may be one of them, or have built on one. */
function makeVoid({ voided, closings }: Given, names: readonly string[]): boolean {
  for (const name of names) voided.add(name);
  if (names.length > 0) closings.clear();
  return names.length > 0;
}

/** Closings that the fold was given and whose own act did not count in it: its author came in by a joining that fell. */
const fallen = ({ given, refused }: Draft): string[] =>
  [...given.closings.values()].map(({ act }) => act).filter((act) => refused.has(act));

/** What a member decides of themselves: another seat, and the name. */
function isOfOneself(what: Act['what'], member: string): boolean {
  return (what.type === 'invited' && what.member.id === member) || (what.type === 'named' && what.member === member);
}

function rename(draft: Draft, { member: id, name }: Deeds<'named'>, order: number): Reason | false {
  const member = draft.members.get(id);
  const clean = cleanName(name);
  if (member === undefined || clean === '') return 'forbidden';
  if (alikeIn(namesTaken(draft), clean, id) !== undefined) return 'name-alike';
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
  if (what.type === 'invited') return invite(draft, { signed, act }, what, device.member);
  if (what.type === 'rekeyed') rekey(draft, what);
  if (what.type === 'moved') draft.place = what.place;
  if (what.type === 'named') return rename(draft, what, act.order);
  if (what.type === 'closed') return close(draft, what, signed.name);
  if (what.type !== 'granted') return false;
  const next = what.role === null ? { role: null } : grantOf({ role: what.role, department: what.department });
  regrant(draft, what.member, what.until, { ...next, since: act.at });
  return makeVoid(draft.given, unseen(draft, what, signed.name));
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
 * starts over with what it learnt. It ends: what is void only grows, and between two such finds each seat is closed once.
 */
export async function foldActs(workspace: string, acts: readonly SignedAct[]): Promise<Roster | undefined> {
  const unique = [...new Map(acts.map((act) => [act.signed.name, act])).values()].sort(inOrder);
  const founding = unique.find(({ signed }) => signed.name === workspace);
  const given: Given = { voided: new Set(), closings: new Map() };
  for (;;) {
    const draft = founding && (await found(founding, given));
    if (draft === undefined) return undefined;
    if ((await foldOnce(draft, unique)) || makeVoid(given, fallen(draft))) continue;
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
