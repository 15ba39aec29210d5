import type { Act } from '../contract/team.ts';
import { type Deeds, type Draft, grantOf, type Reason, regrant, type SignedAct, standingOf } from './draft.ts';
import { close, invite } from './fold-seats.ts';
import { alikeIn, cleanName } from './member-names.ts';
import { grantFor, namesTaken, roleOf } from './roster.ts';
import { isSignedBy } from './signed.ts';

/** How far an act's order may be beyond the last: or one act could leave no number for those after it. */
const STRIDE = 100_000;

export const isOrderNear = (draft: Draft, { order }: Act) => order <= draft.order + STRIDE;

function rekey(draft: Draft, { key, boxes }: Deeds<'rekeyed'>): void {
  // Named again, it only brings boxes for seats that were given meanwhile.
  if (!draft.boxes.has(key)) {
    draft.key = key;
    draft.exposed = false;
  }
  draft.boxes.set(key, { ...boxes, ...draft.boxes.get(key) });
}

/** What a member decides of themselves: another seat, and the name. */
function isOfOneself(what: Act['what'], member: string): boolean {
  return (what.type === 'invited' && what.member.id === member) || (what.type === 'named' && what.member === member);
}

function rename(draft: Draft, { member: id, name }: Deeds<'named'>, order: number): Reason | undefined {
  const member = draft.members.get(id);
  const clean = cleanName(name);
  if (member === undefined || clean === '') return 'forbidden';
  if (alikeIn(namesTaken(draft), clean, id) !== undefined) return 'name-alike';
  draft.members.set(id, { ...member, name: clean, named: order });
  return undefined;
}

/** Ends a role and gives the next. What the member decided before, and whoever ends it had not seen, becomes void. */
function grant(draft: Draft, { signed, act }: SignedAct, what: Deeds<'granted'>): void {
  const { told, found, acts } = draft;
  if (told.endsNone && what.role !== 'lead' && roleOf(draft, what.member) === 'lead') return;
  const next = what.role === null ? { role: null } : grantOf({ role: what.role, department: what.department });
  regrant(draft, what.member, what.until, { ...next, since: act.at });
  if (told.endsNone) return;
  for (const [name, by] of acts) {
    if (by !== what.member || name === signed.name || what.until.names.includes(name) || found.voided.has(name)) continue;
    found.voided.set(name, signed.name);
    found.backwards ||= !told.voided.has(name) && !told.barred.has(name);
  }
}

/** Applies what only a lead may do, and what a member may of themselves. Why it does not count, where it does not. */
export async function decide(draft: Draft, signedAct: SignedAct): Promise<Reason | undefined> {
  const { signed, act } = signedAct;
  const device = draft.devices.get(signed.signer);
  if (device === undefined) return 'unknown-author';
  if (!(await isSignedBy(signed, device.sign))) return 'forged';
  const { what } = act;
  const role = grantFor(draft, device.member, { name: signed.name })?.role;
  const isLead = role === 'lead';
  if (!isLead && !(role && isOfOneself(what, device.member))) return 'forbidden';
  if (!isOrderNear(draft, act)) return 'forbidden';
  // Nobody but a lead moves the numbers on.
  if (isLead) draft.order = Math.max(draft.order, act.order);
  draft.acts.set(signed.name, device.member);
  if (what.type === 'invited') return invite(draft, signedAct, what, device.member);
  if (what.type === 'named') return rename(draft, what, act.order);
  if (what.type === 'rekeyed') rekey(draft, what);
  if (what.type === 'moved') draft.place = what.place;
  if (what.type === 'closed') close(draft, what, signed.name);
  if (what.type === 'granted') grant(draft, signedAct, what);
  if (what.type === 'granted' || what.type === 'closed') draft.found.decisions.set(signed.name, standingOf(draft, signed.signer));
  return undefined;
}
