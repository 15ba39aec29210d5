import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { preview } from '../../../src/background/escalations/preview.ts';
import { viewsOf } from '../../../src/background/posts/views.ts';
import type { Event, Happening } from '../../../src/contract/event.ts';
import { readEvent } from '../../../src/contract/read-event.ts';
import { defaultWorkspace } from '../../../src/defaults/workspace.ts';
import { clockAt } from '../../../src/log/clock.ts';
import { foldPost } from '../../../src/log/fold-post.ts';
import { placeOf, searchWords } from '../../../src/log/queue.ts';
import { timeline } from '../../../src/pages/panel/post/timeline.ts';
import { merge } from '../../../src/store/merge.ts';
import { factsOf } from '../../../src/triage/facts.ts';
import { priorityOf } from '../../../src/triage/priority.ts';
import { stageWord } from '../../../src/ui/post/stage.ts';
import { problemSentence } from '../../../src/ui/words/problems.ts';
import { reasonWords } from '../../../src/ui/words/reasons.ts';
import { NOON, somePost } from '../../../tools/histories.ts';
import { parcel } from '../../channels/fixtures.ts';
import { numRuns } from '../../num-runs.ts';
import { bench } from '../bench.ts';

/** Names that every object has, signs that turn or part, texts without end. */
const word = fc.constantFrom(
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'valueOf',
  '',
  '=cmd|1',
  '<b>',
  '\u202egro',
  'complaint',
  'é'.repeat(60),
);
const long = fc.constantFrom('', 'x', '\u202e<script>', '🏳️‍🌈'.repeat(3_000), 'a '.repeat(9_999));
const time = fc.constantFrom('0000-01-01T00:00:00.000Z', '2026-11-30T10:00:00.000Z', '9999-12-31T23:59:59.999Z');
const problem = fc.record({
  code: fc.constantFrom('incomplete-parcel' as const, 'forbidden' as const, 'receiver-garbage' as const),
  detail: word,
  where: word,
});
const on = { postId: 'x:1' };
const ofEscalation = { ...on, escalationId: 'e.1' };
const happening: fc.Arbitrary<Happening> = fc.oneof(
  fc.record({
    type: fc.constant('captured' as const),
    ...{ postId: fc.constant('x:1') },
    post: fc
      .record({ text: long, at: time })
      .map(({ text, at }) => ({ ...somePost('x:1'), text: text.slice(0, 20_000), postedAt: at, author: { name: text.slice(0, 100) } })),
  }),
  fc
    .record({ group: fc.constantFrom('kind' as const, 'sentiment' as const, 'topic' as const), value: word, on: fc.boolean() })
    .map((what) => ({ type: 'labelled' as const, ...on, ...what })),
  long.map((text) => ({ type: 'noted' as const, ...on, text })),
  time.map((until) => ({ type: 'claimed' as const, ...on, until })),
  fc
    .record({ authorId: word.filter((text) => text !== ''), mark: word, until: time, fact: word })
    .map((what) => ({ type: 'marked' as const, ...what })),
  fc
    .record({ department: word, channel: word })
    .map((what) => ({ type: 'escalated' as const, ...ofEscalation, ...what, parcel: { ...parcel(), escalationId: 'e.1' } })),
  fc.record({ channel: word, problem }).map((what) => ({ type: 'refused' as const, ...ofEscalation, ...what })),
  fc.record({ by: word, text: long }).map((what) => ({ type: 'answered' as const, ...ofEscalation, ...what })),
  fc
    .record({ by: word, to: word })
    .map((what) => ({ type: 'passed' as const, ...ofEscalation, ...what, parcel: { ...parcel(), escalationId: 'e.1' } })),
);

const ahead = 23 * 3_600_000;
const history = fc
  .array(fc.record({ what: happening, late: fc.integer({ min: -ahead, max: ahead }) }), { minLength: 1, maxLength: 12 })
  .map((all) =>
    [{ what: { type: 'captured' as const, ...on, post: somePost('x:1') }, late: -ahead }, ...all].map(
      ({ what, late }, at): Event => ({
        id: `eveeveeve-${at + 1}`,
        device: 'eveeveeve',
        seq: at + 1,
        at: clockAt(NOON + late),
        member: { id: 'eve', name: 'Eve' },
        what,
      }),
    ),
  );

const isText = (text: unknown) => typeof text === 'string' && text !== '' && !/\[native code\]|\[object|undefined|NaN/.test(text);

it('makes nothing of a post, its queue, its words or its message that is not shown as it is', () => {
  fc.assert(
    fc.property(history, (events) => {
      expect(events.filter((event) => readEvent(event).kind !== 'known')).toEqual([]);
      const state = foldPost(events, 'x:1');
      if (state === undefined) throw new Error('the post is there');
      const priority = priorityOf(factsOf(state, undefined, defaultWorkspace, NOON), defaultWorkspace.weights);
      expect(Number.isFinite(priority.points)).toBe(true);
      for (const language of ['fr', 'en'] as const) {
        expect(priority.reasons.every(({ why }) => isText(reasonWords(why, defaultWorkspace.labels, language)))).toBe(true);
        const said = timeline(events, { ...defaultWorkspace, team: true }, language);
        expect(JSON.stringify(said)).not.toMatch(/\[native code\]|\[object|undefined/);
      }
      expect(searchWords(state).every((one) => typeof one === 'string')).toBe(true);
      expect(JSON.stringify(placeOf(state, 'me', NOON) ?? null)).not.toContain('NaN');
    }),
    { numRuns: numRuns(150) },
  );
});

it('leaves views and previews whole for whoever shares the log', async () => {
  await fc.assert(
    fc.asyncProperty(history, async (events) => {
      const at = await bench();
      expect((await merge(at.store, events, NOON)).refused).toEqual([]);
      const [view] = await viewsOf(at.store, ['x:1'], NOON);
      expect(JSON.parse(JSON.stringify(view))).toEqual(view);
      for (const one of view?.escalations ?? []) {
        expect(isText(stageWord(one, 'fr', NOON))).toBe(true);
        if (one.problem !== undefined)
          expect((['fr', 'en'] as const).every((language) => isText(problemSentence(one.problem as never, language)))).toBe(true);
      }
      const { message } = await preview(at.store, { postId: 'x:1', department: 'support', ask: 'takeover' }, 'fr', NOON).catch(() => ({
        message: 'none',
      }));
      expect(isText(message)).toBe(true);
    }),
    { numRuns: numRuns(25) },
  );
});
