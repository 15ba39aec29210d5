import 'fake-indexeddb/auto';
import '../fake-browser.ts';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { takeItems } from '../../src/pages/parts/data/team-file.ts';
import { openStore, type Store } from '../../src/store/database.ts';
import { documentHead } from '../../src/store/document-heads.ts';
import { deviceKey, membership } from '../../src/store/membership.ts';
import { savedSettings } from '../../src/store/meta.ts';
import { outboxOf } from '../../src/store/post-sources.ts';
import { post } from '../../src/store/read.ts';
import { rebuild, rebuildIfOld } from '../../src/store/rebuild.ts';
import { readWorkspaces } from '../../src/store/workspace-list.ts';
import { readInvitation } from '../../src/team/invitation.ts';
import { root } from '../../tools/root.ts';
import { importText, surveyOf } from '../store/files.ts';
import { emptyStore, projections } from '../store/open.ts';
import { type Dump, restore } from './dump.ts';

const here = path.join(root, 'test', 'released');
const versions = readdirSync(here, { withFileTypes: true }).flatMap((one) => (/^\d+\.\d+$/.test(one.name) ? [one.name] : []));

describe.each(versions)('what Diapason %s stored', (version) => {
  const textOf = (name: string) => gunzipSync(readFileSync(path.join(here, version, `${name}.gz`))).toString();
  const json = <T>(name: string) => JSON.parse(textOf(name)) as T;
  const opened: Store[] = [];
  afterEach(async () => {
    for (const store of opened.splice(0)) await store.delete();
  });

  /** A browser that has this database. */
  async function browserWith(name: string): Promise<Store> {
    const store = `released-${name}`;
    await restore(store, json<Dump>(`${name}.json`));
    const made = openStore(store);
    opened.push(made);
    return made;
  }

  it('gives a CM back who they are and what they chose', async () => {
    const settings = await savedSettings(await browserWith('alone'));
    expect(settings).toMatchObject({ language: 'fr', member: { name: 'Léa' }, sites: { x: true, facebook: false }, welcomed: true });
  });

  it('is the guide and the workspace in force, and the posts with all that was done', async () => {
    const store = await browserWith('alone');
    expect((await documentHead(store, 'guide'))?.body.name).toBe('Maison Lune');
    expect((await documentHead(store, 'workspace'))?.body.channels).toMatchObject([{ id: 'hook' }]);
    // The background folds anew where a fold has changed since.
    await rebuildIfOld(store);
    const before = await projections(store);
    await rebuild(store);
    expect(await projections(store)).toEqual(before);
    expect(await post(store, 'x:1')).toMatchObject({ labels: { kind: 'complaint' }, replies: [{ text: 'Bonjour, votre dossier' }] });
  });

  it('still has what waits to be sent', async () => {
    const store = await browserWith('alone');
    const [waiting] = (await store.outbox.toArray()).map(({ escalationId }) => escalationId);
    expect((await outboxOf(store, [waiting ?? ''])).get(waiting ?? '')).toMatchObject({ channel: 'hook', status: 'waiting' });
  });

  it('is restored from its export', async () => {
    const store = emptyStore();
    expect(await surveyOf(store, textOf('export.jsonl'), Date.now())).toMatchObject({ faulty: 0, end: 'whole' });
    await importText(store, textOf('export.jsonl'), true, Date.now());
    expect(await post(store, 'x:1')).toMatchObject({ labels: { kind: 'complaint' } });
  });

  it('is a member of its team with its keys, and takes a colleague’s file', async () => {
    const store = await browserWith('team');
    expect(await membership(store)).toMatchObject({ name: 'Maison Lune', engine: { kind: 'file' } });
    expect((await deviceKey(store))?.id).toBeDefined();
    expect((await post(store, 'x:1'))?.note?.text).toBe('vu par Emma');
    const colleague = await browserWith('colleague');
    const file = new Blob([textOf('team-file.jsonl')]);
    expect(await takeItems(colleague, file, new AbortController().signal, () => undefined)).toMatchObject({
      events: 0,
      aside: 0,
      faulty: 0,
    });
  });

  it('invites with an invitation that opens with its code', async () => {
    const { text, code, at } = json<{ text: string; code: string; at: number }>('invitation.json');
    expect(await readInvitation(text, code, at)).toMatchObject({ name: 'Maison Lune', member: { name: 'Hugo' } });
  });

  it('has its workspaces, and which account answers for which', async () => {
    await restore('diapason-workspaces', json<Dump>('workspaces.json'));
    expect(await readWorkspaces()).toMatchObject({ kept: [{ store: 'diapason' }, { name: 'Autre' }], last: { x: 'x:maisonlune' } });
  });
});
