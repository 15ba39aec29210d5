import { expect, it } from 'vitest';
import type { Event, Happening } from '../../src/contract/event.ts';
import { clockAt } from '../../src/log/clock.ts';
import { foldPost } from '../../src/log/fold-post.ts';
import { NOON, someParcel, somePost } from '../../tools/histories.ts';

const emma = { id: 'emma', name: 'Emma' };

function log(...happenings: (Happening | [Happening, Event['member']])[]): Event[] {
  return happenings.map((one, index) => {
    const [what, member] = Array.isArray(one) ? one : [one, emma];
    return { id: `device00-${index + 1}`, device: 'device00', seq: index + 1, at: clockAt(NOON + index * 1_000), member, what };
  });
}

const captured: Happening = { type: 'captured', postId: 'x:1', post: somePost('x:1') };
const escalated: Happening = {
  ...{ type: 'escalated', postId: 'x:1', escalationId: 'e1', department: 'support', channel: 'hook', parcel: someParcel('e1', 'x:1') },
};
const onE1 = { postId: 'x:1', escalationId: 'e1' };

const heard = (text: string, postId = 'elsewhere:a'): Happening => ({
  ...{ type: 'added', postId },
  post: { id: postId, site: 'elsewhere', kind: 'post', text, textState: 'complete', missing: [] },
});
const textOf = (id: string, ...happenings: Parameters<typeof log>) => foldPost(log(...happenings), id)?.post.text;

it('lets whoever wrote a post down correct it, and no colleague', () => {
  const paul = { id: 'paul', name: 'Paul' };
  expect(textOf('elsewhere:a', heard('first'), heard('corrected'))).toBe('corrected');
  expect(textOf('elsewhere:a', heard('first'), [heard('rewritten'), paul])).toBe('first');
  expect(foldPost(log(heard('first')), 'elsewhere:a')).not.toHaveProperty('writer');
});

it('keeps what a page showed, whatever is written down under its id or one joined with it', () => {
  const joined: Happening = { type: 'identified', postId: 'x:1', alias: 'elsewhere:a' };
  for (const forged of [[heard('forged', 'x:1')], [heard('forged'), joined]]) {
    expect(textOf('x:1', captured, ...forged)).toBe(somePost('x:1').text);
    expect(textOf('x:1', ...forged, captured)).toBe(somePost('x:1').text);
  }
});

const kind = (value: string, on = true): Happening => ({ type: 'labelled', postId: 'x:1', group: 'kind', value, on });
const isClosed = (...happenings: Happening[]) => foldPost(log(captured, ...happenings), 'x:1')?.closed;

it.each(['spam', 'provocation'])(
  'takes a post for done by being labelled %s, until another kind, a person or an undo says otherwise',
  (value) => {
    const undo: Happening = { type: 'undone', target: 'device00-2', subjects: ['post:x:1'] };
    expect(isClosed(kind(value))).toBe(true);
    expect(isClosed(kind(value), kind('question'))).toBe(false);
    expect(isClosed(kind(value), kind(value, false))).toBe(false);
    expect(isClosed(kind(value), kind('question', false))).toBe(true);
    expect(isClosed(kind(value), { type: 'reopened', postId: 'x:1' })).toBe(false);
    expect(isClosed(kind(value), { type: 'reopened', postId: 'x:1' }, kind(value))).toBe(true);
    expect(isClosed(kind(value), undo)).toBe(false);
    expect(isClosed({ type: 'closed', postId: 'x:1' }, kind(value), kind('question'))).toBe(true);
  },
);

it('keeps a post that a department has, or was to get, whatever its kind', () => {
  expect(isClosed(escalated, kind('spam'))).toBe(false);
  expect(isClosed(escalated, { type: 'settled', ...onE1 }, kind('spam'))).toBe(true);
});

it('says until when a department is to speak, as long as it has a post', () => {
  const due = (...more: Happening[]) => foldPost(log(captured, escalated, ...more), 'x:1')?.escalations[0]?.dueAt;
  const delivered: Happening = { type: 'delivered', ...onE1, channel: 'hook', attempts: 1 };
  const { acknowledgeBy, answerBy } = someParcel('e1', 'x:1');
  expect(due()).toBeUndefined();
  expect(due(delivered)).toBe(Date.parse(acknowledgeBy));
  expect(due(delivered, { type: 'acknowledged', ...onE1, by: 'Léa' })).toBe(Date.parse(answerBy));
  expect(due(delivered, { type: 'settled', ...onE1 })).toBeUndefined();
});
