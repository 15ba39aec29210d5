import type { Event, Happening } from '../src/contract/event.ts';
import type { Parcel } from '../src/contract/parcel.ts';
import type { Post } from '../src/contract/post.ts';
import type { EscalationView, PostState } from '../src/contract/state.ts';
import { defaultWorkspace } from '../src/defaults/workspace.ts';
import { clockAt } from '../src/log/clock.ts';
import type { QueueItem } from '../src/pages/panel/queue.ts';

/** A Sunday noon, and lengths from it. */
export const now = Date.UTC(2026, 10, 22, 12);
export const minute = 60_000;
export const hour = 60 * minute;

export const lea = { id: 'm-lea', name: 'Léa' };
export const workspace = { ...defaultWorkspace, name: 'Maison Lune' };

export function samplePost(more: Partial<Post> = {}): Post {
  const { id = 'x:1001' } = more;
  return {
    id,
    site: 'x',
    kind: 'post',
    author: { name: 'Nadia Perrin', handle: 'nadiap', url: 'https://x.com/nadiap' },
    text: 'Commande passée le 3, toujours rien, et le suivi n’a pas bougé depuis une semaine.',
    textState: 'complete',
    url: `https://x.com/${more.author?.handle ?? 'nadiap'}/status/${id.slice(id.indexOf(':') + 1)}`,
    postedAt: new Date(now - 2 * hour).toISOString(),
    missing: [],
    ...more,
  };
}

export function sampleState(post: Post = samplePost(), more: Partial<PostState> = {}): PostState {
  return {
    id: post.id,
    post,
    capturedAt: now - hour,
    labels: { topics: [] },
    replies: [],
    escalations: [],
    closed: false,
    updatedAt: now - hour,
    ...more,
  };
}

export function sampleItem(state: PostState = sampleState(), more: Partial<QueueItem> = {}): QueueItem {
  return { state, place: 'open', priority: { points: 0, level: 'low', reasons: [] }, escalations: [], marks: [], ...more };
}

export function sampleEscalation(more: Partial<EscalationView> = {}): EscalationView {
  return { id: 'e1', department: 'support', stage: 'sent', at: now - hour, ...more };
}

export const parcel: Parcel = {
  reference: 'D-7KQ2',
  escalationId: 'e1',
  language: 'fr',
  timeZone: 'Europe/Paris',
  priority: { level: 'high', points: 68 },
  department: { key: 'support', name: 'Service client' },
  ask: 'takeover',
  answerBy: new Date(now + 4 * hour).toISOString(),
  acknowledgeBy: new Date(now + hour).toISOString(),
  network: 'x',
  post: { id: 'x:1001', excerpt: 'Toujours rien', truncated: false, translated: false, copyKept: true },
  sender: 'Léa',
  sentAt: new Date(now).toISOString(),
  eraseOn: new Date(now).toISOString(),
};

let seq = 0;

/** An event of Léa's, `ago` ms before `now`. */
export function sampleEvent(what: Happening, ago: number, member = lea): Event {
  seq += 1;
  return { id: `device01-${seq}`, device: 'device01', seq, at: clockAt(now - ago, seq), member, what };
}
