import { createHash } from 'node:crypto';
import type { Version } from '../../src/contract/document.ts';
import type { Workspace } from '../../src/contract/workspace.ts';
import { defaultWorkspace } from '../../src/defaults/workspace.ts';
import { clockAt } from '../../src/log/clock.ts';
import { canonicalJson } from '../../src/log/versions.ts';
import { samplePost } from '../samples.ts';

const SINCE = Date.UTC(2026, 9, 1);
const member = { id: 'lea-earlier', name: 'Léa' };

/** An export's version of the workspace, as a colleague or somebody else may have made it. */
export function workspaceVersion(change: Partial<Workspace>): Version {
  const content = {
    kind: 'workspace' as const,
    parents: [],
    author: 'Léa',
    at: clockAt(SINCE),
    note: 'ours',
    body: { ...defaultWorkspace, ...change },
  };
  return { id: createHash('sha256').update(canonicalJson(content)).digest('hex'), ...content };
}

function eventsOf(postId: string, at: number): object[] {
  const post = samplePost({
    id: postId,
    text: `Parcel ${at} is late`,
    author: { name: `Person ${at % 900}`, handle: `person${at % 900}` },
  });
  const more: object[] = [
    { type: 'captured', postId, post },
    { type: 'labelled', postId, group: 'kind', value: 'complaint', on: true },
    { type: 'noted', postId, text: `note ${at}` },
  ];
  if (at % 10 === 0) more.push({ type: 'replied', postId, text: 'Hello, we are looking into it.', findings: [] });
  if (at % 50 === 0) more.push({ type: 'identified', postId, alias: `x:h${at}` });
  return more;
}

/**
 * The export of a browser that worked for a while: so many posts with three events and more each, in the first format, with
 * a workspace of its own where one is given. `ids` are those of the first posts.
 */
export function archiveOf(
  posts: number,
  { ids = [], version }: { readonly ids?: readonly string[]; readonly version?: Version } = {},
): string {
  const lines: object[] = version === undefined ? [] : [{ version }];
  let seq = 0;
  for (let at = 0; at < posts; at += 1) {
    for (const what of eventsOf(ids[at] ?? `x:90${at}`, at)) {
      seq += 1;
      lines.push({ event: { id: `earlierdevice-${seq}`, device: 'earlierdevice', seq, at: clockAt(SINCE + seq), member, what } });
    }
  }
  return [{ diapason: 1, exportedAt: new Date(SINCE).toISOString() }, ...lines].map((line) => JSON.stringify(line)).join('\n');
}
