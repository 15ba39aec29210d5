import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { Happening } from '../../../src/contract/event.ts';
import type { Workspace } from '../../../src/contract/workspace.ts';
import { somePost } from '../../../tools/histories.ts';
import type { Background } from '../../background/team/team-background.ts';
import { type CodeVersion, type Extension, installed } from './browsers.ts';

/** A CM with their browser and the version of the extension that is in it. */
interface Person {
  code: typeof Extension;
  databases: IDBFactory;
  at: Background;
}

async function person(version: CodeVersion, name: string, before?: Person): Promise<Person> {
  const { code, databases } = await installed(version, before?.databases);
  return { code, databases, at: await code.background(name) };
}

/** The same browser with another version: an update, or a step back. */
async function withVersion(version: CodeVersion, before: Person): Promise<Person> {
  const { name } = before.at.store;
  await before.at.runner.stop();
  before.at.store.close();
  return person(version, name, before);
}

const act = ({ code, at }: Person, ...what: unknown[]) => code.append(at.store, what as Happening[], { now: Date.now() });
const take = ({ code, at }: Person, file: Blob) => code.take(at, file);
const fileOf = ({ code, at }: Person) => code.fileOf(at);
const postOf = async ({ code, at }: Person, id = 'x:1') => (await code.post(at.store, id)) as object | undefined;
const headOf = async ({ code, at }: Person) =>
  (await code.documentHead(at.store, 'workspace'))?.body as (Workspace & { motto?: string }) | undefined;

async function joining(version: CodeVersion, lead: Person, name: string, role: 'member' | 'lead'): Promise<Person> {
  const { file, code } = await lead.at.calls.invite({ name, role, engine: { kind: 'file' } }, lead.code.page);
  const before = await person(version, `before-${name}`);
  await before.at.calls.joinTeam({ text: file.text, code }, before.code.page);
  const joined = { ...before, at: await before.code.background(before.at.joined[0] ?? '') };
  await take(joined, await fileOf(lead));
  return joined;
}

/** Léa, who founded the team, has the one version; Emma and Carla have the other. */
async function team(older: CodeVersion, newer: CodeVersion): Promise<{ lea: Person; emma: Person; carla: Person }> {
  const lea = await person(older, 'lea');
  await lea.at.calls.foundTeam({ name: 'Maison Lune', member: 'Léa', engine: { kind: 'file' } }, lea.code.page);
  const emma = await joining(newer, lea, 'Emma', 'lead');
  await take(lea, await fileOf(emma));
  const carla = await joining(newer, lea, 'Carla', 'member');
  return { lea, emma, carla };
}

const captured = (id: string): Happening => ({ type: 'captured', postId: id, post: somePost(id) });
const noted = { type: 'noted', postId: 'x:1', text: 'vu', mood: 'calm' };
const starred = { type: 'starred', postId: 'x:1', stars: 4 };
const whole = { note: { text: 'vu', mood: 'calm' }, stars: 4 };

describe.each(['0.1', 'present'] as const)('a team in which %s and a version with a field and a kind of event more work', (older) => {
  it('shows each of them all it can know, and loses nothing on the way through the older one', async () => {
    const { lea, emma, carla } = await team(older, 'toy');
    await act(emma, captured('x:1'), noted, starred);
    await take(lea, await fileOf(emma));
    await act(lea, { type: 'labelled', postId: 'x:1', group: 'kind', value: 'complaint', on: true }, captured('x:2'));
    expect(await postOf(lea)).toMatchObject({ note: { text: 'vu' }, labels: { kind: 'complaint' } });
    const passedOn = await fileOf(lea);
    for (const one of [carla, emma]) {
      await take(one, passedOn);
      expect(await postOf(one)).toMatchObject({ ...whole, labels: { kind: 'complaint' } });
      expect(await postOf(one, 'x:2')).toBeDefined();
    }
  });

  it('gives the older one, once it is updated, what it could not know before', async () => {
    const { lea, emma } = await team(older, 'toy');
    await act(emma, captured('x:1'), noted, starred);
    await take(lea, await fileOf(emma));
    const updated = await withVersion('toy', lea);
    await updated.at.calls.sealItems({}, updated.code.page);
    expect(await postOf(updated)).toMatchObject(whole);
  });

  it('passes a document on as the newer one published it', async () => {
    const { lea, emma, carla } = await team(older, 'toy');
    const head = await emma.code.documentHead(emma.at.store, 'workspace');
    const body = { ...head?.body, name: 'Lune', motto: 'calme' };
    await emma.code.publish(emma.at.store, { kind: 'workspace', parents: [head?.version.id ?? ''], note: '', body }, Date.now());
    await take(lea, await fileOf(emma));
    expect((await headOf(lea))?.name).toBe('Lune');
    await take(carla, await fileOf(lea));
    expect(await headOf(carla)).toMatchObject({ name: 'Lune', motto: 'calme' });
  });

  it('opens what the older one stored with the newer one, and goes on', async () => {
    const alone = await person(older, 'alone');
    await act(alone, captured('x:1'), { type: 'noted', postId: 'x:1', text: 'avant' });
    const updated = await withVersion('toy', alone);
    await act(updated, starred);
    expect(await postOf(updated)).toMatchObject({ note: { text: 'avant' }, stars: 4 });
  });
});

describe('this version beside one with a field and a kind of event more', () => {
  it('edits a document that the newer one published, and takes nothing away', async () => {
    const { lea, emma } = await team('present', 'toy');
    const head = await emma.code.documentHead(emma.at.store, 'workspace');
    const first = { kind: 'workspace' as const, parents: [head?.version.id ?? ''], note: '', body: { ...head?.body, motto: 'calme' } };
    await emma.code.publish(emma.at.store, first, Date.now());
    await take(lea, await fileOf(emma));
    const seen = await lea.code.documentHead(lea.at.store, 'workspace');
    const { motto: _, ...known } = { motto: '', ...seen?.body };
    const edit = { kind: 'workspace' as const, parents: [seen?.version.id ?? ''], note: '', body: { ...known, name: 'Soleil' } };
    await lea.code.publish(lea.at.store, edit, Date.now());
    await take(emma, await fileOf(lea));
    expect(await headOf(emma)).toMatchObject({ name: 'Soleil', motto: 'calme' });
  });

  it('goes on with what a newer one stored, after a step back, and gives it back whole', async () => {
    const toy = await person('toy', 'alone');
    await act(toy, captured('x:1'), noted, starred);
    const back = await withVersion('present', toy);
    expect(await postOf(back)).toMatchObject({ note: { text: 'vu' } });
    await act(back, { type: 'labelled', postId: 'x:1', group: 'kind', value: 'complaint', on: true });
    const again = await withVersion('toy', back);
    expect(await postOf(again)).toMatchObject({ ...whole, labels: { kind: 'complaint' } });
  });

  it('restores an export of the newer one, and hands all of it on in its own', async () => {
    const [toy, present, third] = [await person('toy', 'a'), await person('present', 'b'), await person('toy', 'c')];
    await act(toy, captured('x:1'), noted, starred);
    await present.code.restore(present.at, await toy.code.exported(toy.at));
    expect(await postOf(present)).toMatchObject({ note: { text: 'vu' } });
    await third.code.restore(third.at, await present.code.exported(present.at));
    expect(await postOf(third)).toMatchObject(whole);
  });
});
