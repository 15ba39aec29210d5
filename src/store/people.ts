import type { Version } from '../contract/document.ts';
import type { Event, Member } from '../contract/event.ts';
import type { Store } from './database.ts';
import { keepSettings, savedSettings, settingsProblem } from './meta.ts';
import { metaKeys } from './meta-keys.ts';
import { keepMeta, readMeta } from './meta-rows.ts';

/** The names of a team's members by id, as its roster has them; `undefined` for a CM alone. */
export type People = ReadonlyMap<string, string> | undefined;

export async function peopleOf(store: Store): Promise<People> {
  const kept = await readMeta(store, metaKeys.people);
  return kept && new Map(Object.entries(kept));
}

/** Keeps the names that the roster has, inside a writing transaction; one's own among them goes into the settings. */
export async function keepPeople(store: Store, people: Readonly<Record<string, string>>): Promise<void> {
  await keepMeta(store, metaKeys.people, people);
  const settings = await savedSettings(store);
  const own = people[settings?.member.id ?? ''];
  if (settings === undefined || own === undefined || own === settings.member.name) return;
  // Nothing is written over what does not parse before a person has seen it.
  if ((await settingsProblem(store)) !== undefined) return;
  await keepSettings(store, { ...settings, member: { ...settings.member, name: own } });
}

const isMember = (value: unknown): value is Member =>
  typeof value === 'object' && value !== null && 'id' in value && 'name' in value && typeof value.id === 'string';

/** Under these keys a state says who did something. */
const WHO = ['by', 'from', 'member'];

function renamed(value: unknown, people: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((item) => renamed(item, people));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [
    key,
    WHO.includes(key) && isMember(inner) ? { ...inner, name: people.get(inner.id) ?? '' } : renamed(inner, people),
  ]);
  const shown: Record<string, unknown> = Object.fromEntries(entries);
  const { by, from } = shown;
  if (typeof by !== 'string' || !isMember(from) || from.name === by) return shown;
  return { ...shown, says: from.name };
}

/**
 * States as they are shown: each member with the name that the roster has. What an event says of its member's name is
 * anybody's word; its id is that of the member whose key signed. Nobody whom the roster does not know has a name.
 */
export async function named<T>(store: Store, states: readonly T[]): Promise<T[]> {
  const people = await peopleOf(store);
  return people === undefined ? [...states] : (renamed(states, people) as T[]);
}

/** The same for events, whose own content stays as it is. */
export async function namedEvents(store: Store, events: readonly Event[]): Promise<Event[]> {
  const people = await peopleOf(store);
  if (people === undefined) return [...events];
  return events.map((event) => ({ ...event, member: { ...event.member, name: people.get(event.member.id) ?? '' } }));
}

/** The same for versions: an author is named by the id, or by the name of before the team. */
export async function namedVersions(store: Store, versions: readonly Version[]): Promise<Version[]> {
  const people = await peopleOf(store);
  return versions.map((version) => ({ ...version, author: people?.get(version.author) ?? version.author }));
}
