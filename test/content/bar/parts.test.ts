// @vitest-environment happy-dom
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { barParts, partKinds } from '../../../src/content/bar/parts/index.ts';
import type { BarInput, BarPart } from '../../../src/content/ports/bar-part.ts';
import type { EscalationView, PostView } from '../../../src/contract/state.ts';
import { viewOf, workspace } from '../fake-page.ts';

const now = Date.UTC(2026, 10, 22, 9);
const parts = (view?: Partial<PostView>, more: Partial<BarInput> = {}) =>
  barParts({ post: { kind: 'post' }, view: view && viewOf('x:1', view), workspace, language: 'en', now, ...more });
const part = (name: BarPart['name'], ...of: Parameters<typeof parts>) => parts(...of).find((one) => one.name === name);
const escalation = (more: Partial<EscalationView>): Partial<PostView> => ({
  escalations: [{ id: 'e', department: 'support', stage: 'sent', at: now, ...more }],
});

it('offers three plain things on a post nobody touched', () => {
  expect(parts().map(({ name }) => name)).toEqual(['fork', 'kind', 'gap', 'take', 'escalate']);
  expect(part('escalate')).toMatchObject({ panel: 'escalate', text: 'Escalate' });
});

it('offers the suggested kind, and the suggested department in one click', () => {
  expect(part('suggested-kind', undefined, { kind: 'complaint' })).toMatchObject({ does: 'accept', text: 'Complaint?', begins: true });
  expect(part('escalate', {}, { department: 'support' })).toMatchObject({ does: 'send', text: 'Customer support' });
});

it('tells a department without a channel from one that something reaches', () => {
  const departments = workspace.departments.map((one) => ({ ...one, reachable: false }));
  const shown = (language: 'fr' | 'en') =>
    part('escalate', {}, { department: 'support', language, workspace: { ...workspace, departments } as typeof workspace });
  expect(part('escalate', {}, { department: 'support' })?.look).toBe('b line');
  expect(shown('en')).toMatchObject({ look: 'b ghost', title: 'Escalate to Customer support\nNo channel yet: nothing leaves' });
  expect(shown('fr')?.title).toContain('Sans canal\u202f: rien ne part');
});

it('never says of what has no channel, or opens as a message, that it leaves', () => {
  const undoUntil = now + 5_000;
  expect(part('escalate', escalation({ stage: 'unrouted', undoUntil }))?.text).toBe('Nobody has it · Customer support, no channel');
  expect(part('undo', escalation({ stage: 'unrouted', undoUntil }))).toMatchObject({ does: 'undo' });
  expect(part('escalate', escalation({ stage: 'pending', undoUntil, opensMail: true }))?.text).toContain('opens in your e-mail in 5 s');
  expect(part('escalate', escalation({ stage: 'pending', undoUntil }))?.text).toContain('leaves in 5 s');
});

it('names the colleague in whose mail program a message was opened', () => {
  const of = (by?: string, language: 'fr' | 'en' = 'en') =>
    part('escalate', escalation({ stage: 'handed', ...(by === undefined ? {} : { by }) }), { language })?.text;
  expect(of()).toBe('Customer support · in your e-mail');
  expect(of('Claire')).toBe('Customer support · opened in Claire’s e-mail');
  expect([of('Claire', 'fr'), of('Emma', 'fr')]).toEqual([
    'Service client · ouvert dans la messagerie de Claire',
    'Service client · ouvert dans la messagerie d’Emma',
  ]);
});

it('never offers to escalate an ad', () => {
  expect(part('escalate', undefined, { post: { kind: 'ad' }, department: 'support' })).toBeUndefined();
});

it('says at the button what an escalation would lack', () => {
  const post = { kind: 'post' as const, missing: ['author', 'url'] };
  expect(part('escalate', undefined, { post })?.title).toBe('Escalate\nThe author was not recognised.');
  expect(part('escalate', {}, { post, department: 'support', language: 'fr' })?.title).toContain('L’auteur n’a pas été reconnu.');
  expect(part('escalate', undefined, { post: { kind: 'post', missing: [] } })?.title).toBe('Escalate');
});

it.each([
  ['an ordinary question', {}, 'b line'],
  ['a sensitive topic', { labels: { topics: ['safety'] } }, 'b pri'],
  ['a topic below a sensitive one', { labels: { topics: ['safety/allergy'] } }, 'b pri'],
  ['a late answer', { dueAt: now }, 'b pri'],
  ['an answer due soon', { dueAt: now + 1 }, 'b line'],
  ['a complaint that is mine', { labels: { kind: 'complaint', topics: [] }, claim: { by: 'Me', mine: true, until: now + 1 } }, 'b pri'],
  ['a complaint that was mine', { labels: { kind: 'complaint', topics: [] }, claim: { by: 'Me', mine: true, until: now } }, 'b line'],
  ['a complaint that is nobody’s', { labels: { kind: 'complaint', topics: [] } }, 'b line'],
] as const)('fills the way out only where the post must be handed over: %s', (_, view, look) => {
  const topic = [...workspace.labels.topic, { key: 'safety', name: { fr: 'Sécurité', en: 'Safety' }, sensitive: true }];
  const more = { department: 'support', workspace: { ...workspace, labels: { ...workspace.labels, topic } } };
  expect(part('escalate', view, more)?.look).toBe(look);
});

it('offers no hand-over once a post is answered', () => {
  const view = { answered: { by: 'Tom', at: now, mine: false } };
  const names = parts(view, { department: 'support' }).map(({ name }) => name);
  expect(names).not.toEqual(expect.arrayContaining([expect.stringMatching(/escalate|picker/)]));
});

it('says of what the brand wrote that it is ours, and offers nothing', () => {
  const own = (more: Partial<BarInput>) => parts({ labels: { kind: 'praise', topics: [] } }, { isOwn: true, kind: 'praise', ...more });
  expect(own({}).map(({ name, text }) => [name, text])).toEqual([
    ['fork', ''],
    ['own-post', 'Our post'],
  ]);
  expect(own({ post: { kind: 'post', parentId: 'x:1' } })[1]?.text).toBe('Our reply');
  expect(own({ post: { kind: 'comment' }, language: 'fr' })[1]?.text).toBe('Notre réponse');
});

it('says with which version of the guide a reply of the brand was checked, or that it is ours where there is no room', () => {
  const own = (more: Partial<BarInput>) => parts(undefined, { isOwn: true, post: { kind: 'reply' }, ...more })[1];
  const text = 'Our reply, checked with version 12';
  expect(own({ checked: '12' })).toMatchObject({ text, short: 'Our reply', title: text });
  expect(own({ checked: '5b', language: 'fr' })?.text).toBe('Notre réponse, contrôlée avec la version 5b');
  expect(own({ checked: '12', post: { kind: 'post' } })?.text).toBe('Our post');
});

it('names the most precise topic of each branch', () => {
  const topics = (...keys: string[]) => part('topic', { labels: { topics: keys } })?.text;
  expect([topics('delivery', 'delivery/late'), topics('delivery')]).toEqual(['Delivery / Late', 'Delivery']);
});

it('says how much a post presses with a word and its first reason, and lateness before any other', () => {
  const priority = { points: 68, level: 'high' as const, reasons: [{ why: 'sensitive', points: 30 }] };
  expect(part('priority', { priority })).toMatchObject({
    text: 'Urgent 68 · sensitive topic',
    steps: ['Urgent 68'],
    short: 'Urgent 68',
    panel: 'why',
    look: expect.stringContaining('amber'),
  });
  expect(part('priority', { priority, dueAt: now - 20 * 60_000 })?.text).toBe('Urgent 68 · late 20\u202fmin');
  expect(part('priority', { priority: { ...priority, level: 'critical' } }, { language: 'fr' })?.text).toBe(
    'Très urgent 68 · sujet sensible',
  );
});

it('says who has the post, and hides what then makes no sense', () => {
  expect(part('progress', { claim: { by: 'Tom Okafor', mine: false, until: now + 1 } })).toMatchObject({
    text: 'Tom Okafor has it',
    short: 'TO',
  });
  expect(part('take', { claim: { by: 'Tom Okafor', mine: false, until: now + 1 } })).toBeUndefined();
  expect(part('take', { claim: { by: 'Me', mine: true, until: now + 1 } })).toMatchObject({ does: 'release', pressed: true });
});

it('forgets a claim when its time is over', () => {
  expect(part('progress', { claim: { by: 'Tom', mine: false, until: now - 1 } })).toBeUndefined();
  expect(part('take', { claim: { by: 'Tom', mine: false, until: now - 1 } })?.does).toBe('take');
});

it.each([
  [{ stage: 'pending', undoUntil: now + 7_500 }, 'Customer support · leaves in 8 s', 'undo'],
  [{ stage: 'pending' }, 'Customer support · on its way', undefined],
  [{ stage: 'refused' }, 'Nobody has it · Customer support, refused', 'undo'],
  [{ stage: 'unrouted' }, 'Nobody has it · Customer support, no channel', 'undo'],
  [{ stage: 'unrouted', reachable: true }, 'Nobody has it · Customer support, not sent yet', 'undo'],
  [{ stage: 'unconfirmed' }, 'Maybe nobody has it · Customer support, maybe sent', 'undo'],
  [{ stage: 'unconfirmed', by: 'Hugo' }, 'Maybe nobody has it · Customer support, maybe sent', undefined],
  [{ stage: 'acknowledged' }, 'Customer support · confirmed', undefined],
  [{ stage: 'answered' }, 'Customer support · answered', undefined],
] as const)('says where an escalation stands: %o', (state, text, undo) => {
  expect(part('escalate', escalation(state))?.text).toBe(text);
  expect(part('undo', escalation(state))?.does).toBe(undo);
});

it('says when it is tried again', () => {
  const text = part('escalate', escalation({ stage: 'pending', attempts: 2, nextAt: now }), { language: 'fr' })?.text;
  expect(text).toMatch(/^Service client · nouvel essai à \d\d:\d\d$/);
});

it.each([
  { points: 44, level: 'normal' as const, reasons: [{ why: 'sensitive', points: 44 }] },
  { points: -3, level: 'critical' as const, reasons: [{ why: 'answered', points: -3 }] },
  { points: 0, level: 'low' as const, reasons: [] },
  { points: -12, level: 'low' as const, reasons: [{ why: 'answered', points: -12 }] },
])('says nothing of points that press nobody: %o', (priority) => {
  expect(part('priority', { priority })).toBeUndefined();
  expect(part('priority', { priority, dueAt: now - 20 * 60_000 })?.text).toBe('late 20\u202fmin');
});

it('says no points once a post is answered or done', () => {
  const priority = { points: 68, level: 'high' as const, reasons: [{ why: 'sensitive', points: 30 }] };
  expect(part('priority', { priority, closed: true })).toBeUndefined();
  expect(part('priority', { priority, answered: { by: 'Tom', at: now, mine: false } })).toBeUndefined();
});

it('offers only to reopen a post that is done', () => {
  const offers = (labels: PostView['labels']) => parts({ labels, closed: true }, { kind: 'question', department: 'support' });
  const named = offers({ topics: [] }).filter(({ does, panel }) => does ?? panel);
  expect(named.map(({ name }) => name)).toEqual(['fork', 'reopen']);
  expect(offers({ kind: 'spam', topics: [] }).map(({ name }) => name)).toEqual(['fork', 'kind', 'progress', 'gap', 'reopen']);
});

it('offers nothing to a member who may not act, and still says what is known', () => {
  const known = { labels: { kind: 'complaint', topics: [] }, claim: { by: 'Emma', mine: false, until: now + 60_000 } };
  const shown = parts(known, { kind: 'question', department: 'support', acts: false });
  expect(shown.flatMap(({ does, panel }) => does ?? panel ?? [])).toEqual(['menu']);
  expect(shown.map(({ text }) => text)).toEqual(expect.arrayContaining(['Complaint', 'Emma has it']));
  expect(parts(undefined, { kind: 'question', acts: false }).map(({ name }) => name)).toEqual(['fork', 'gap']);
});

it.each(partKinds)('the part “$name” has a name of its own, and a short text wherever it gives way', ({ name, show }) => {
  expect(partKinds.filter((other) => other.name === name)).toHaveLength(1);
  const views = [undefined, {}, { closed: true }, { labels: { kind: 'complaint', topics: ['delivery'] } }, escalation({})];
  for (const view of views) {
    const given = view && viewOf('x:1', view);
    const shown = show({ post: { kind: 'post' }, view: given, workspace, language: 'en', now, kind: 'question', department: 'support' });
    expect(shown?.yields === undefined || shown.short !== undefined).toBe(true);
  }
});

const phrase = fc.uuid();

it('says nothing that a colleague or a department wrote: that stands in no document of a site', () => {
  fc.assert(
    fc.property(fc.uniqueArray(phrase, { minLength: 5, maxLength: 5 }), fc.constantFrom('en', 'fr'), (written, language) => {
      const [note = '', fact = '', answer = '', match = '', detail = ''] = written;
      const view: Partial<PostView> = {
        note: { text: note, by: 'Emma' },
        marks: [{ mark: 'ambassador', until: now + 1, fact }],
        ignored: [{ rule: 'r', match }],
        escalations: [
          { id: 'e', department: 'support', stage: 'answered', at: now, answer: { text: answer, by: 'Support', at: now } },
          { id: 'f', department: 'support', stage: 'refused', at: now, problem: { code: 'forbidden', detail } },
        ],
      };
      const shown = JSON.stringify(parts(view, { language }));
      expect(shown).toContain('Emma');
      expect(written.filter((words) => shown.includes(words))).toEqual([]);
    }),
  );
});
