import { expect, it } from 'vitest';
import { timeline } from '../../../src/pages/panel/post/timeline.ts';
import { lea, minute, parcel, sampleEvent, samplePost, workspace } from '../../../tools/samples.ts';

const onPost = { postId: 'x:1001' };
const told = (events: Parameters<typeof timeline>[0], language: 'fr' | 'en' = 'en') =>
  timeline(events, workspace, language).map(({ who, text }) => `${who} ${text}`.replace(/\u202f/g, ' '));

it('tells what happened newest first, whatever the order it comes in', () => {
  const seen = sampleEvent({ type: 'captured', ...onPost, post: samplePost() }, 9 * minute);
  const labelled = sampleEvent({ type: 'labelled', ...onPost, group: 'kind', value: 'complaint', on: true }, 8 * minute);
  expect(told([labelled, seen])).toEqual(['Léa labelled: Complaint', 'Léa saw the post']);
  expect(told([labelled, seen], 'fr')).toEqual(['Léa a étiqueté : Réclamation', 'Léa a vu le post']);
});

it('says once that a post was seen, however often it was read again', () => {
  const seen = (ago: number) => sampleEvent({ type: 'captured', ...onPost, post: samplePost() }, ago);
  expect(told([seen(3), seen(2), seen(1)])).toHaveLength(1);
});

it('says that two posts turned out to be one, as something that can be taken back', () => {
  const joined = sampleEvent({ type: 'identified', ...onPost, alias: 'x:habc' }, 1);
  expect(timeline([joined], workspace, 'en')).toMatchObject([
    { text: 'saw that this post, noted as two, is one', joins: true, undone: false },
  ]);
});

it('keeps what was taken back as a struck line, and does not list the taking back', () => {
  const closed = sampleEvent({ type: 'closed', ...onPost }, 2);
  const undone = sampleEvent({ type: 'undone', target: closed.id, subjects: ['post:x:1001'] }, 1);
  expect(timeline([closed, undone], workspace, 'en')).toMatchObject([{ text: 'closed it', undone: true }]);
});

it('names the department, who answered, and why a channel refused', () => {
  const onEscalation = { ...onPost, escalationId: 'e1' };
  const events = [
    sampleEvent({ type: 'escalated', ...onEscalation, department: 'support', parcel }, 9),
    sampleEvent({ type: 'refused', ...onEscalation, channel: 'c', problem: { code: 'receiver-gone', where: 'hooks.example' } }, 8),
    sampleEvent({ type: 'answered', ...onEscalation, by: 'Karim', text: 'It leaves tomorrow' }, 7),
  ];
  const entries = timeline(events, workspace, 'en');
  expect(told(events)).toEqual([
    'Karim answered for Customer support',
    'Customer support did not get the message: the channel refused it',
    'Léa escalated to Customer support',
  ]);
  expect(entries[0]).toMatchObject({ quote: 'It leaves tomorrow', tone: 'green' });
  expect(entries[1]?.quote).toContain('hooks.example no longer exists');
});

it('says so when the member has given no name yet', () => {
  expect(told([sampleEvent({ type: 'closed', ...onPost }, 1, { id: 'm-new', name: '' })])).toEqual(['A member without a name closed it']);
});

it('shows the key of a label or department that the workspace no longer holds', () => {
  const escalated = sampleEvent({ type: 'escalated', ...onPost, escalationId: 'e9', department: 'gone', parcel }, 2);
  const labelled = sampleEvent({ type: 'labelled', ...onPost, group: 'topic', value: 'old/topic', on: false }, 1);
  expect(told([escalated, labelled])).toEqual(['Léa took the label off: old/topic', 'Léa escalated to gone']);
});

it('names this browser’s member by the name known now, also for what was done before there was one', () => {
  const nameless = { id: 'm-lea', name: '' };
  const closed = sampleEvent({ type: 'closed', postId: 'x:1' }, minute, nameless);
  const whoIs = (own: { id: string; name: string } | undefined) => timeline([closed], { ...workspace, own }, 'en')[0]?.who;
  expect(whoIs(lea)).toBe('Léa');
  expect(whoIs({ id: 'm-emma', name: 'Emma' })).toBe('A member without a name');
  expect(whoIs(nameless)).toBe('A member without a name');
});
