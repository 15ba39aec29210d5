import type { DeliveryPorts } from '../../src/background/escalations/deliver.ts';
import { escalate } from '../../src/background/escalations/escalate.ts';
import type { WorkspaceContext } from '../../src/background/workspace-context.ts';
import type { Announcement } from '../../src/contract/calls.ts';
import type { ChannelConfig, Workspace } from '../../src/contract/workspace.ts';
import { defaultWorkspace } from '../../src/defaults/workspace.ts';
import type { Store } from '../../src/store/database.ts';
import { install } from '../../src/store/documents.ts';
import { keepSettings, settingsOf } from '../../src/store/meta.ts';
import { NOON, somePost } from '../../tools/histories.ts';
import { emptyStore } from '../store/open.ts';

/** A context over an empty store, whose time stands still until a test moves it. */
export interface Bench extends WorkspaceContext {
  time: number;
  readonly told: string[];
  readonly announced: Announcement[];
  readonly woken: string[];
}

/** The default workspace with a channel that the support department uses. */
export function workspaceWith(channel?: ChannelConfig): Workspace {
  const departments = defaultWorkspace.departments.map((one) =>
    channel !== undefined && one.key === 'support' ? { ...one, channel: channel.id } : one,
  );
  return { ...defaultWorkspace, departments, channels: channel === undefined ? [] : [channel] };
}

export const mail: ChannelConfig = { id: 'mail', kind: 'mailto', name: 'E-mail', settings: { to: 'lea@example.com' } };

/** A signed webhook at an address. */
export function hook(url: string): ChannelConfig {
  return { id: 'hook', kind: 'webhook', name: 'Webhook', settings: { url, secret: 'sixteen letters or more' } };
}

/** An incoming webhook of a chat, which keeps no keys. */
export function chat(url: string): ChannelConfig {
  return { id: 'chat', kind: 'slack', name: 'Chat', settings: { url } };
}

/** A context with the default workspace, for a member named Emma. */
export async function bench(channel?: ChannelConfig): Promise<Bench> {
  const store = emptyStore();
  await install(store, 'workspace', workspaceWith(channel), 1);
  const settings = await settingsOf(store);
  await keepSettings(store, { ...settings, member: { ...settings.member, name: 'Emma' } });
  const made: Bench = {
    ...{ store, time: NOON, told: [], announced: [], woken: [], now: () => made.time },
    changed: (ids) => void made.told.push(...ids),
    changedAll: () => void made.told.push('all'),
    announce: async (news) => {
      made.announced.push(news);
      return [];
    },
    wake: () => void made.woken.push('wake'),
    retryNow: () => void made.woken.push('retryNow'),
    sync: async () => void made.woken.push('sync'),
    teams: async () => [],
    prepare: async () => undefined,
    adoptWorkspace: async (chosen) => void made.woken.push(`choose ${chosen}`),
  };
  return made;
}

/** The doors of delivery with the real `fetch`, and the bench's time. */
export function portsOf(at: Bench, more: Partial<DeliveryPorts> = {}): DeliveryPorts {
  return {
    ...{ now: at.now, random: () => 0.5, fetch, timeout: 2_000, changed: at.changed },
    ...{ permitted: async () => true, open: async () => undefined, ...more },
  };
}

/** Escalates a post of its own to support; the escalation's id. */
export async function escalated(store: Store, number: number, now: number): Promise<string> {
  const post = somePost(`x:${number}`);
  const { id } = await escalate(store, { post, department: 'support', ask: 'takeover' }, now);
  return id;
}
