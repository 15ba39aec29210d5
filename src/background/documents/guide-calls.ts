import * as v from 'valibot';
import { ownAddress } from '../../browser/lifecycle.ts';
import type { Handlers } from '../../browser/serve.ts';
import { showPlace } from '../../browser/tabs.ts';
import type { ParsedInput } from '../../contract/calls.ts';
import type { Member } from '../../contract/event.ts';
import { Refusal } from '../../contract/refusal.ts';
import { PROPOSALS } from '../../domain/event-types.ts';
import { GuideSchema } from '../../guide/guide.ts';
import { foldProposals } from '../../log/fold-proposals.ts';
import { inOrder } from '../../log/order.ts';
import { type Subject, subjectsOf } from '../../log/subjects.ts';
import { publishedOf } from '../../log/versions.ts';
import type { Store } from '../../store/database.ts';
import { documentHead, headNumber } from '../../store/document-heads.ts';
import { settingsOf } from '../../store/meta.ts';
import { once } from '../../store/once.ts';
import { eventsOf } from '../../store/read.ts';
import { viewAfter } from '../posts/post-calls.ts';
import { record } from '../posts/record.ts';
import type { WorkspaceContext } from '../workspace-context.ts';

/** The words that a member proposed and nobody declined. */
export async function wordsProposedBy(store: Store, { id }: Member): Promise<string[]> {
  const proposals = foldProposals(await eventsOf(store, PROPOSALS));
  const own = proposals.filter(({ by, decision }) => by.id === id && decision?.taken !== false);
  return [...new Set(own.flatMap(({ accept = [] }) => accept))];
}

/** Takes a member's newest such ignoring back; the post it stood on, where it stood on one. */
async function unignore(store: Store, { rule, match, scope }: ParsedInput<'unignore'>, now: number): Promise<string | null> {
  const { member } = await settingsOf(store);
  const subject: Subject = `rule:${rule}`;
  const { events, undone } = inOrder(await eventsOf(store, subject), subject);
  const newest = events.findLast(({ id, what, member: by }) => {
    return by.id === member.id && !undone.has(id) && what.type === 'ignored' && what.match === match && what.scope === scope;
  });
  if (newest?.what.type !== 'ignored') return null;
  await record(store, [{ type: 'undone', target: newest.id, subjects: subjectsOf(newest) }], { now });
  return newest.what.postId ?? null;
}

/** Where the guide is read, a rule at a time. */
const READING = 'read/';

/** The guide between those who write with it and those who publish it. */
export function guideCalls(
  context: WorkspaceContext,
): Pick<Handlers, 'guide' | 'readGuide' | 'propose' | 'proposeWord' | 'decide' | 'unignore'> {
  const { store, now } = context;
  return {
    async readGuide({ rule }) {
      const address = new URL(ownAddress('pages/guide.html'));
      address.searchParams.set('workspace', store.name);
      address.hash = `${READING}${encodeURIComponent(rule)}`;
      await showPlace(address.href, READING);
      return null;
    },
    async guide() {
      const head = await documentHead(store, 'guide');
      if (head === undefined) throw new Refusal('unknown-document', { where: 'guide' });
      const { member } = await settingsOf(store);
      const { version, body } = head;
      return {
        version: version.id,
        published: publishedOf(version, await headNumber(store, 'guide')),
        guide: v.parse(GuideSchema, body),
        words: await wordsProposedBy(store, member),
      };
    },
    async propose(proposal, { call }) {
      const made = async () => (await record(store, [{ type: 'proposed', ...proposal }], { now: now() }))[0]?.id ?? '';
      return { proposal: await once(store, call, made) };
    },
    async proposeWord({ word }) {
      const head = await documentHead(store, 'guide');
      if (head === undefined) throw new Refusal('unknown-document', { where: 'guide' });
      const known = await wordsProposedBy(store, (await settingsOf(store)).member);
      const base = head.version.id;
      if (!known.includes(word)) await record(store, [{ type: 'proposed', base, note: '', changes: [], accept: [word] }], { now: now() });
      return null;
    },
    async unignore(input, { call }) {
      const postId = await once(store, call, () => unignore(store, input, now()));
      return postId === null ? null : viewAfter(context, postId);
    },
    decide: ({ proposal, taken }, { call }) =>
      once(store, call, async () => {
        await record(store, [{ type: 'decided', proposal, taken }], { now: now() });
        return null;
      }),
  };
}
