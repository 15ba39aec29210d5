import type { Version } from '../../src/contract/document.ts';
import type { Event, Happening, Member } from '../../src/contract/event.ts';
import type { HeldItem, Saving, SyncStore } from '../../src/contract/sync-store.ts';
import type { Claims } from '../../src/contract/team-view.ts';
import { clockAt, clockMs } from '../../src/log/clock.ts';
import { makeVersion } from '../../src/log/versions.ts';
import { segmentOf } from '../../src/team/ranges.ts';
import { isUsableItem } from '../../src/team/sync/context.ts';

/** A store in memory, for tests of the loop itself; `src/store` has its own tests of the same promises. */
export interface MemoryStore extends SyncStore {
  readonly events: Map<string, Event>;
  readonly versions: Map<string, Version>;
  readonly held: Map<string, HeldItem>;
  /** What this device's member does. */
  act(happenings: readonly Happening[], at: number): void;
  publish(body: unknown, parents: readonly string[], at: number): Promise<Version>;
}

const keyOf = ({ shelf, name }: { shelf: string; name: string }) => `${shelf}/${name}`;

export function memoryStore(device: string, member: Member, firstKeys: readonly string[]): MemoryStore {
  const events = new Map<string, Event>();
  const versions = new Map<string, Version>();
  const held = new Map<string, HeldItem>();
  const keys = [...firstKeys];
  let checkpoint: string | undefined;
  let claims: Claims | undefined;
  let seq = 0;
  const sealed = () =>
    Math.max(
      0,
      ...[...held.values()].flatMap((item) => (isUsableItem(item) && segmentOf(item)?.device === device ? [segmentOf(item)?.to ?? 0] : [])),
    );
  const mark = (refs: Saving['sent'], waiting: boolean) => {
    for (const ref of refs ?? []) {
      const item = held.get(keyOf(ref));
      if (item !== undefined) held.set(keyOf(ref), { ...item, waiting });
    }
  };
  return {
    events,
    versions,
    held,
    checkpoint: async () => checkpoint,
    keys: async () => [...keys],
    claims: async () => claims,
    async refs(of) {
      const all = [...held.values()].map(({ bytes: _, ...ref }) => ref);
      if (of === 'all') return all;
      if (of === 'older') return [];
      if (of === 'waiting') return all.filter(({ waiting }) => waiting);
      if (of === 'aside') return all.filter(({ problem }) => problem !== undefined);
      return all.filter((ref) => ('shelf' in of ? ref.shelf === of.shelf : segmentOf(ref)?.device === of.device));
    },
    known: async (refs) => refs.flatMap((ref) => held.get(keyOf(ref)) ?? []),
    items: async (refs) => refs.flatMap((ref) => held.get(keyOf(ref)) ?? []),
    async unsent(most) {
      const from = sealed();
      return [...events.values()]
        .filter((event) => event.device === device && event.seq > from)
        .sort((a, b) => a.seq - b.seq)
        .slice(0, most);
    },
    async heard() {
      const others = [...events.values()].filter((event) => event.device !== device);
      return others.length === 0 ? undefined : Math.max(...others.map(({ at }) => clockMs(at)));
    },
    numbered: async ({ device: of, from, to }) =>
      [...events.values()].filter((event) => event.device === of && event.seq >= from && event.seq <= to),
    async newDevice() {
      throw new Error('the store in memory has no copies');
    },
    rightTime: async () => {},
    async unsentVersions() {
      const known = new Set([...held.values()].map(({ version }) => version));
      return [...versions.values()].filter(({ id, author }) => author === member.id && !known.has(id));
    },
    async save(saving) {
      const fresh = {
        events: (saving.events ?? []).filter(({ id }) => !events.has(id)),
        versions: (saving.versions ?? []).filter(({ id }) => !versions.has(id)),
      };
      for (const item of saving.items ?? []) held.set(keyOf(item), item);
      for (const event of saving.events ?? []) events.set(event.id, event);
      for (const version of saving.versions ?? []) versions.set(version.id, version);
      for (const id of saving.withdrawn?.events ?? []) events.delete(id);
      for (const id of saving.withdrawn?.versions ?? []) versions.delete(id);
      mark(saving.waiting, true);
      mark(saving.sent, false);
      for (const ref of saving.drop ?? []) held.delete(keyOf(ref));
      keys.push(...(saving.keys ?? []));
      claims = saving.claims ?? claims;
      checkpoint = saving.checkpoint ?? checkpoint;
      return fresh;
    },
    act(happenings, at) {
      for (const what of happenings) {
        seq += 1;
        const event: Event = { id: `${device}-${seq}`, device, seq, at: clockAt(at, seq % 1000), member, what };
        events.set(event.id, event);
      }
    },
    async publish(body, parents, at) {
      const version = await makeVersion({ kind: 'guide', parents: [...parents], author: member.id, at: clockAt(at), note: '', body });
      versions.set(version.id, version);
      return version;
    },
  };
}
