import type { EngineConfig } from '../../contract/engine.ts';
import type { Invitation } from '../../contract/invitation.ts';
import { Refusal } from '../../contract/problem.ts';
import type { Role } from '../../contract/team.ts';
import { openStore, type Store } from '../../store/database.ts';
import { enterTeam, membership } from '../../store/membership.ts';
import { keepSettings, randomName, settingsOf } from '../../store/meta.ts';
import { decide, found, invite, letGo } from '../../team/acts.ts';
import { invitationFile, invitationLink } from '../../team/invitation.ts';
import { makeSeat, openSeat } from '../../team/keys.ts';
import { prepare } from '../first-run.ts';
import { boundaryOf, keepActs, leadOf, prepareDevice } from './place.ts';

/** How long an invitation can be accepted, ms. */
const VALID = 7 * 86_400_000;

/** Founds a team from this store. Rejects with `not-allowed` when it is in one. */
export async function foundTeam(store: Store, input: { name: string; member: string; engine: EngineConfig }, now: number): Promise<void> {
  if ((await membership(store)) !== undefined) throw new Refusal('not-allowed', { where: 'team' });
  const settings = await settingsOf(store);
  const member = { id: settings.member.id, name: input.member };
  await prepareDevice(store);
  const { seat, secret } = await makeSeat();
  const keys = await openSeat(seat, secret);
  const { workspace, key, item } = await found(input.name, member, keys, now);
  await keepSettings(store, { ...settings, member });
  await enterTeam(store, { workspace, name: input.name, engine: input.engine, seat: keys }, [key], [{ ...item, waiting: true }], now);
}

/** Makes the store of a joined team; the CM's earlier work stays in the one it was done in. */
export async function joinTeam(from: Store, invitation: Invitation, now: number): Promise<{ store: string; name: string }> {
  const name = `diapason-${invitation.workspace.slice(0, 16)}`;
  const seat = await openSeat(invitation.seat, invitation.secret).catch(() => {
    throw new Refusal('not-understood', { where: 'invitation secret', detail: 'not a key' });
  });
  const store = openStore(name);
  try {
    await prepare(store);
    await keepSettings(store, { ...(await settingsOf(from)), member: invitation.member, welcomed: true });
    await enterTeam(
      store,
      { workspace: invitation.workspace, name: invitation.name, engine: invitation.engine, seat },
      invitation.keys,
      [],
      now,
    );
  } finally {
    store.close();
  }
  return { store: name, name: invitation.name };
}

/** As a lead: gives a seat; the invitation's secret stands nowhere but in what is returned. */
export async function invitation(
  store: Store,
  input: { name: string; role: Role; department?: string | undefined; engine: EngineConfig },
  now: number,
): Promise<{ link: string; file: { name: string; text: string } }> {
  const { member, device, known, roster } = await leadOf(store, now);
  const { seat, secret } = await makeSeat();
  const invited = { id: randomName(16), name: input.name };
  await keepActs(store, [await invite({ ring: known.ring, roster, device, now }, invited, input.role, seat, input.department)], now);
  const made: Invitation = {
    ...{
      diapason: 'invitation-1',
      workspace: member.workspace,
      name: roster.name,
      member: invited,
      role: input.role,
      engine: input.engine,
      seat,
      secret,
    },
    ...(input.department === undefined ? {} : { department: input.department }),
    by: (await settingsOf(store)).member.name,
    expires: new Date(now + VALID).toISOString(),
    keys: [...known.keys],
  };
  return {
    link: invitationLink(made),
    file: { name: `diapason-${input.name.replace(/[^\p{L}\p{N}]+/gu, '-')}.json`, text: invitationFile(made) },
  };
}

/** As a lead: ends a member's grant where this device's knowledge ends and begins another; `null` also changes the team's key. */
export async function setRole(store: Store, member: string, role: Role | null, department: string | undefined, now: number): Promise<void> {
  const { device, known, roster } = await leadOf(store, now);
  if (!roster.members.has(member)) throw new Refusal('not-understood', { where: 'member', detail: 'not in the team' });
  const by = { ring: known.ring, roster, device, now };
  const until = await boundaryOf(store, { roster, known }, member);
  const items =
    role === null
      ? (await letGo(by, member, until)).items
      : [await decide(by, { type: 'granted', member, role, until, ...(department === undefined ? {} : { department }) })];
  await keepActs(store, items, now);
}
