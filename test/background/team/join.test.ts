/* It has more than 250 lines: an invitation and the entry it leads to are followed through in one team. */
import 'fake-indexeddb/auto';
import '../../fake-browser.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { prepare } from '../../../src/background/prepare-store.ts';
import { joinTeam } from '../../../src/background/team/join.ts';
import { foundTeam } from '../../../src/background/team/membership.ts';
import { teamCalls } from '../../../src/background/team/team-calls.ts';
import type { EngineConfig } from '../../../src/contract/engine.ts';
import type { Role } from '../../../src/contract/team.ts';
import { append } from '../../../src/store/append.ts';
import { openStore } from '../../../src/store/database.ts';
import { enterTeam, membership, teamStatus } from '../../../src/store/membership.ts';
import { keepSettings, settingsOf } from '../../../src/store/meta.ts';
import { makeCode, readInvitation, sealInvitation } from '../../../src/team/invitation.ts';
import { makeOwnSeat, openSeat } from '../../../src/team/keys.ts';
import { type SmallDav, startSmallDav } from '../../../tools/team/servers/small-dav.ts';
import { type Background, background, clock, closeBackgrounds, page } from './team-background.ts';

let dav: SmallDav;
let made = 0;
let lea: Background;
const engine = (): EngineConfig => ({ kind: 'webdav', address: dav.address, user: 'lea', password: 'p' });
beforeEach(async () => {
  dav = await startSmallDav([]);
  made += 1;
  lea = await background(`join-${made}`);
  await lea.calls.foundTeam({ name: 'Maison Lune', member: 'Léa', engine: engine() }, page);
});
afterEach(async () => {
  await closeBackgrounds();
  await dav.stop();
});

async function invited(role: Role = 'member', more: { member?: string; name?: string } = {}): Promise<{ text: string; code: string }> {
  const { file, code } = await lea.calls.invite({ name: 'Emma', role, engine: engine(), ...more }, page);
  return { text: file.text, code };
}

/** A browser with nothing in it, which joins; resolves with the workspace it then has. */
async function joined(with_: { text: string; code: string }, name: string): Promise<Background> {
  const alone = await background(`join-${made}-${name}`);
  await alone.calls.joinTeam(with_, page);
  return background(alone.joined[0] ?? '');
}

/** The same on a computer of its own, at the moment when the invitation was still unused. */
async function elsewhere(with_: { text: string; code: string }): Promise<Background> {
  const { workspace, name, keys, seat, secret, member } = await readInvitation(with_.text, with_.code, Date.now());
  const other = await background(`join-${made}-elsewhere`);
  await keepSettings(other.store, { ...(await settingsOf(other.store)), member });
  const own = { ...(await makeOwnSeat()), offer: await openSeat(seat, secret) };
  await enterTeam(other.store, { workspace, name, engine: engine(), seat: own }, { keys }, Date.now());
  return other;
}

const refused = (code: string) => ({ problem: { code } });

describe('an invitation', () => {
  it('shows before it is accepted which team it is for, who invites, where and as what', async () => {
    expect(await lea.calls.readInvitation(await invited('reader'), page)).toMatchObject({
      ...{ name: 'Maison Lune', member: 'Emma', role: 'reader', by: 'Léa', engine: new URL(dav.address).host },
    });
  });

  it('that was used is refused before anything is stored, months later too', async () => {
    const invitation = await invited();
    const emma = await joined(invitation, 'emma');
    await emma.runner.run();
    await lea.runner.run();
    const thief = await background(`join-${made}-thief`);
    await expect(thief.calls.joinTeam(invitation, page)).rejects.toMatchObject(refused('invitation-used'));
    expect(thief.joined).toEqual([]);
    expect(await teamStatus(emma.store)).toMatchObject({ light: 'in-step', role: 'member' });
  });

  it('of a reader is used once, too', async () => {
    const invitation = await invited('reader');
    const noe = await joined(invitation, 'noe');
    await noe.runner.run();
    expect(await teamStatus(noe.store)).toMatchObject({ light: 'in-step', role: 'reader' });
    const thief = await background(`join-${made}-thief`);
    await expect(thief.calls.joinTeam(invitation, page)).rejects.toMatchObject(refused('invitation-used'));
  });

  it('that two browsers use at once lets in one of them, and each is told', async () => {
    const invitation = await invited();
    const both = [await joined(invitation, 'one'), await elsewhere(invitation)];
    await both[0]?.runner.run();
    await both[1]?.runner.run();
    const [first, second] = both.map(({ store }) => teamStatus(store));
    expect(await first).toMatchObject({ light: 'in-step', role: 'member' });
    expect(await second).toMatchObject({ light: 'asks', role: null, problem: { code: 'invitation-used', where: 'Emma' } });
    expect((await lea.calls.team({}, page)).members.map(({ name, devices }) => [name, devices])).toContainEqual(['Emma', 0]);
    await lea.runner.run();
    expect((await lea.calls.team({}, page)).members.map(({ name, devices }) => [name, devices])).toContainEqual(['Emma', 1]);
  });

  it('can be withdrawn, and is refused then; a used one cannot', async () => {
    const [early, invitation] = [await invited(), await invited('member', { name: 'Emma Roy' })];
    const [first, second] = (await lea.calls.team({}, page)).members.filter(({ name }) => name.startsWith('Emma'));
    expect(second?.invited).toBeGreaterThan(Date.now());
    const emma = await joined(early, 'emma');
    await emma.runner.run();
    await lea.runner.run();
    await expect(lea.calls.withdraw({ member: first?.id ?? '' }, page)).rejects.toMatchObject(refused('invitation-used'));
    await lea.calls.withdraw({ member: second?.id ?? '' }, page);
    const late = await background(`join-${made}-late`);
    await expect(late.calls.joinTeam(invitation, page)).rejects.toMatchObject(refused('invitation-withdrawn'));
    await append(lea.store, [{ type: 'noted', postId: 'x:1', text: 'since then' }], { now: Date.now() });
    await lea.runner.run();
    await emma.runner.run();
    expect(await emma.store.events.count()).toBe(1);
  });

  it('that was used a minute ago is not withdrawn, though the lead’s browser has not heard of it', async () => {
    const emma = await joined(await invited(), 'emma');
    await emma.runner.run();
    const listed = (await lea.calls.team({}, page)).members.find(({ name }) => name === 'Emma');
    expect(listed?.invited).toBeGreaterThan(Date.now());
    await expect(lea.calls.withdraw({ member: listed?.id ?? '' }, page)).rejects.toMatchObject(refused('invitation-used'));
    await emma.runner.run();
    expect(await teamStatus(emma.store)).toMatchObject({ light: 'in-step', role: 'member' });
    expect((await lea.calls.team({}, page)).members).toContainEqual(expect.objectContaining({ name: 'Emma', role: 'member', devices: 1 }));
  });

  it('is not withdrawn while the server is away, and waits as before', async () => {
    await invited();
    const listed = (await lea.calls.team({}, page)).members.find(({ name }) => name === 'Emma');
    await dav.stop();
    await expect(lea.calls.withdraw({ member: listed?.id ?? '' }, page)).rejects.toMatchObject(refused('out-of-reach'));
    expect((await lea.calls.team({}, page)).members.find(({ name }) => name === 'Emma')).toEqual(listed);
  });

  it('ends with the role of the lead who made it, and who ended that role is told whom to invite again', async () => {
    const paul = await joined(await invited('lead', { name: 'Paul' }), 'paul');
    await paul.runner.run();
    await lea.runner.run();
    const { file, code } = await paul.calls.invite({ name: 'Emma', role: 'member', engine: engine() }, page);
    await lea.runner.run();
    const id = (await lea.calls.team({}, page)).members.find(({ name }) => name === 'Paul')?.id ?? '';
    expect(await lea.calls.grant({ member: id, role: 'member' }, page)).toEqual({ again: ['Emma'] });
    const emma = await background(`join-${made}-emma`);
    await expect(emma.calls.joinTeam({ text: file.text, code }, page)).rejects.toMatchObject(refused('invitation-withdrawn'));
    const again = await elsewhere(await invited('member', { name: 'Emma' }));
    await again.runner.run();
    expect(await teamStatus(again.store)).toMatchObject({ light: 'in-step', role: 'member', member: 'Emma' });
  });

  it('is refused after seven days, by its own word and by the team’s', async () => {
    const invitation = await invited();
    const longer = { ...(await readInvitation(invitation.text, invitation.code, Date.now())), expires: Date.now() + 90 * 86_400_000 };
    const code = makeCode();
    const edited = { text: await sealInvitation(longer, code), code };
    const emma = await background(`join-${made}-emma`);
    await expect(emma.calls.joinTeam(edited, page)).rejects.toMatchObject(refused('invitation-differs'));
    clock.ahead = 7 * 86_400_000 + 60_000;
    await expect(emma.calls.joinTeam(invitation, page)).rejects.toMatchObject(refused('invitation-ended'));
    await expect(emma.calls.joinTeam(edited, page)).rejects.toMatchObject(refused('invitation-ended'));
  });

  it('that somebody with its code edited in any field is refused', async () => {
    const invitation = await invited();
    const read = await readInvitation(invitation.text, invitation.code, Date.now());
    const emma = await background(`join-${made}-emma`);
    const other = await makeOwnSeat();
    const edits = [
      { name: 'Maison Soleil' },
      { role: 'lead' as const },
      { member: { ...read.member, id: 'somebody-else' } },
      { department: 'support' },
      { seat: { ...read.seat, agree: other.seat.agree } },
      { seat: other.seat },
      { workspace: 'b'.repeat(64) },
    ];
    for (const edit of edits) {
      const text = await sealInvitation({ ...read, ...edit }, invitation.code);
      await expect(emma.calls.joinTeam({ text, code: invitation.code }, page)).rejects.toMatchObject({ problem: expect.anything() });
    }
    expect(emma.joined).toEqual([]);
    expect(await emma.calls.joinTeam(invitation, page)).toMatchObject({ store: expect.any(String) });
  }, 60_000);

  it('for another computer of somebody who is in brings that computer in as theirs', async () => {
    const me = (await lea.calls.team({}, page)).members.find((member) => member.me);
    const laptop = await joined(await invited('member', { member: me?.id ?? '' }), 'laptop');
    await laptop.runner.run();
    expect(await teamStatus(laptop.store)).toMatchObject({ light: 'in-step', role: 'lead', member: 'Léa' });
    await lea.runner.run();
    expect((await lea.calls.team({}, page)).members.map(({ name, devices }) => [name, devices])).toEqual([['Léa', 2]]);
  });
});

describe('entering a team', () => {
  const from = () => ({ store: lea.store, now: Date.now, prepare });

  it('overwrites no membership: another team’s store stays as it is, and so does this team’s', async () => {
    const invitation = await invited();
    const offer = await readInvitation(invitation.text, invitation.code, Date.now());
    const store = openStore(`diapason-${offer.workspace.slice(0, 16)}`);
    const workspace = `${offer.workspace.slice(0, 16)}${'0'.repeat(48)}`;
    const theirs = { workspace, name: 'Maison Soleil', engine: { kind: 'file' as const }, seat: await makeOwnSeat() };
    await enterTeam(store, theirs, { keys: [] }, Date.now());
    await expect(joinTeam(from(), offer)).rejects.toMatchObject({
      problem: { code: 'store-taken', where: 'Maison Soleil' },
    });
    expect(await membership(store)).toMatchObject({ workspace, name: 'Maison Soleil', engine: { kind: 'file' } });
    await store.delete();
    await joinTeam(from(), offer);
    await expect(joinTeam(from(), offer)).rejects.toMatchObject(refused('in-this-team'));
    await store.delete();
  });

  it('twice at once enters the team once: the second is refused, and the store is the first one’s', async () => {
    const texts = [await invited(), await invited('reader', { name: 'Noé' })];
    const offers = await Promise.all(texts.map(({ text, code }) => readInvitation(text, code, Date.now())));
    const ended = await Promise.allSettled(offers.map((offer) => joinTeam(from(), offer)));
    expect(ended.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(ended.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))).toMatchObject([refused('in-this-team')]);
    const entered = offers[ended.findIndex(({ status }) => status === 'fulfilled')];
    const store = openStore(`diapason-${entered?.workspace.slice(0, 16)}`);
    expect((await settingsOf(store)).member).toEqual(entered?.member);
    expect((await membership(store))?.seat.offer?.seat).toEqual(entered?.seat);
    await store.delete();
  });

  it('by founding two teams at once leaves one membership, with its own keys and name', async () => {
    const alone = await background(`join-${made}-alone`);
    const names = ['Maison Lune', 'Maison Soleil'];
    const ended = await Promise.allSettled(
      names.map((name) => foundTeam(alone.store, { name, member: name, engine: { kind: 'file' } }, Date.now())),
    );
    expect(ended.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const entered = names[ended.findIndex(({ status }) => status === 'fulfilled')];
    expect([(await membership(alone.store))?.name, (await settingsOf(alone.store)).member.name]).toEqual([entered, entered]);
    await alone.calls.sealItems({}, page);
    expect((await alone.calls.team({}, page)).members).toMatchObject([{ name: entered, role: 'lead', devices: 1 }]);
  });

  it('is refused where a workspace of this browser is in the team already', async () => {
    const invitation = await invited();
    const { workspace } = (await membership(lea.store)) ?? { workspace: '' };
    const again = { ...lea.context, teams: async () => [{ workspace, name: 'Maison Lune' }] };
    await expect(teamCalls(again).joinTeam(invitation, page)).rejects.toMatchObject({
      problem: { code: 'in-this-team', where: 'Maison Lune' },
    });
  });

  it('after leaving takes a store of its own, with a device that the team does not know yet', async () => {
    const emma = await joined(await invited(), 'emma');
    await emma.runner.run();
    await lea.runner.run();
    await emma.calls.leaveTeam({}, page);
    const again = await joined(await invited('member', { name: 'Emma Roy' }), 'again');
    await again.runner.run();
    expect(again.store.name).not.toBe(emma.store.name);
    expect(await teamStatus(again.store)).toMatchObject({ light: 'in-step', role: 'member' });
  });
});
