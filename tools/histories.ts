import fc from 'fast-check';
import type { Clock } from '../src/contract/clock.ts';
import type { Event, Happening } from '../src/contract/event.ts';
import type { Parcel } from '../src/contract/parcel.ts';
import type { Post } from '../src/contract/post.ts';
import type { Finding } from '../src/guide/finding.ts';
import { receive, tick } from '../src/log/clock.ts';
import { subjectsOf } from '../src/log/subjects.ts';

export const NOON = Date.UTC(2026, 10, 22, 12);

export function somePost(id: string, more: Partial<Post> = {}): Post {
  const author = { name: 'Camille Petit', handle: `camille${id.slice(-1)}` };
  const url = `https://x.com/camille/status/${id.slice(2)}`;
  return { id, site: 'x', kind: 'post', author, text: `Colis ${id} en retard`, textState: 'complete', url, missing: [], ...more };
}

export function someParcel(escalationId: string, postId: string, more: Partial<Parcel> = {}): Parcel {
  const iso = new Date(NOON).toISOString();
  const post = {
    id: postId,
    excerpt: 'Colis en retard',
    url: 'https://x.com/a/status/1',
    truncated: false,
    translated: false,
    copyKept: true,
  };
  return {
    ...{ reference: 'D-7KQ2', escalationId, language: 'fr', timeZone: 'Europe/Paris', priority: { level: 'high', points: 45 } },
    ...{ department: { key: 'support', name: 'Service client' }, ask: 'takeover', answerBy: iso, acknowledgeBy: iso, network: 'x', post },
    ...{ sender: 'Emma', sentAt: iso, eraseOn: iso, ...more },
  };
}

const posts = ['x:1', 'x:2', 'x:3'];
const members = [
  { id: 'emma', name: 'Emma' },
  { id: 'hugo', name: 'Hugo' },
];

const postId = fc.constantFrom(...posts);
const soon = fc.integer({ min: 0, max: 40 }).map((hours) => new Date(NOON + hours * 3_600_000).toISOString());
const authorId = fc.constantFrom('x:camille1', 'x:camille2', 'x:camille3');
const onEscalation = fc.constantFrom('e1', 'e2', 'e3').map((escalationId) => ({ escalationId, postId: `x:${escalationId.slice(1)}` }));
const problem = fc.constant({ code: 'receiver-refused' as const, detail: '400' });

/** Anything that may happen to three posts, their authors and three escalations. */
export const happening: fc.Arbitrary<Exclude<Happening, { type: 'undone' }>> = fc.oneof(
  { weight: 4, arbitrary: postId.map((id) => ({ type: 'captured' as const, postId: id, post: somePost(id) })) },
  fc.record({
    ...{ type: fc.constant('labelled' as const), postId, group: fc.constantFrom('kind' as const, 'sentiment' as const, 'topic' as const) },
    ...{ value: fc.constantFrom('complaint', 'angry', 'delivery/late'), on: fc.boolean() },
  }),
  fc.record({ type: fc.constant('noted' as const), postId, text: fc.constantFrom('', 'à rappeler') }),
  fc.record({ type: fc.constant('claimed' as const), postId, until: soon }),
  fc.record({ type: fc.constantFrom('released' as const, 'closed' as const, 'reopened' as const), postId }),
  fc.record({
    type: fc.constant('replied' as const),
    postId,
    text: fc.constantFrom('Bonjour', 'Merci'),
    findings: fc.constant<Finding[]>([]),
  }),
  fc.record({
    type: fc.constant('marked' as const),
    authorId,
    mark: fc.constantFrom('vip', 'press'),
    until: soon,
    fact: fc.constant('fact'),
  }),
  fc.record({ type: fc.constant('unmarked' as const), authorId, mark: fc.constantFrom('vip', 'press') }),
  fc.tuple(onEscalation, fc.boolean()).map(([on, routed]) => ({
    ...{ type: 'escalated' as const, ...on, department: 'support', parcel: someParcel(on.escalationId, on.postId) },
    ...(routed ? { channel: 'hook' } : {}),
  })),
  onEscalation.map((on) => ({ type: 'delivered' as const, ...on, channel: 'hook', attempts: 1 })),
  onEscalation.map((on) => ({ type: 'handed' as const, ...on, channel: 'mail' })),
  fc.tuple(onEscalation, problem).map(([on, why]) => ({ type: 'refused' as const, ...on, channel: 'hook', problem: why })),
  onEscalation.map((on) => ({ type: 'retried' as const, ...on })),
  onEscalation.map((on) => ({ type: 'acknowledged' as const, ...on, by: 'Léa' })),
  onEscalation.map((on) => ({
    type: 'passed' as const,
    ...on,
    by: 'Léa',
    to: 'logistics',
    parcel: someParcel(on.escalationId, on.postId),
  })),
  onEscalation.map((on) => ({ type: 'answered' as const, ...on, by: 'Léa', text: 'Remboursé' })),
  onEscalation.map((on) => ({ type: 'settled' as const, ...on })),
);

type Move =
  | { readonly do: 'happen'; readonly device: number; readonly what: Happening; readonly wait: number }
  | { readonly do: 'undo'; readonly device: number; readonly pick: number }
  | { readonly do: 'meet'; readonly from: number; readonly to: number };

const device = fc.integer({ min: 0, max: 2 });
const move: fc.Arbitrary<Move> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constant('happen' as const), device, what: happening, wait: fc.constantFrom(0, 0, 1, 90_000) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('undo' as const), device, pick: fc.nat(1_000) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('meet' as const), from: device, to: device }) },
);

class Device {
  readonly events = new Map<string, Event>();
  clock: Clock | undefined;
  seq = 0;
  readonly name: string;
  readonly member: Event['member'];

  constructor(number: number) {
    this.name = `device0${number}`;
    this.member = members[number % members.length] ?? { id: 'emma', name: 'Emma' };
  }

  do(what: Happening, now: number): void {
    this.clock = tick(this.clock, now);
    this.seq += 1;
    const id = `${this.name}-${this.seq}`;
    this.events.set(id, { id, device: this.name, seq: this.seq, at: this.clock, member: this.member, what });
  }

  learn(other: Device, now: number): void {
    for (const event of other.events.values()) {
      this.events.set(event.id, event);
      this.clock = receive(this.clock, event.at, now);
    }
  }
}

function undo(device: Device, pick: number, now: number): void {
  const known = [...device.events.values()].filter(({ what }) => what.type !== 'undone');
  const target = known[pick % Math.max(known.length, 1)];
  if (target !== undefined) device.do({ type: 'undone', target: target.id, subjects: subjectsOf(target) }, now);
}

function play(moves: readonly Move[]): Event[] {
  const devices = [new Device(0), new Device(1), new Device(2)] as const;
  const at = (index: number) => devices[index] ?? devices[0];
  let now = NOON;
  for (const step of moves) {
    if (step.do === 'happen') {
      now += step.wait;
      at(step.device).do(step.what, now);
    } else if (step.do === 'undo') undo(at(step.device), step.pick, now);
    else at(step.to).learn(at(step.from), now);
  }
  return devices.flatMap((one) => [...one.events.values()].filter((event) => event.device === one.name));
}

/** The union of what three devices did, meeting now and then, with undos. */
export const history: fc.Arbitrary<Event[]> = fc.array(move, { maxLength: 60 }).map(play);
