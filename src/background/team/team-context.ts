import type { Item } from '../../contract/engine.ts';
import { Refusal } from '../../contract/refusal.ts';
import type { Boundary, Role, SigningKey } from '../../contract/team.ts';
import type { Store } from '../../store/database.ts';
import { storedVersions } from '../../store/document-heads.ts';
import { deviceKey, membership } from '../../store/membership.ts';
import type { Membership } from '../../store/records/membership.ts';
import { syncStore } from '../../store/team.ts';
import { segmentOf } from '../../team/ranges.ts';
import { hasLeft, ownMember, ownRole, type Roster } from '../../team/roster.ts';
import { isUsableItem } from '../../team/sync/context.ts';
import { type Knowledge, recall } from '../../team/sync/knowledge.ts';

/** This device's place in its team, with what it knows. */
export interface TeamContext {
  readonly member: Membership;
  readonly device: SigningKey;
  readonly known: Knowledge;
  readonly roster: Roster;
  readonly role: Role | null;
}

/** Rejects with `not-allowed` when this store is in no team, or has not read its acts yet. */
export async function teamContextOf(store: Store, now: number): Promise<TeamContext> {
  const [member, device] = [await membership(store), await deviceKey(store)];
  const known =
    member &&
    (await recall(
      syncStore(store, () => now),
      member.workspace,
      member.seat,
    ));
  if (member === undefined || device === undefined || known?.roster === undefined) throw new Refusal('not-allowed', { where: 'team' });
  return { member, device, known, roster: known.roster, role: ownRole(known.roster, member.seat) };
}

/** Throws `left-team` where this browser's member was let go. */
export function refuseWhoLeft({ roster, member }: Pick<TeamContext, 'roster' | 'member'>): void {
  if (hasLeft(roster, member.seat)) throw new Refusal('left-team');
}

/** Throws `not-your-role` where this browser's member is no lead, `left-team` where they were let go. */
export function refuseNonLead({ role, roster, member }: TeamContext): void {
  refuseWhoLeft({ roster, member });
  const where = roster.members.get(ownMember(roster, member.seat))?.name ?? '';
  if (role !== 'lead') throw new Refusal('not-your-role', { where, detail: 'lead' });
}

/** The same, for what only a lead may do. */
export async function leadContextOf(store: Store, now: number): Promise<TeamContext> {
  const place = await teamContextOf(store, now);
  refuseNonLead(place);
  return place;
}

/** Saves acts that were just made; the next round sends them. */
export async function keepActs(store: Store, items: readonly Item[], now: number): Promise<void> {
  await syncStore(store, () => now).save({ items: items.map((item) => ({ ...item, waiting: true })) });
}

/** Most names in a boundary. Whoever wrote more is cut off at it, or could not be let go at all. */
const NAMES = 20_000;

/** How far a member's writing reached, as far as this device knows: the end of a grant. */
export async function boundaryOf(
  store: Store,
  { roster, known }: Pick<TeamContext, 'roster' | 'known'>,
  member: string,
): Promise<Boundary> {
  const items = syncStore(store, () => 0);
  const devices = [...roster.devices].filter(([, device]) => device.member === member).map(([id]) => id);
  const last = async (device: string) => {
    const segments = (await items.refs({ device })).filter(isUsableItem).map(segmentOf);
    return [device, Math.max(0, ...segments.map((segment) => segment?.to ?? 0))] as const;
  };
  const acts = known.acts.filter(({ signed }) => devices.includes(signed.signer) && !roster.refused.has(signed.name));
  const names = [...acts.map(({ signed }) => signed.name), ...(await publishedBy(store, roster, member))];
  return { devices: Object.fromEntries(await Promise.all(devices.map(last))), names: names.slice(0, NAMES) };
}

/** Names of the versions that a member published. An author is named by id or, where a person reads it, by name. */
async function publishedBy(store: Store, roster: Roster, member: string): Promise<string[]> {
  const refs = (await syncStore(store, () => 0).refs({ shelf: 'documents' })).filter(isUsableItem);
  const versions = await storedVersions(
    store,
    refs.map(({ version }) => version ?? ''),
  );
  const authors = [member, roster.members.get(member)?.name];
  return refs.filter((_, at) => authors.includes(versions[at]?.author)).map(({ name }) => name);
}

/** Rejects with `not-your-role` when this store is in a team whose documents its member may not publish. */
export async function refuseNonPublisher(store: Store, now: number): Promise<void> {
  if ((await membership(store)) !== undefined) await leadContextOf(store, now);
}
