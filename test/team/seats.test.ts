/* It has more than 250 lines: each story of a seat is told from its invitation to its end. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SeatKeys } from '../../src/contract/team.ts';
import { addDevice, decide, invite, join, rename, VALID } from '../../src/team/acts.ts';
import { closeUsed, withdraw } from '../../src/team/closings.ts';
import { readAct } from '../../src/team/judge.ts';
import { makeOwnSeat, makeSigningKey } from '../../src/team/keys.ts';
import { roleOf } from '../../src/team/roster.ts';
import { openItem } from '../../src/team/signed.ts';
import { newKeys, renewKey } from '../../src/team/team-key.ts';
import { deciderOf as lead, makeTeam, NOW, offered, player, rosterOf, take } from '../../tools/team/team-of.ts';

const DAY = 86_400_000;

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
    team.acts.push(...(await closeUsed(await lead(team), NOW)));
    const theft = await take(team, offer, thief, NOW, 3);
    team.acts.push(theft);
    const roster = await team.roster();
    expect(roster.refused.get(theft.name)).toBe('invitation-used');
    expect(roster.devices.get(emma.device.id)?.member).toBe(emma.member.id);
    expect(roster.devices.has(thief.device.id)).toBe(false);
    expect(await closeUsed(await lead(team), NOW)).toEqual([]);
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
    expect(await closeUsed(await lead(team), NOW + VALID + DAY)).toEqual([]);
    team.acts.push(...(await closeUsed(await lead(team), NOW + VALID + DAY + 1)));
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
    team.acts.push(await take(team, offer, emma));
    team.acts.push(...(await closeUsed(await lead(team), NOW)));
    const renewed = await renewKey(await lead(team));
    if (renewed) team.acts.push(renewed);
    const roster = await team.roster();
    const file: SeatKeys = { ...(await makeOwnSeat()), offer };
    expect(await newKeys(roster, file, team.keys)).toEqual([]);
    expect(await newKeys(roster, emma.seat, team.keys)).toHaveLength(1);
    expect(await renewKey(await lead(team))).toBeUndefined();
  });

  it('cannot be taken in the name of keys that are somebody else’s, whichever number the joining has', async () => {
    const team = await makeTeam();
    const emma = await player('Emma');
    const offers = [await offered(team, emma), await offered(team, emma)];
    const paul = await team.add('Paul', 'lead');
    for (const [at, order] of [9, 4].entries()) {
      const to = { ring: team.ring, workspace: team.workspace, device: (await player('Emma')).device, order, now: NOW };
      const theft = await join(to, offers[at] ?? emma.seat, { ...paul.seat, sign: emma.seat.sign });
      team.acts.push(theft);
      expect((await team.roster()).refused.get(theft.name)).toBe('forged');
    }
    expect((await team.roster()).devices.get(paul.device.id)?.member).toBe(paul.member.id);
  });

  it('cannot be a colleague’s public key that somebody names as a seat of their own, whichever number they give it', async () => {
    const team = await makeTeam();
    const eve = await team.add('Eve', 'reader');
    const emma = await player('Emma');
    const { order } = await team.roster();
    await team.add('Noé', 'member');
    const offer = await offered(team, emma);
    const joined = await take(team, offer, emma, NOW, order + 3);
    team.acts.push(joined);
    const by = { ring: team.ring, roster: { ...(await team.roster()), order }, device: eve.device, now: NOW };
    const seats = [offer.seat, emma.seat.seat, team.lead.seat.seat];
    const thefts = await Promise.all(seats.map((seat) => invite(by, eve.member, 'reader', { seat, sign: eve.seat.sign })));
    team.acts.push(...thefts);
    const roster = await team.roster();
    expect(thefts.map(({ name }) => roster.refused.get(name))).toEqual(['forged', 'forged', 'forged']);
    expect(roster.refused.has(joined.name)).toBe(false);
    expect(roster.devices.get(emma.device.id)?.member).toBe(emma.member.id);
    expect(roster.devices.get(team.lead.device.id)?.member).toBe(team.lead.member.id);
  });

  it('keeps whom it is for: nobody copies its own signature into an invitation to another member or by another device', async () => {
    const team = await makeTeam();
    const paul = await team.add('Paul', 'lead');
    const emma = await player('Emma');
    const { order } = await team.roster();
    await team.add('Noé', 'member');
    await offered(team, emma);
    const [signed] = await Promise.all(team.acts.slice(-1).map(async (item) => readAct(await openItem(team.ring, team.workspace, item))));
    const what = signed?.act.what;
    if (what?.type !== 'invited') throw new Error('no invitation');
    const by = { ring: team.ring, roster: { ...(await team.roster()), order }, device: paul.device, now: NOW + 1 };
    const copies = [what, { ...what, role: 'lead' as const }, { ...what, member: paul.member }];
    const thefts = await Promise.all(copies.map((copy) => decide(by, copy)));
    team.acts.push(...thefts);
    const roster = await team.roster();
    expect(thefts.map(({ name }) => roster.refused.get(name))).toEqual(['forged', 'forged', 'forged']);
    expect([...roster.seats.values()].find(({ member }) => member === emma.member.id)?.offer?.by).toBe(team.lead.member.id);
  });
});

describe('a lead who was let go', () => {
  /** Paul, a lead, invites Emma, who takes her seat and whose seat is closed; then Léa lets Paul go. */
  async function ended(isTaken: boolean) {
    const team = await makeTeam();
    const [paul, emma] = [await team.add('Paul', 'lead'), await player('Emma')];
    const offer = await offered(team, emma, paul);
    const order = (await team.roster()).seats.get(offer.id)?.offer?.order ?? 0;
    if (isTaken) team.acts.push(await take(team, offer, emma));
    team.acts.push(...(await closeUsed(await lead(team), NOW)));
    const until = { devices: {}, names: team.acts.map(({ name }) => name) };
    const granted = { type: 'granted', member: paul.member.id, role: null, until } as const;
    const ending = await decide(await lead(team), granted);
    const closing = async (by: string | null) => {
      const roster = { ...(await team.roster()), order };
      return decide({ ring: team.ring, roster, device: paul.device, now: NOW }, { type: 'closed', seat: offer.id, by });
    };
    return { team, paul, emma, offer, order, ending, closing };
  }

  it('takes no colleague’s seat by a closing that is dated back', async () => {
    const { team, emma, offer, order, ending, closing } = await ended(true);
    const thief = await player('Emma');
    const theft = await take(team, offer, thief, NOW, order + 1);
    const closed = await closing(theft.name);
    team.acts.push(ending, theft, closed);
    const roster = await team.roster();
    expect(roster.refused.get(closed.name)).toBe('forbidden');
    expect(roster.refused.get(theft.name)).toBe('invitation-used');
    expect(roster.devices.get(emma.device.id)?.member).toBe(emma.member.id);
    expect(roster.devices.has(thief.device.id)).toBe(false);
  });

  it('shuts no invitation by a closing that is dated back', async () => {
    const { team, emma, offer, ending, closing } = await ended(false);
    team.acts.push(await closing(null), ending);
    const joined = await take(team, offer, emma);
    team.acts.push(joined);
    const roster = await team.roster();
    expect(roster.refused.get(joined.name)).toBeUndefined();
    expect(roster.devices.has(emma.device.id)).toBe(true);
  });
});

describe('a browser that took a lead’s seat with a stolen invitation', () => {
  it('closes nothing any more once that seat is closed in favour of who was invited', async () => {
    const team = await makeTeam();
    const [paul, thief, emma] = [await player('Paul'), await player('Paul'), await player('Emma')];
    const offers = [await offered(team, paul, team.lead, 'lead'), await offered(team, emma)] as const;
    const [theft, real] = [await take(team, offers[0], thief), await take(team, offers[0], paul, NOW, 8)];
    const thieves = await rosterOf(team.ring, team.workspace, [...team.acts, theft]);
    const by = { ring: team.ring, device: thief.device, now: NOW };
    const stolen = await decide({ ...by, roster: thieves }, { type: 'closed', seat: offers[1].id, by: null });
    const closed = await decide(
      { ...(await lead(team)), roster: { ...thieves, order: 9 } },
      { type: 'closed', seat: offers[0].id, by: real.name },
    );
    const joined = await take(team, offers[1], emma, NOW, 9);
    team.acts.push(theft, real, stolen, closed, joined);
    const roster = await team.roster();
    expect(roster.devices.has(thief.device.id)).toBe(false);
    expect(roster.devices.get(emma.device.id)?.member).toBe(emma.member.id);
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
