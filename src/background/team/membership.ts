import type { EngineConfig } from '../../contract/engine.ts';
import type { Invitation } from '../../contract/invitation.ts';
import { Refusal } from '../../contract/refusal.ts';
import type { Role } from '../../contract/team.ts';
import type { TeamCallResults } from '../../contract/team-calls.ts';
import { present } from '../../domain/present.ts';
import { clockMs } from '../../log/clock.ts';
import type { Store } from '../../store/database.ts';
import { documentHead } from '../../store/document-heads.ts';
import { enterTeam, isInTeam } from '../../store/membership.ts';
import { randomName, settingsOf } from '../../store/meta.ts';
import { syncStore } from '../../store/team.ts';
import { invite, makeFounding, rename, VALID } from '../../team/acts.ts';
import { changeRole, removeMember, withdraw } from '../../team/closings.ts';
import { makeCode, sealInvitation } from '../../team/invitation.ts';
import { makeOwnSeat, makeSeat, openSeat } from '../../team/keys.ts';
import { alikeIn, cleanName } from '../../team/member-names.ts';
import { namesTaken, ownMember, type Roster } from '../../team/roster.ts';
import { standingsOf } from '../../team/sync/receive.ts';
import { prepareDevice } from './device.ts';
import { boundaryOf, keepActs, leadContextOf, refuseNonLead, refuseWhoLeft, teamContextOf } from './team-context.ts';

/** Founds a team from this store. Rejects with `not-allowed` when it is in one. */
export async function foundTeam(store: Store, input: { name: string; member: string; engine: EngineConfig }, now: number): Promise<void> {
  if (await isInTeam(store)) throw new Refusal('not-allowed', { where: 'team' });
  const settings = await settingsOf(store);
  const member = { id: settings.member.id, name: input.member };
  await prepareDevice(store);
  const keys = await makeOwnSeat();
  const { workspace, key, item } = await makeFounding(input.name, member, keys, now);
  const entry = { keys: [key], items: [{ ...item, waiting: true }], settings: { ...settings, member } };
  await enterTeam(store, { workspace, name: input.name, engine: input.engine, seat: keys }, entry, now);
}

/** Who is invited: somebody new by a lead, or a member of the team to another computer, by a lead or that member. */
export interface Invited {
  readonly name: string;
  readonly role: Role;
  readonly department?: string | undefined;
  readonly member?: string | undefined;
  readonly engine: EngineConfig;
}

/** A seat for somebody who is in: with the name and the role they have. */
function again(roster: Roster, id: string): Omit<Invited, 'engine'> & { readonly member: string } {
  const grant = roster.members.get(id)?.grants.at(-1);
  if (grant === undefined || grant.role === null) throw new Refusal('not-understood', { where: 'member', detail: 'not in the team' });
  return { member: id, name: roster.members.get(id)?.name ?? '', role: grant.role, department: grant.department };
}

/** Gives a seat; the invitation's secret and its code stand nowhere but in what is returned. */
export async function invitation(store: Store, input: Invited, now: number): Promise<TeamCallResults['invite']> {
  const place = await teamContextOf(store, now);
  refuseWhoLeft(place);
  const { member, device, known, roster } = place;
  const me = ownMember(roster, member.seat);
  if (input.member === undefined || input.member !== me) refuseNonLead(place);
  const {
    name,
    role,
    department,
    member: id,
  } = input.member === undefined ? { ...input, member: randomName(16) } : again(roster, input.member);
  if (input.member === undefined) refuseAlike(roster, name);
  const { seat, secret, given } = await makeSeat();
  const invited = { id: id ?? '', name };
  await keepActs(store, [await invite({ ring: known.ring, roster, device, now }, invited, role, given, department)], now);
  const made: Invitation = {
    workspace: member.workspace,
    name: roster.name,
    member: invited,
    role,
    engine: input.engine,
    seat,
    secret,
    ...present({ department }),
    by: roster.members.get(me)?.name ?? '',
    expires: now + VALID,
    keys: [...known.keys],
  };
  const code = makeCode();
  const file = { name: `diapason-${name.replace(/[^\p{L}\p{N}]+/gu, '-')}.txt`, text: `${await sealInvitation(made, code)}\n` };
  return { code, file, member: invited.id, seat: (await openSeat(seat, secret)).id };
}

/** Gives a member of the team another name. Rejects with `name-alike` where a colleague's reads the same. */
export async function renameMember(store: Store, member: string, name: string, now: number): Promise<void> {
  const place = await teamContextOf(store, now);
  refuseWhoLeft(place);
  const { device, known, roster } = place;
  if (member !== ownMember(roster, place.member.seat)) refuseNonLead(place);
  refuseAlike(roster, name, member);
  await keepActs(store, [await rename({ ring: known.ring, roster, device, now }, member, name)], now);
  await showRoster(store, now);
}

/** Names, and whose claims ended, are shown at once, as every colleague's browser will show them. */
async function showRoster(store: Store, now: number): Promise<void> {
  const { roster } = await teamContextOf(store, now);
  await syncStore(store, () => now).save(standingsOf(roster));
}

function refuseAlike(roster: Roster, name: string, but?: string): void {
  const other = alikeIn(namesTaken(roster), name, but);
  if (other !== undefined || cleanName(name) === '') throw new Refusal('name-alike', { where: other ?? '' });
}

/** As a lead: closes the invitations of a member that nobody used, and changes the key that stands in them. */
export async function withdrawInvitation(store: Store, member: string, now: number): Promise<void> {
  const { device, known, roster } = await leadContextOf(store, now);
  const items = await withdraw({ ring: known.ring, roster, device, now }, member);
  if (items.length === 0) throw new Refusal('invitation-used', { where: roster.members.get(member)?.name ?? '' });
  await keepActs(store, items, now);
}

/** What becomes of a member. */
export interface NewRole {
  readonly member: string;
  readonly role: Role | null;
  readonly department?: string | undefined;
}

/**
 * As a lead: ends a member's grant where this device's knowledge ends and begins another; `null` also changes the team's
 * key. Resolves with the names of whoever has to be invited again, since the invitation ended with the role of who made it.
 */
export async function setRole(store: Store, { member, role, department }: NewRole, now: number): Promise<string[]> {
  const { device, known, roster } = await leadContextOf(store, now);
  const head = await documentHead(store, 'workspace');
  // Whatever this device knows was published before: the clocks of documents may be ahead of the computer's.
  const at = Math.max(now, head === undefined ? 0 : clockMs(head.version.at));
  if (!roster.members.has(member)) throw new Refusal('not-understood', { where: 'member', detail: 'not in the team' });
  const by = { ring: known.ring, roster, device, now: at };
  const until = await boundaryOf(store, { roster, known }, member);
  const change = { member, department, until };
  const { items, ended } = await (role === null ? removeMember(by, member, until) : changeRole(by, { ...change, role }));
  await keepActs(store, items, now);
  await showRoster(store, now);
  return ended.map((id) => roster.members.get(id)?.name ?? '');
}
