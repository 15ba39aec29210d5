import 'fake-indexeddb/auto';
import '../fake-browser.ts';
import fc from 'fast-check';
import { beforeEach, expect, it } from 'vitest';
import { workspaceHandlers } from '../../src/background/workspaces/handlers.ts';
import { answer, type Caller } from '../../src/browser/serve.ts';
import { type CallInput, type CallName, type CallResults, calls } from '../../src/contract/calls.ts';
import { readingCalls, singleCalls } from '../../src/contract/repeat.ts';
import { workspaceCallSchemas } from '../../src/contract/workspace-calls.ts';
import { documentHead, documentVersions } from '../../src/store/document-heads.ts';
import { post } from '../../src/store/read.ts';
import { somePost } from '../../tools/histories.ts';
import { fakeBrowser } from '../fake-browser.ts';
import { numRuns } from '../num-runs.ts';
import { type Bench, bench, hook, portsOf } from './bench.ts';

beforeEach(() => fakeBrowser({ i18n: { getUILanguage: () => 'en' } }));

const page = { page: true, site: 'x' } as const;
const camille = somePost('x:1');

async function ask<N extends CallName>(at: Bench, name: N, input: CallInput<N>, call?: string): Promise<CallResults[N]> {
  const caller: Caller = call === undefined ? page : { ...page, call };
  const answered = (await answer(workspaceHandlers(at, portsOf(at)), { call: name, input }, caller)) as {
    ok: boolean;
    value: CallResults[N];
  };
  if (!answered.ok) throw new Error(`${name}: ${JSON.stringify(answered)}`);
  return answered.value;
}

const held = async ({ store }: Bench) => ({
  events: (await store.events.toArray()).map(({ id, what }) => `${id} ${what.type}`),
  versions: (await documentVersions(store, 'workspace')).length + (await documentVersions(store, 'guide')).length,
  outbox: await store.outbox.toArray(),
});

/** An escalation that a person has to decide about. */
async function unconfirmed(at: Bench): Promise<string> {
  const { escalationId } = await ask(at, 'escalate', { post: camille, department: 'support' });
  await at.store.outbox.clear();
  const state = await at.store.escalations.get(escalationId);
  if (state !== undefined) await at.store.escalations.put({ ...state, stage: 'unconfirmed' });
  return escalationId;
}

const escalated = async (at: Bench) => (await ask(at, 'escalate', { post: camille, department: 'support' })).escalationId;
const labelled = (at: Bench) => ask(at, 'label', { post: camille, group: 'kind', value: 'complaint', on: true });
const until = (at: Bench) => new Date(at.time + 86_400_000).toISOString();
const ignored = { rule: 'exclamation', match: '!!', scope: 'here' } as const;

async function workspaceDraft(at: Bench): Promise<CallInput<'publish'>> {
  const head = await documentHead(at.store, 'workspace');
  if (head === undefined) throw new Error('no workspace');
  return { kind: 'workspace', parents: [head.version.id], note: 'renamed', body: { ...head.body, name: 'Maison Lune' } };
}

async function proposal(at: Bench): Promise<CallInput<'propose'>> {
  const head = await documentHead(at.store, 'workspace');
  return { base: head?.version.id ?? '', note: 'a word', changes: [], accept: ['Lune'] };
}

type Samples = { [N in CallName]?: (at: Bench) => Promise<CallInput<N>> };

/** Calls that change what is stored, each with what it is asked after the work before it. */
const samples: Samples = {
  label: async () => ({ post: camille, group: 'sentiment', value: 'angry', on: true }),
  note: async () => ({ post: camille, text: 'call back' }),
  claim: async () => ({ post: camille }),
  release: async (at) => ({ postId: (await ask(at, 'claim', { post: camille })).id }),
  close: async () => ({ post: camille }),
  reopen: async (at) => ({ postId: (await ask(at, 'close', { post: camille })).id }),
  mark: async (at) => ({ post: camille, mark: 'journalist', until: until(at), fact: 'a paper' }),
  escalate: async () => ({ post: camille, department: 'support' }),
  undoEscalation: async (at) => ({ escalationId: await escalated(at) }),
  retryEscalation: async (at) => ({ escalationId: await unconfirmed(at) }),
  confirmDelivery: async (at) => ({ escalationId: await unconfirmed(at) }),
  replied: async () => ({ post: camille, text: 'Bonjour', findings: [] }),
  outcome: async (at) => ({ escalationId: await escalated(at), what: 'answered', by: 'Léa', text: 'sent today' }),
  passOn: async (at) => ({ escalationId: await escalated(at), to: 'pr' }),
  publish: workspaceDraft,
  ignore: async () => ({ post: camille, ...ignored, scope: 'post' }),
  unignore: async (at) => {
    for (const _ of [1, 2]) await ask(at, 'ignore', ignored);
    return ignored;
  },
  propose: proposal,
  decide: async (at) => ({ proposal: (await ask(at, 'propose', await proposal(at))).proposal, taken: true }),
};

/** Calls that do the same done twice, each by what it does: nothing is added that is there. */
const sameTwice: readonly CallName[] = [
  ...(['identify', 'part', 'takeBack', 'addPost', 'writing', 'proposeWord', 'saveSettings', 'imported', 'sealItems', 'leaveTeam'] as const),
  ...(['renameWorkspace', 'chooseWorkspace', 'bindAccount', 'putOffAccount'] as const),
];

it('has every call read, be done once, be the same done twice, or not be repeated', () => {
  const sorted = [...readingCalls, ...singleCalls, ...sameTwice, ...(Object.keys(samples) as CallName[])];
  expect(sorted.toSorted()).toEqual(Object.keys(calls).toSorted());
  expect(new Set(sorted).size).toBe(sorted.length);
});

it('lets no tab make a call that cannot be repeated', () => {
  const all = { ...calls, ...workspaceCallSchemas };
  expect([...singleCalls].filter((name) => all[name].from === 'tab')).toEqual([]);
});

/** An answer without what is of the moment it was asked: what the post is worth, and a parcel's progress. */
function settled(answered: unknown): unknown {
  if (typeof answered !== 'object' || answered === null) return answered;
  const { view, priority: _, escalations: __, ...rest } = answered as Record<string, unknown>;
  return view === undefined ? rest : { ...rest, view: settled(view) };
}

it.each(Object.keys(samples) as (keyof Samples & CallName)[])(
  'does %s once when the call comes again, and answers the same',
  async (name) => {
    const at = await bench(hook('https://hooks.example.com/a'));
    await labelled(at);
    const input = (await samples[name]?.(at)) as CallInput<typeof name>;
    const before = await held(at);
    const first = await ask(at, name, input, `${name} 0123456789abcdef`);
    const after = await held(at);
    expect(after).not.toEqual(before);
    at.time += 30_000;
    const again = await ask(at, name, input, `${name} 0123456789abcdef`);
    expect(await held(at)).toEqual(after);
    expect(settled(again)).toEqual(settled(first));
  },
);

it('does two calls of the same words twice, for a person may mean it', async () => {
  const at = await bench();
  await ask(at, 'replied', { post: camille, text: 'Bonjour', findings: [] }, 'replied 0123456789abcdef');
  await ask(at, 'replied', { post: camille, text: 'Bonjour', findings: [] }, 'replied 0123456789abcdeg');
  expect((await post(at.store, camille.id))?.replies).toHaveLength(2);
});

it('records nothing of a call that was refused, so that it may succeed later under the same id', async () => {
  const at = await bench();
  const asked = ask(at, 'label', { postId: 'x:1', group: 'kind', value: 'complaint', on: true }, 'label 0123456789abcdef');
  await expect(asked).rejects.toThrow('unknown-post');
  await ask(at, 'claim', { post: camille });
  const later = await ask(at, 'label', { postId: 'x:1', group: 'kind', value: 'complaint', on: true }, 'label 0123456789abcdef');
  expect(later.labels.kind).toBe('complaint');
});

it.each([
  [59, 1],
  [60, 2],
])('does a call that comes again after %i others %i time(s): the last sixty are remembered', async (others, times) => {
  const at = await bench();
  const again = () => ask(at, 'replied', { post: camille, text: 'Bonjour', findings: [] }, 'replied 0123456789abcdef');
  await again();
  for (let other = 0; other < others; other += 1) {
    await ask(at, 'note', { post: camille, text: `note ${other}` }, `note 0123456789abcd${String(other).padStart(2, '0')}`);
  }
  await again();
  expect((await post(at.store, camille.id))?.replies).toHaveLength(times);
});

it('keeps the same log whichever calls come again, with others in between', async () => {
  const steps = fc.array(
    fc.record({ name: fc.constantFrom('label', 'note', 'claim', 'close', 'replied', 'escalate', 'mark'), lag: fc.nat({ max: 3 }) }),
    { minLength: 1, maxLength: 12 },
  );
  await fc.assert(
    fc.asyncProperty(steps, async (made) => {
      const [plain, doubled] = [await bench(hook('https://hooks.example.com/a')), await bench(hook('https://hooks.example.com/a'))];
      const due: { readonly at: number; readonly again: () => Promise<unknown> }[] = [];
      for (const [index, { name, lag }] of made.entries()) {
        const key = name as 'label';
        const input = (await samples[key]?.(plain)) as CallInput<'label'>;
        await ask(plain, key, input);
        const asked = () => ask(doubled, key, input, `${name} 0123456789abcde${index.toString(16)}`);
        await asked();
        due.push({ at: index + lag, again: asked });
        for (const one of due.filter(({ at }) => at === index)) await one.again();
      }
      const types = async ({ store }: Bench) => (await store.events.orderBy('[device+seq]').toArray()).map(({ what }) => what.type);
      expect(await types(doubled)).toEqual(await types(plain));
    }),
    { numRuns: numRuns(12) },
  );
});
