import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chromium, launchChromium } from '../../tools/browser/chromium.ts';
import { ask, settingsPage } from '../../tools/browser/team.ts';
import { until } from '../../tools/browser/until.ts';
import { somePost } from '../../tools/histories.ts';
import { type Practice, startPractice } from '../../tools/practice/server.ts';
import { root } from '../../tools/root.ts';
import { noNats } from '../../tools/team/servers/nats.ts';
import { freePort } from '../../tools/team/servers/process.ts';

describe.skipIf(noNats !== undefined)('npm run team', () => {
  let practice: Practice;
  let server: ChildProcess;
  let browsers: Chromium[] = [];
  let [folder, port, said] = ['', 0, ''];

  function start(...more: string[]): ChildProcess {
    said = '';
    const args = [path.join(root, 'scripts/run.mjs'), 'team', ...more];
    // A group of its own, which a terminal's Ctrl+C reaches as a whole.
    const child = spawn(process.execPath, args, { detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text: Buffer) => (said += text));
    return child;
  }

  async function interrupted(child: ChildProcess): Promise<number | null> {
    const exit = once(child, 'exit');
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGINT');
    return ((await exit) as [number | null])[0];
  }

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'diapason-try-'));
    port = await freePort();
    practice = await startPractice();
    server = start('--port', String(port), '--folder', folder);
    browsers = await Promise.all([launchChromium({ practice }), launchChromium({ practice })]);
  }, 90_000);
  afterAll(async () => {
    await Promise.allSettled(browsers.map((browser) => browser.close()));
    if (server?.exitCode === null) await interrupted(server);
    await practice?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('prints two invitations, which let two browsers into one team', async () => {
    await until('the invitations', () => said.includes('Ctrl+C'), 30_000);
    const invitations = [...said.matchAll(/code (\S+):\n(diapason-invitation-2:[\w-]+)/g)];
    expect(invitations).toHaveLength(2);
    expect(said).toMatch(/Léa \(lead\), code \S+:\n/);
    expect(said).toMatch(/Emma \(member\), code \S+:\n/);
    for (const [at, browser] of browsers.entries()) {
      const page = await settingsPage(browser);
      await page.getByLabel('Invitation').fill(invitations[at]?.[2] ?? '');
      await page.getByLabel('Code').fill(invitations[at]?.[1] ?? '');
      await page.getByRole('button', { name: 'Look at the invitation' }).click();
      await page.getByRole('button', { name: 'Join' }).click();
      const light = async () => (await ask(page, 'team', {}).catch(() => undefined))?.status?.light;
      await until('the team', async () => (await light()) === 'in-step', 30_000);
    }
    const [lea, emma] = await Promise.all(browsers.map(settingsPage));
    if (lea === undefined || emma === undefined) throw new Error('no pages');
    await ask(emma, 'note', { post: somePost('x:5'), text: 'for Léa' });
    await until('the note', async () => (await ask(lea, 'views', { ids: ['x:5'] }))[0]?.note?.text === 'for Léa', 15_000);
    const { members } = await ask(lea, 'team', {});
    expect(members.map(({ name, role }) => [name, role])).toEqual([
      ['Léa', 'lead'],
      ['Emma', 'member'],
    ]);
  }, 90_000);

  it('says so when its port is taken', async () => {
    const second = start('--port', String(port), '--folder', path.join(folder, 'second'));
    expect((await once(second, 'exit'))[0]).toBe(1);
    expect(said).toContain(`Port ${port} is taken`);
  });

  it('stops at Ctrl+C, and at the next start the same team is there again', async () => {
    expect(await interrupted(server)).toBe(0);
    server = start('--port', String(port), '--folder', folder);
    await until('the server again', () => said.includes('Ctrl+C'), 30_000);
    const [lea] = await Promise.all(browsers.map(settingsPage));
    if (lea === undefined) throw new Error('no page');
    await ask(lea, 'syncTeam', {});
    expect((await ask(lea, 'team', {})).status).toMatchObject({ light: 'in-step' });
  }, 60_000);
});
