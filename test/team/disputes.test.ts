import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Item } from '../../src/contract/engine.ts';
import type { Boundary, Deed } from '../../src/contract/team.ts';
import { decide, invite, join } from '../../src/team/acts.ts';
import { closeUsed, removeMember } from '../../src/team/closings.ts';
import { makeSeat, openSeat } from '../../src/team/keys.ts';
import { type Roster, roleOf } from '../../src/team/roster.ts';
import { deciderOf, makeTeam, NOW, offered, type Player, player, rosterOf, type Team, take } from '../../tools/team/team-of.ts';
import { numRuns } from '../num-runs.ts';

const nothing: Boundary = { devices: {}, names: [] };

/** A decision with any number, as a client of somebody’s own could sign it. */
const dated = (team: Team, roster: Roster, { device }: Player, order: number, what: Deed): Promise<Item> => {
  const devices = new Map([...roster.devices].filter(([id]) => id !== device.id));
  return decide({ ring: team.ring, roster: { ...roster, order: order - 1, devices }, device, now: NOW }, what);
};

const ending = (member: Player, until: Boundary = nothing): Deed => ({ type: 'granted', member: member.member.id, role: null, until });

/** Léa, then three leads in this order; each knows all that came before. */
async function leads() {
  const team = await makeTeam();
  const [ben, zoe, paul] = [await team.add('Ben', 'lead'), await team.add('Zoé', 'lead'), await team.add('Paul', 'lead')];
  return { team, ben, zoe, paul, all: { devices: {}, names: team.acts.map(({ name }) => name) } };
}

const roles = (roster: Roster, players: readonly Player[]) => players.map(({ member }) => roleOf(roster, member.id));

describe('two leads who end each other’s role, neither knowing of it', () => {
  it('are told apart by who is in the team for longer, whatever the numbers of the two acts', async () => {
    const { team, ben, zoe, all } = await leads();
    const roster = await team.roster();
    for (const [first, second] of [
      [6, 9],
      [9, 6],
      [7, 7],
    ] as const) {
      const both = [await dated(team, roster, ben, first, ending(zoe, all)), await dated(team, roster, zoe, second, ending(ben, all))];
      expect(roles(await rosterOf(team.ring, team.workspace, [...team.acts, ...both]), [ben, zoe])).toEqual(['lead', null]);
    }
  });

  it('leave nothing undone that the one who stays had seen of the other', async () => {
    const { team, ben, zoe } = await leads();
    const emma = await player('Emma');
    team.acts.push(await take(team, await offered(team, emma, zoe), emma));
    const roster = await team.roster();
    const seen = { devices: {}, names: team.acts.map(({ name }) => name) };
    team.acts.push(await dated(team, roster, zoe, 12, ending(ben, seen)), await dated(team, roster, ben, 14, ending(zoe, seen)));
    expect(roles(await team.roster(), [ben, zoe, emma])).toEqual(['lead', null, 'member']);
  });
});

describe('the role of a lead', () => {
  it('can be ended by one who came later, of which what the ended one decides elsewhere changes nothing', async () => {
    const { team, ben, zoe, paul, all } = await leads();
    const roster = await team.roster();
    team.acts.push(await dated(team, roster, paul, 9, ending(zoe, all)), await dated(team, roster, zoe, 7, ending(ben, all)));
    expect(roles(await team.roster(), [ben, zoe, paul])).toEqual(['lead', null, 'lead']);
  });

  it('is not ended in a circle: of three who end one another only the one goes whom the first of them ended', async () => {
    const { team, ben, zoe, paul, all } = await leads();
    const roster = await team.roster();
    for (const orders of [
      [7, 8, 9],
      [9, 7, 8],
      [8, 9, 7],
      [9, 8, 7],
    ] as const) {
      const circle = [
        await dated(team, roster, ben, orders[0], ending(zoe, all)),
        await dated(team, roster, zoe, orders[1], ending(paul, all)),
        await dated(team, roster, paul, orders[2], ending(ben, all)),
      ];
      expect(roles(await rosterOf(team.ring, team.workspace, [...team.acts, ...circle]), [ben, zoe, paul])).toEqual(['lead', null, 'lead']);
    }
  });
});

describe('a device that a lead brings in under the name of one who is in the team for longer', () => {
  it('stands no higher than that lead, whose own role it cannot bring back', async () => {
    const { team, ben, paul, all } = await leads();
    const before = await team.roster();
    const { seat, secret, given } = await makeSeat();
    const by = { ring: team.ring, roster: { ...before, order: 11, devices: new Map() }, device: paul.device, now: NOW };
    const puppet = await player('Léa');
    const to = { ring: team.ring, workspace: team.workspace, device: puppet.device, order: 13, now: NOW };
    const made = [await invite(by, team.lead.member, 'lead', given), await join(to, await openSeat(seat, secret), puppet.seat)];
    team.acts.push(...made, await dated(team, before, puppet, 20, ending(ben)), await dated(team, before, ben, 10, ending(paul, all)));
    const roster = await team.roster();
    expect(roles(roster, [ben, paul])).toEqual(['lead', null]);
    expect(roster.devices.has(puppet.device.id)).toBe(false);
  });
});

describe('what an act made void', () => {
  it('counts again when its author turns out to have come in by a stolen invitation', async () => {
    const { team, zoe } = await leads();
    const [max, thief, emma] = [await player('Max'), await player('Max'), await player('Emma')];
    const offer = await offered(team, max, team.lead, 'lead');
    const [theft, real] = [await take(team, offer, thief, NOW, 9), await take(team, offer, max, NOW, 12)];
    team.acts.push(await take(team, await offered(team, emma, zoe), emma, NOW, 9), theft);
    team.acts.push(await dated(team, await team.roster(), thief, 10, ending(zoe)));
    expect(roles(await team.roster(), [zoe, emma])).toEqual([null, null]);
    team.acts.push(real, await dated(team, await team.roster(), team.lead, 13, { type: 'closed', seat: offer.id, by: real.name }));
    const roster = await team.roster();
    expect(roles(roster, [zoe, emma, max])).toEqual(['lead', 'member', 'lead']);
    expect(roster.devices.has(emma.device.id)).toBe(true);
    expect(roster.devices.has(thief.device.id)).toBe(false);
  });

  it('counts again when the closing falls by which its author had fallen', async () => {
    const { team, zoe, all } = await leads();
    const [max, emma, thief] = [await player('Max'), await player('Emma'), await player('Emma')];
    const offers = [await offered(team, max, team.lead, 'lead')];
    team.acts.push(await take(team, offers[0] ?? max.seat, max, NOW, 9));
    offers.push(await offered(team, emma, max));
    const joined = await take(team, offers[1] ?? emma.seat, emma, NOW, 15);
    team.acts.push(joined);
    const closing = await dated(team, await team.roster(), max, 16, { type: 'closed', seat: offers[1]?.id ?? '', by: joined.name });
    const theft = await take(team, offers[1] ?? emma.seat, thief, NOW, 12);
    team.acts.push(closing, theft);
    team.acts.push(await dated(team, await team.roster(), zoe, 17, { type: 'closed', seat: offers[0]?.id ?? '', by: null }));
    expect((await team.roster()).devices.has(emma.device.id)).toBe(false);
    team.acts.push(await dated(team, await team.roster(), team.lead, 18, ending(zoe, all)));
    const roster = await team.roster();
    expect([closing, joined, theft].map(({ name }) => roster.refused.get(name))).toEqual([undefined, undefined, 'invitation-used']);
    expect(roster.devices.get(emma.device.id)?.member).toBe(emma.member.id);
  });
});

/** One thing that a lead who was let go may sign: as himself, or by a device that he brings in under a colleague’s name. */
const attack = fc.record({
  do: fc.constantFrom('end' as const, 'close' as const, 'invite' as const, 'enter' as const, 'name' as const),
  whom: fc.nat(3),
  as: fc.nat(3),
  seen: fc.nat(2),
  order: fc.integer({ min: 1, max: 24 }),
});

type Attack = typeof attack extends fc.Arbitrary<infer A> ? A : never;

/** Paul, who had invited Emma, was let go by Léa, Ben or Zoé; an invitation to Noé is not used yet. */
async function letPaulGo(who: number) {
  const { team, ben, zoe, paul } = await leads();
  const [emma, noe] = [await player('Emma'), await player('Noé')];
  const offers = { emma: await offered(team, emma, paul), noe: await offered(team, noe) };
  team.acts.push(await take(team, offers.emma, emma));
  team.acts.push(...(await closeUsed(await deciderOf(team), NOW)));
  const before = await team.roster();
  const { device } = [team.lead, ben, zoe][who] ?? team.lead;
  const until = { devices: {}, names: team.acts.map(({ name }) => name) };
  team.acts.push(...(await removeMember({ ...(await deciderOf(team)), device }, paul.member.id, until)).items);
  team.acts.push(await take(team, offers.noe, noe));
  return { team, paul, offers, before, until, colleagues: [team.lead, ben, zoe, emma] };
}

type Situation = Awaited<ReturnType<typeof letPaulGo>>;

/** What Paul signs after that, with what he still has. */
async function attacked({ team, paul, offers, before, until, colleagues }: Situation, attacks: readonly Attack[]) {
  const [signers, made]: [Player[], Item[]] = [[paul], []];
  for (const { do: what, whom, as, seen, order } of attacks) {
    const [target, signer] = [colleagues[whom] ?? paul, signers[as % signers.length] ?? paul];
    const names = [[], until.names, [...team.acts, ...made].map(({ name }) => name)][seen] ?? [];
    const seat = [offers.emma, offers.noe][as % 2]?.id ?? '';
    const deeds: Partial<Record<typeof what, Deed>> = {
      end: ending(target, { devices: {}, names }),
      name: { type: 'named', member: target.member.id, name: `${order}` },
      close: { type: 'closed', seat, by: seen === 0 ? null : (made.at(-1)?.name ?? null) },
    };
    const deed = deeds[what];
    if (deed !== undefined) made.push(await dated(team, before, signer, order, deed));
    if (what === 'enter') {
      const thief = await player('Eve');
      made.push(await take(team, offers.emma, thief, NOW, order));
      signers.push(thief);
    }
    if (what === 'invite') {
      const [{ seat: offer, secret, given }, puppet] = [await makeSeat(), await player('Eve')];
      const by = { ring: team.ring, roster: { ...before, order: order - 1, devices: new Map() }, device: signer.device, now: NOW };
      const to = { ring: team.ring, workspace: team.workspace, device: puppet.device, order: order + 1, now: NOW };
      made.push(await invite(by, target.member, seen === 0 ? 'member' : 'lead', given));
      made.push(await join(to, await openSeat(offer, secret), puppet.seat));
      signers.push(puppet);
    }
  }
  return made;
}

describe('a lead who was let go', () => {
  it('changes nothing, whatever he dates back: endings of any lead, closings, invitations, devices under colleagues’ names', async () => {
    const situations = await Promise.all([0, 1, 2].map(letPaulGo));
    await fc.assert(
      fc.asyncProperty(fc.array(attack, { minLength: 1, maxLength: 8 }), fc.constantFrom(...situations), async (attacks, situation) => {
        const { team } = situation;
        const made = await attacked(situation, attacks);
        const { order: _, refused: __, ...expected } = await team.roster();
        const { order: ___, refused: ____, ...roster } = await rosterOf(team.ring, team.workspace, [...made, ...team.acts]);
        expect(roster).toEqual(expected);
      }),
      { numRuns: Number(process.env['RUNS'] ?? numRuns(30)) },
    );
  }, 240_000);
});
