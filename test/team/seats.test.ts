import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Item } from '../../src/contract/engine.ts';
import type { KeyPairs, SeatKeys } from '../../src/contract/team.ts';
import { addDevice, closeUsed, invite, join, newKeys, rename, renewKey, VALID, withdraw } from '../../src/team/acts.ts';
import { makeOwnSeat, makeSeat, makeSigningKey, openSeat } from '../../src/team/keys.ts';
import { roleOf } from '../../src/team/roster.ts';
import { makeTeam, NOW, type Player, player, rosterOf, type Team } from './team-of.ts';

const DAY = 86_400_000;

async function offered(team: Team, to: Player, by = team.lead): Promise<KeyPairs> {
  const { seat, secret } = await makeSeat();
  team.acts.push(await invite({ ring: team.ring, roster: await team.roster(), device: by.device, now: NOW }, to.member, 'member', seat));
  return openSeat(seat, secret);
}

async function take(team: Team, offer: KeyPairs, by: Player, at = NOW, order?: number): Promise<Item> {
  const to = { ring: team.ring, workspace: team.workspace, device: by.device, order: order ?? (await team.roster()).order + 1, now: at };
  return join(to, offer, by.seat.seat);
}

const lead = async (team: Team, now = NOW) => ({ ring: team.ring, roster: await team.roster(), device: team.lead.device, now });

describe('a seat that is offered', () => {
  it('is taken once: of two browsers one comes in, the same on every device, and the other is told why not', async () => {
    const team = await makeTeam();
    const [emma, thief] = [await player('Emma'), await player('Emma')];
    const offer = await offered(team, emma);
    const taken = [await take(team, offer, emma), await take(team, offer, thief)];
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([...team.acts, ...taken], { minLength: team.acts.length + 2 }), async (acts) => {
        const roster = await rosterOf(team.ring, team.workspace, acts);
        const inside = [emma, thief].filter(({ device }) => roster.devices.has(device.id));
        expect(inside).toHaveLength(1);
        const first = taken.map(({ name }) => name).toSorted()[0];
        expect([...roster.refused]).toEqual([[taken.find(({ name }) => name !== first)?.name, 'invitation-used']]);
      }),
      { numRuns: 10 },
    );
  });

  it('stays with who took it, once a lead closed it, whatever number a thief gives the joining', async () => {
    const team = await makeTeam();
    const [emma, thief] = [await player('Emma'), await player('Emma')];
    const offer = await offered(team, emma);
    team.acts.push(await take(team, offer, emma, NOW, 9));
    team.acts.push(...(await closeUsed(await lead(team))));
    const theft = await take(team, offer, thief, NOW, 3);
    team.acts.push(theft);
    const roster = await team.roster();
    expect(roster.refused.get(theft.name)).toBe('invitation-used');
    expect(roster.devices.get(emma.device.id)?.member).toBe(emma.member.id);
    expect(roster.devices.has(thief.device.id)).toBe(false);
    expect(await closeUsed(await lead(team))).toEqual([]);
  });

  it('cannot be taken after its end by a browser that tells the time', async () => {
    const team = await makeTeam();
    const emma = await player('Emma');
    const late = await take(team, await offered(team, emma), emma, NOW + VALID + 1);
    team.acts.push(late);
    expect((await team.roster()).refused.get(late.name)).toBe('invitation-ended');
  });

  it('cannot be taken with a clock that lies, once a lead’s browser closed it a day after its end', async () => {
    const team = await makeTeam();
    const emma = await player('Emma');
    const offer = await offered(team, emma);
    expect(await closeUsed(await lead(team, NOW + VALID + DAY))).toEqual([]);
    team.acts.push(...(await closeUsed(await lead(team, NOW + VALID + DAY + 1))));
    const backdated = await take(team, offer, emma, NOW, 3);
    team.acts.push(backdated);
    const roster = await team.roster();
    expect(roster.refused.get(backdated.name)).toBe('invitation-withdrawn');
    expect(roleOf(roster, emma.member.id)).toBeNull();
  });

  it('can be withdrawn before it is used; what is written then is sealed with a key that its file does not have', async () => {
    const team = await makeTeam();
    const emma = await player('Emma');
    const offer = await offered(team, emma);
    team.acts.push(...(await withdraw(await lead(team), emma.member.id)));
    const joined = await take(team, offer, emma);
    team.acts.push(joined);
    const roster = await team.roster();
    expect(roster.refused.get(joined.name)).toBe('invitation-withdrawn');
    expect(roleOf(roster, emma.member.id)).toBeNull();
    expect(roster.key).toBeDefined();
    expect(await newKeys(roster, { ...emma.seat, offer }, team.keys)).toEqual([]);
    expect(await newKeys(roster, team.lead.seat, team.keys)).toHaveLength(1);
    expect(await withdraw(await lead(team), emma.member.id)).toEqual([]);
  });

  it('gives its file no later key once it was used, and the fresh keys all of them', async () => {
    const team = await makeTeam();
    const emma = await player('Emma');
    const offer = await offered(team, emma);
    team.acts.push(await take(team, offer, emma), ...(await closeUsed(await lead(team))));
    const renewed = await renewKey(await lead(team));
    if (renewed) team.acts.push(renewed);
    const roster = await team.roster();
    const file: SeatKeys = { ...(await makeOwnSeat()), offer };
    expect(await newKeys(roster, file, team.keys)).toEqual([]);
    expect(await newKeys(roster, emma.seat, team.keys)).toHaveLength(1);
    expect(await renewKey(await lead(team))).toBeUndefined();
  });

  it('cannot be taken in the name of keys that are somebody else’s', async () => {
    const team = await makeTeam();
    const [emma, paul] = [await player('Emma'), await team.add('Paul', 'member')];
    const offer = await offered(team, emma);
    const to = { ring: team.ring, workspace: team.workspace, device: emma.device, order: 9, now: NOW };
    const theft = await join(to, offer, paul.seat.seat);
    team.acts.push(theft);
    expect((await team.roster()).refused.get(theft.name)).toBe('forbidden');
  });
});

describe('another device of a member', () => {
  it('comes in by the member’s own seat, and not by the invitation once used', async () => {
    const team = await makeTeam();
    const emma = await player('Emma');
    const offer = await offered(team, emma);
    team.acts.push(await take(team, offer, emma));
    const [own, stolen] = [await makeSigningKey(), await makeSigningKey()];
    const to = { ring: team.ring, workspace: team.workspace, order: 9, now: NOW };
    const theft = await addDevice({ ...to, device: stolen }, offer);
    team.acts.push(await addDevice({ ...to, device: own }, emma.seat), theft);
    const roster = await team.roster();
    expect(roster.devices.get(own.id)?.member).toBe(emma.member.id);
    expect(roster.devices.has(stolen.id)).toBe(false);
    expect(roster.refused.get(theft.name)).toBe('unknown-author');
  });

  it('comes in after the joining that made its seat, and decides after it came in, though no lead decided meanwhile', async () => {
    const team = await makeTeam();
    const emma = await team.add('Emma', 'member');
    const other = await player('Emma');
    const offer = await offered(team, other, emma);
    const order = ((await team.roster()).seats.get(offer.id)?.offer?.order ?? 0) + 1;
    team.acts.push(await take(team, offer, other, NOW, order));
    for (let at = 0; at < 8; at += 1) {
      const device = await makeSigningKey();
      const own = (await team.roster()).seats.get(other.seat.id)?.order ?? 0;
      team.acts.push(await addDevice({ ring: team.ring, workspace: team.workspace, device, order: own, now: NOW }, other.seat));
      expect((await team.roster()).devices.has(device.id)).toBe(true);
    }
    const by = { ring: team.ring, roster: await team.roster(), device: other.device, now: NOW };
    team.acts.push(await rename(by, emma.member.id, 'Emma Berger'));
    const roster = await team.roster();
    expect([...roster.refused]).toEqual([]);
    expect(roster.members.get(emma.member.id)?.name).toBe('Emma Berger');
  });

  it('on another computer comes in by an invitation that the member made for themselves, and for nobody else', async () => {
    const team = await makeTeam();
    const emma = await team.add('Emma', 'member');
    const other = await player('Emma');
    const offer = await offered(team, other, emma);
    const order = ((await team.roster()).seats.get(offer.id)?.offer?.order ?? 0) + 1;
    team.acts.push(await take(team, offer, other, NOW, order));
    const roster = await team.roster();
    expect(roster.devices.get(other.device.id)?.member).toBe(emma.member.id);
    const before = team.acts.length;
    await offered(team, await player('Eve'), emma);
    const act = team.acts[before];
    expect((await team.roster()).refused.get(act?.name ?? '')).toBe('forbidden');
  });
});
