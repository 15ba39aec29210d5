import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Item } from '../../src/contract/engine.ts';
import type { Event, Happening } from '../../src/contract/event.ts';
import { clockAt } from '../../src/log/clock.ts';
import { escalationIdOf } from '../../src/log/escalation-id.ts';
import { makeVersion } from '../../src/log/versions.ts';
import { decide } from '../../src/team/acts.ts';
import { BODY_MAX } from '../../src/team/deflate.ts';
import { judgeSegment, judgeVersion } from '../../src/team/judge.ts';
import { bodyOf, makeItem, openItem } from '../../src/team/signed.ts';
import { isUsableItem } from '../../src/team/sync/context.ts';
import { someParcel } from '../../tools/histories.ts';
import { eventsOf, makeTeam, NOW, noted, type Player, segmentItem, type Team } from '../../tools/team/team-of.ts';

const judge = async (team: Team, item: Item) => judgeSegment(await openItem(team.ring, team.workspace, item), await team.roster(), NOW);

async function publication(team: Team, by: Player, author = by.member.id, at = NOW): Promise<Item> {
  const version = await makeVersion({ kind: 'guide', parents: [], author, at: clockAt(at), note: '', body: { rules: [] } });
  const name = await team.ring.nameFor(team.workspace, version.id);
  return makeItem(
    team.ring,
    { workspace: team.workspace, shelf: 'documents', name },
    { id: by.device.id, key: by.device.private },
    JSON.stringify(version),
  );
}

describe('a segment', () => {
  it('gives its events when a member of the team signed them', async () => {
    const team = await makeTeam();
    const emma = await team.add('Emma', 'member');
    const events = eventsOf(emma, [noted('one'), noted('two')]);
    expect(await judge(team, await segmentItem(team, emma, events))).toEqual({ events, versions: [] });
  });

  it('counts but for the events that only a newer Diapason knows, which are kept until they can be read', async () => {
    const team = await makeTeam();
    const emma = await team.add('Emma', 'member');
    const [one, two, three] = eventsOf(emma, [noted('one'), noted('two'), noted('three')]) as [Event, Event, Event];
    const newer = { ...two, what: { type: 'sung', melody: 'la' } } as unknown as Event;
    const verdict = await judge(team, await segmentItem(team, emma, [one, newer, three]));
    expect(verdict).toMatchObject({ events: [one, three], problem: { code: 'unknown-event', where: 'Emma' } });
    expect(isUsableItem({ shelf: 'log', name: '', waiting: false, ...(verdict.problem ? { problem: verdict.problem } : {}) })).toBe(true);
  });

  it('is put aside when nobody of the team signed it', async () => {
    const [team, other] = [await makeTeam(), await makeTeam()];
    const stranger = await other.add('Eve', 'member');
    const verdict = await judge(team, await segmentItem(team, stranger, eventsOf(stranger, [noted('hello')])));
    expect(verdict).toMatchObject({ events: [], problem: { code: 'unknown-author' } });
  });

  it('is put aside when it speaks for another member', async () => {
    const team = await makeTeam();
    const emma = await team.add('Emma', 'member');
    const paul = await team.add('Paul', 'member');
    const as = (member: Player['member']) => eventsOf({ ...paul, member }, [noted('hello')]);
    expect(await judge(team, await segmentItem(team, paul, as(emma.member)))).toMatchObject({ events: [], problem: { code: 'forged' } });
  });

  it('is put aside when it stands under the name of another device', async () => {
    const team = await makeTeam();
    const emma = await team.add('Emma', 'member');
    const paul = await team.add('Paul', 'member');
    const events = eventsOf({ ...paul, device: emma.device }, [noted('hello')]);
    const item = await segmentItem(team, paul, events, `${emma.device.id}.1-1`);
    expect(await judge(team, item)).toMatchObject({ events: [], problem: { code: 'forged' } });
  });

  it('is refused when it was moved to another name, or one bit of it changed', async () => {
    const team = await makeTeam();
    const item = await segmentItem(team, team.lead, eventsOf(team.lead, [noted('hello')]));
    await expect(judge(team, { ...item, name: `${team.lead.device.id}.2-2` })).rejects.toMatchObject({ problem: { code: 'damaged' } });
    const bytes = item.bytes.slice();
    bytes[40] = (bytes[40] ?? 0) ^ 1;
    await expect(judge(team, { ...item, bytes })).rejects.toMatchObject({ problem: { code: 'damaged' } });
    await expect(judge(team, { ...item, bytes: item.bytes.slice(0, 50) })).rejects.toMatchObject({ problem: { code: 'damaged' } });
  });

  it('keeps what is of today and puts aside what claims to be of next week', async () => {
    const team = await makeTeam();
    const [today, later] = [eventsOf(team.lead, [noted('now')]), eventsOf(team.lead, [noted('then')], 2, NOW + 7 * 86_400_000)];
    const verdict = await judge(team, await segmentItem(team, team.lead, [...today, ...later]));
    expect(verdict).toMatchObject({ events: today, problem: { code: 'from-the-future', where: 'Léa', detail: '2026-11-29T09:00' } });
  });

  it('that unpacks to more than anybody would write is refused before it fills the memory', async () => {
    const team = await makeTeam();
    const emma = await team.add('Emma', 'member');
    const bomb = await openItem(team.ring, team.workspace, await segmentItem(team, emma, eventsOf(emma, [noted('hello')])));
    const packed = new Uint8Array(deflateRawSync(Buffer.alloc(BODY_MAX + 1_000_000, ' ')));
    expect(packed.length).toBeLessThan(100_000);
    await expect(bodyOf({ ...bomb, packed })).rejects.toMatchObject({ problem: { code: 'too-large' } });
  });

  it('of a reader is put aside; of a department only answers count', async () => {
    const team = await makeTeam();
    const reader = await team.add('Noé', 'reader');
    const department = await team.add('Service', 'department');
    expect(await judge(team, await segmentItem(team, reader, eventsOf(reader, [noted('hello')])))).toMatchObject({
      events: [],
      problem: { code: 'forbidden', where: 'Noé' },
    });
    const settled = { type: 'settled', postId: 'x:1', escalationId: 'e1' } as const;
    const events = eventsOf(department, [settled, { type: 'closed', postId: 'x:1' }]);
    expect(await judge(team, await segmentItem(team, department, events))).toMatchObject({
      events: events.slice(0, 1),
      problem: { code: 'forbidden', detail: 'closed' },
    });
  });

  it('of a member who takes back what a colleague did is put aside, and counts from a lead', async () => {
    const team = await makeTeam();
    const paul = await team.add('Paul', 'member');
    const undone = (target: string): Happening => ({ type: 'undone', target, subjects: ['post:x:1'] });
    const own = eventsOf(paul, [undone(`${paul.device.id}-9`), undone(`${team.lead.device.id}-1`)]);
    expect(await judge(team, await segmentItem(team, paul, own))).toMatchObject({
      events: own.slice(0, 1),
      problem: { code: 'forbidden', where: 'Paul', detail: 'undone' },
    });
    const lead = eventsOf(team.lead, [undone(`${paul.device.id}-1`)]);
    expect(await judge(team, await segmentItem(team, team.lead, lead))).toEqual({ events: lead, versions: [] });
  });

  it('that escalates under an id of a colleague’s device is put aside', async () => {
    const team = await makeTeam();
    const paul = await team.add('Paul', 'member');
    const escalated = (device: string) => {
      const escalationId = escalationIdOf(device, 'abcdefgh');
      return { type: 'escalated', postId: 'x:1', escalationId, department: 'pr', parcel: someParcel(escalationId, 'x:1') } as const;
    };
    const events = eventsOf(paul, [escalated(paul.device.id), escalated(team.lead.device.id)]);
    expect(await judge(team, await segmentItem(team, paul, events))).toMatchObject({
      events: events.slice(0, 1),
      problem: { code: 'forbidden', detail: 'escalated' },
    });
  });

  it('of a member who left counts up to where the lead ended the grant', async () => {
    const team = await makeTeam();
    const paul = await team.add('Paul', 'member');
    const by = { ring: team.ring, roster: await team.roster(), device: team.lead.device, now: NOW };
    team.acts.push(
      await decide(by, { type: 'granted', member: paul.member.id, role: null, until: { devices: { [paul.device.id]: 1 }, names: [] } }),
    );
    const events = eventsOf(paul, [noted('before'), noted('after')]);
    expect(await judge(team, await segmentItem(team, paul, events))).toMatchObject({
      events: events.slice(0, 1),
      problem: { code: 'forbidden' },
    });
  });
});

describe('a publication', () => {
  it('counts when a lead made it', async () => {
    const team = await makeTeam();
    const item = await publication(team, team.lead);
    const verdict = await judgeVersion(await openItem(team.ring, team.workspace, item), await team.roster(), team.ring, NOW);
    expect(verdict.versions).toHaveLength(1);
  });

  it('counts under the name its lead has now or an outsider has, never under a colleague’s', async () => {
    const team = await makeTeam();
    await team.add('Emma', 'lead');
    const judged = async (author: string) =>
      judgeVersion(
        await openItem(team.ring, team.workspace, await publication(team, team.lead, author)),
        await team.roster(),
        team.ring,
        NOW,
      );
    expect((await judged('Léa Martin')).versions).toHaveLength(1);
    for (const author of ['Emma', 'm-emma'])
      expect(await judged(author)).toMatchObject({ versions: [], problem: { code: 'forged', where: 'Léa' } });
  });

  it('that claims to be of next week is put aside until then', async () => {
    const team = await makeTeam();
    const item = await publication(team, team.lead, team.lead.member.id, NOW + 7 * 86_400_000);
    const at = async (now: number) => judgeVersion(await openItem(team.ring, team.workspace, item), await team.roster(), team.ring, now);
    expect(await at(NOW)).toMatchObject({ versions: [], problem: { code: 'from-the-future' } });
    expect((await at(NOW + 7 * 86_400_000)).versions).toHaveLength(1);
  });

  it('of a member is put aside', async () => {
    const team = await makeTeam();
    const emma = await team.add('Emma', 'member');
    const item = await publication(team, emma);
    const verdict = await judgeVersion(await openItem(team.ring, team.workspace, item), await team.roster(), team.ring, NOW);
    expect(verdict).toMatchObject({ versions: [], problem: { code: 'forbidden', where: 'Emma' } });
  });
});
