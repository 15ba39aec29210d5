import type { Claims, Notice } from '../../contract/team-view.ts';
import { present } from '../../domain/present.ts';
import type { SegmentView } from '../judge.ts';
import type { Roster } from '../roster.ts';
import { roleOf } from '../roster.ts';
import { type Held, isMet, lackOf } from './holdings.ts';

/** What is on its way arrives within this, ms. */
const HOUR = 3_600_000;

/** A later time than now was kept by a clock that was wrong. */
const heardAt = (heard: number, now: number) => Math.min(heard, now);

function withView(views: Claims['views'], { device, to, view }: SegmentView, now: number): Claims['views'] {
  if (view === undefined) return views;
  const { first, last } = views[device] ?? {};
  const claim = { view, to, heard: now };
  if (first === undefined) return { ...views, [device]: { first: claim } };
  return to < (last ?? first).to ? views : { ...views, [device]: { first, last: claim } };
}

/** A segment whose device did something well after the key in force was there, and sealed it with an older one. */
function isBehind({ at, key }: SegmentView, current: Claims['key']): boolean {
  return current?.older.includes(key) === true && at > current.since + HOUR;
}

function withKey(behind: Claims['behind'], heard: SegmentView, current: Claims['key']): Claims['behind'] {
  const { [heard.device]: known = 0, ...others } = behind;
  if (heard.to < known) return behind;
  if (isBehind(heard, current)) return { ...others, [heard.device]: heard.to };
  return current?.older.includes(heard.key) ? behind : others;
}

/** Remembers what colleagues' segments say. `own`: this device, which claims nothing to itself. */
export function hear(claims: Claims, heard: readonly SegmentView[], own: string, now: number): Claims {
  const theirs = heard.filter(({ device }) => device !== own).sort((a, b) => a.to - b.to);
  let { views, behind } = claims;
  for (const one of theirs) {
    views = withView(views, one, now);
    behind = withKey(behind, one, claims.key);
  }
  return { ...claims, views, behind };
}

function settledView({ first, last }: Claims['views'][string], held: Held, now: number): Claims['views'] {
  const open = [first, last].filter((claim) => claim !== undefined && !isMet(claim.view, held));
  const [next, newest] = open.flatMap((claim) => (claim === undefined ? [] : [{ ...claim, heard: heardAt(claim.heard, now) }]));
  return next === undefined ? {} : { open: { first: next, ...present({ last: newest }) } };
}

const stays = (roster: Roster, device: string) => roleOf(roster, roster.devices.get(device)?.member ?? '') !== null;

/** What the end of a round knows. `current`: the key in force, where the engine is known to have the act that brought it. */
export interface Standing {
  readonly roster: Roster;
  readonly held: Held;
  readonly current?: Pick<NonNullable<Claims['key']>, 'id' | 'older'>;
  /** Whether items lie here that are sealed with a key this device lacks. */
  readonly locked: boolean;
  readonly now: number;
}

/** Lets go of what was met meanwhile, and of what those claimed who left since. */
export function settle(claims: Claims, { roster, held, current, locked, now }: Standing): Claims {
  const views = Object.entries(claims.views).flatMap(([device, both]) => {
    const { open } = stays(roster, device) ? settledView(both, held, now) : {};
    return open === undefined ? [] : [[device, open] as const];
  });
  const since = claims.key?.id === current?.id ? heardAt(claims.key?.since ?? now, now) : now;
  return {
    views: Object.fromEntries(views),
    behind: Object.fromEntries(Object.entries(claims.behind).filter(([device]) => stays(roster, device))),
    ...(current === undefined ? {} : { key: { ...current, since } }),
    ...(locked ? { locked: heardAt(claims.locked ?? now, now) } : {}),
  };
}

const nameOf = (roster: Roster, device: string) => roster.members.get(roster.devices.get(device)?.member ?? '')?.name ?? '';

function withheld(claims: Claims, { roster, held, now }: Standing): Notice[] {
  const found = new Map<string, Notice>();
  for (const [device, { first }] of Object.entries(claims.views)) {
    if (now - first.heard < HOUR) continue;
    const { acts, versions, events } = lackOf(first.view, held);
    const by = nameOf(roster, device);
    for (const [what, count] of [['acts', acts] as const, ['versions', versions] as const])
      if (count > 0 && !found.has(what)) found.set(what, { kind: 'withheld', by, what, count });
    for (const [whose, count] of events)
      if (!found.has(whose)) found.set(whose, { kind: 'withheld', by, what: 'events', of: nameOf(roster, whose), count });
  }
  return [...found.values()];
}

/** What is to be said of the claims that a round left. */
export function noticesOf(claims: Claims, standing: Standing): Notice[] {
  const { roster, now } = standing;
  const behind = new Set(Object.keys(claims.behind).map((device) => nameOf(roster, device)));
  const locked = claims.locked !== undefined && now - claims.locked >= HOUR;
  return [
    ...withheld(claims, standing),
    ...[...behind].map((by): Notice => ({ kind: 'old-key', by })),
    ...(locked ? [{ kind: 'no-key' } as const] : []),
  ];
}
