import { buildParcel, type ParcelInput } from '../../src/channels/build-parcel.ts';
import type { Parcel } from '../../src/contract/parcel.ts';
import type { Post } from '../../src/contract/post.ts';
import type { PostState } from '../../src/contract/state.ts';
import type { Department } from '../../src/contract/workspace.ts';
import { defaultWorkspace } from '../../src/defaults/workspace.ts';

export const at = (text: string) => Date.parse(text);

export function postState(post: Partial<Post> = {}, more: Partial<PostState> = {}): PostState {
  return {
    id: 'x:42',
    post: {
      id: 'x:42',
      site: 'x',
      kind: 'post',
      author: { name: 'Camille Roux', handle: 'camroux' },
      text: 'Ma bouilloire fuit depuis hier, que faire ?',
      textState: 'complete',
      url: 'https://x.com/camroux/status/42',
      postedAt: '2026-11-23T08:14:00.000Z',
      missing: [],
      ...post,
    },
    capturedAt: at('2026-11-23T08:30:00Z'),
    labels: { kind: 'complaint', sentiment: 'negative', topics: ['product', 'product/defect'] },
    replies: [],
    escalations: [],
    closed: false,
    updatedAt: at('2026-11-23T08:30:00Z'),
    ...more,
  };
}

export function department(key: string, more: Partial<Department> = {}): Department {
  const found = defaultWorkspace.departments.find((one) => one.key === key);
  if (found === undefined) throw new Error(`no department ${key}`);
  return { ...found, ...more };
}

export function input(more: Partial<ParcelInput> = {}): ParcelInput {
  return {
    escalationId: 'e1',
    post: postState(),
    workspace: defaultWorkspace,
    department: department('product', { contact: 'Nora', backup: 'Hugo' }),
    ask: 'decision',
    priority: { level: 'high', points: 52 },
    member: { name: 'Léa' },
    sentAt: at('2026-11-23T09:00:00Z'),
    acknowledgeBy: at('2026-11-23T13:00:00Z'),
    answerBy: at('2026-11-25T09:30:00Z'),
    ...more,
  };
}

export const parcel = (more: Partial<ParcelInput> = {}): Parcel => buildParcel(input(more));
