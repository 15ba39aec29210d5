import { describe, expect, it } from 'vitest';
import type { KeyPairs } from '../../src/contract/team.ts';
import { decide, VALID } from '../../src/team/acts.ts';
import { changeRole, closeUsed, removeMember } from '../../src/team/closings.ts';
import { makeOwnSeat } from '../../src/team/keys.ts';
import { roleOf } from '../../src/team/roster.ts';
import { newKeys, renewKey } from '../../src/team/team-key.ts';
import { foundTeam } from '../../tools/team/device.ts';
import { deciderOf as lead, makeTeam, NOW, noted, offered, player, type Team, take } from '../../tools/team/team-of.ts';
import { memoryEngine } from './memory-engine.ts';

describe('the unused invitations of a lead', () => {
  /** Paul, a lead, invites Emma and another computer of his own, and Léa invites Noé; nobody has joined yet. */
  async function open() {
    const team = await makeTeam();
    const paul = await team.add('Paul', 'lead');
    const [emma, other, noe] = [await player('Emma'), { ...(await player('Paul')), member: paul.member }, await player('Noé')];
    const offers = { emma: await offered(team, emma, paul), other: await offered(team, other, paul), noe: await offered(team, noe) };
    const until = { devices: {}, names: team.acts.map(({ name }) => name) };
    return { team, paul, emma, other, noe, offers, until };
  }

  /** Who has the keys that came since: with the invitation alone, as whoever made it has it. */
  const reads = async (team: Team, offer: KeyPairs) =>
    (await newKeys(await team.roster(), { ...(await makeOwnSeat()), offer }, team.keys)).length;

  it('end when that lead is let go: nobody comes in with them, or reads what is written then, and who is to be invited again is told', async () => {
    const { team, paul, emma, other, noe, offers, until } = await open();
    const { items, ended } = await removeMember(await lead(team), paul.member.id, until);
    team.acts.push(...items);
    expect(ended).toEqual([emma.member.id]);
    expect(await renewKey(await lead(team))).toBeUndefined();
    expect([await reads(team, offers.emma), await reads(team, offers.other), await reads(team, offers.noe)]).toEqual([0, 0, 1]);
    const thefts = [await take(team, offers.emma, await player('Eve'), NOW, 7), await take(team, offers.other, other, NOW, 7)];
    const joined = await take(team, offers.noe, noe);
    team.acts.push(...thefts, joined);
    const roster = await team.roster();
    expect(thefts.map(({ name }) => roster.refused.get(name))).toEqual(['invitation-withdrawn', 'invitation-withdrawn']);
    expect(roleOf(roster, emma.member.id)).toBeNull();
    expect(roster.devices.get(noe.device.id)?.member).toBe(noe.member.id);
  });

  it('of which one was used just before keep who came in, and let in nobody else', async () => {
    const { team, paul, emma, offers, until } = await open();
    team.acts.push(await take(team, offers.emma, emma, NOW, 9));
    const { items, ended } = await removeMember(await lead(team), paul.member.id, until);
    const theft = await take(team, offers.emma, await player('Eve'), NOW, 6);
    team.acts.push(...items, theft);
    const roster = await team.roster();
    expect(ended).toEqual([]);
    expect(roster.refused.get(theft.name)).toBe('invitation-used');
    expect(roster.devices.get(emma.device.id)?.member).toBe(emma.member.id);
    expect(await newKeys(roster, emma.seat, team.keys)).toHaveLength(1);
  });

  it('for others end when that lead becomes a member, and the one for another computer of theirs does not', async () => {
    const { team, paul, emma, other, offers, until } = await open();
    const { items, ended } = await changeRole(await lead(team), { member: paul.member.id, role: 'member', until });
    team.acts.push(...items);
    expect(ended).toEqual([emma.member.id]);
    const [theft, joined] = [await take(team, offers.emma, emma, NOW, 6), await take(team, offers.other, other)];
    team.acts.push(theft, joined);
    const roster = await team.roster();
    expect(roster.refused.get(theft.name)).toBe('invitation-withdrawn');
    expect(roster.devices.get(other.device.id)?.member).toBe(paul.member.id);
    expect(roleOf(roster, paul.member.id)).toBe('member');
  });

  it('are closed by the next lead’s browser where the one that ended the role left them open', async () => {
    const { team, paul, emma, offers, until } = await open();
    team.acts.push(await decide(await lead(team), { type: 'granted', member: paul.member.id, role: null, until }));
    team.acts.push(...(await closeUsed(await lead(team), NOW)));
    const renewed = await renewKey(await lead(team));
    if (renewed) team.acts.push(renewed);
    expect([await reads(team, offers.emma), await reads(team, offers.other), await reads(team, offers.noe)]).toEqual([0, 0, 1]);
    expect(roleOf(await team.roster(), emma.member.id)).toBeNull();
    expect(await closeUsed(await lead(team), NOW)).toEqual([]);
  });

  it('leave the name to the next invitation, since nobody came in with it', async () => {
    const { team, paul, emma, until } = await open();
    team.acts.push(...(await removeMember(await lead(team), paul.member.id, until)).items);
    const again = { ...(await player('Emma')), member: { id: 'm-emma-again', name: 'Emma' } };
    team.acts.push(await take(team, await offered(team, again), again));
    const roster = await team.roster();
    expect([roster.members.get('m-emma-again')?.name, roleOf(roster, 'm-emma-again')]).toEqual(['Emma', 'member']);
    expect(roster.devices.has(emma.device.id)).toBe(false);
  });
});

describe('the end of an invitation', () => {
  const LATE = NOW + VALID + 2 * 86_400_000;

  /** Léa, Emma, and an invitation to Noé that nobody has used. */
  async function waiting() {
    const medium = memoryEngine();
    const lea = await foundTeam(() => medium.engine());
    await lea.sync();
    const emma = await lea.invite('Emma', 'member', medium.engine());
    await emma.sync();
    await lea.sync();
    await lea.invite('Noé', 'member', medium.engine());
    const isWaiting = async () => roleOf((await lea.sync()).roster ?? { members: new Map() }, 'm-noé') === 'member';
    return { lea, emma, isWaiting };
  }

  it('is not told by the clock of a lead’s computer alone, where no server tells the time: a colleague was there since', async () => {
    const { lea, emma, isWaiting } = await waiting();
    lea.now = LATE;
    expect(await isWaiting()).toBe(true);
    emma.now = LATE;
    emma.store.act([noted('eleven days later')], LATE);
    await emma.sync();
    expect(await isWaiting()).toBe(false);
  });

  it('is not told by the clock of a colleague alone', async () => {
    const { lea, emma, isWaiting } = await waiting();
    emma.now = LATE;
    emma.store.act([noted('the clock is wrong')], LATE);
    await emma.sync();
    expect(await isWaiting()).toBe(true);
    lea.now = LATE;
    expect(await isWaiting()).toBe(false);
  });

  it('is told by the server’s clock and the computer’s where both say so', async () => {
    const { lea, isWaiting } = await waiting();
    const engine = lea.engine;
    lea.now = LATE;
    lea.engine = { ...engine, skew: () => NOW - LATE };
    expect(await isWaiting()).toBe(true);
    lea.now = NOW;
    lea.engine = { ...engine, skew: () => LATE - NOW };
    expect(await isWaiting()).toBe(true);
    lea.now = LATE;
    lea.engine = { ...engine, skew: () => 0 };
    expect(await isWaiting()).toBe(false);
  });
});
