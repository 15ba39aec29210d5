import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { defaultWorkspace } from '../../src/defaults/workspace.ts';
import { append } from '../../src/store/append.ts';
import { documentHead, workspaceOf } from '../../src/store/document-heads.ts';
import { install, publish } from '../../src/store/documents.ts';
import { settingsOf } from '../../src/store/meta.ts';
import { post } from '../../src/store/read.ts';
import { check } from '../../src/store/repair.ts';
import { NOON, somePost } from '../../tools/histories.ts';
import { numRuns } from '../num-runs.ts';
import { importText, surveyOf, textOf } from './files.ts';
import { emptyStore } from './open.ts';

/** An export with posts, notes and two versions of the workspace. */
async function exported(): Promise<string> {
  const store = emptyStore();
  await install(store, 'workspace', defaultWorkspace, 1);
  const first = (await documentHead(store, 'workspace'))?.version.id ?? '';
  await publish(store, { kind: 'workspace', parents: [first], note: '', body: { ...defaultWorkspace, name: 'Lune' } }, NOON);
  for (const id of ['x:1', 'x:2']) {
    await append(store, [{ type: 'captured', postId: id, post: somePost(id) }], { now: NOON });
    await append(store, [{ type: 'noted', postId: id, text: 'a note' }], { now: NOON });
  }
  return textOf(store);
}

const strange = fc.constantFrom<unknown>(
  null,
  true,
  -1,
  1e308,
  '',
  '__proto__',
  'é\u202e'.repeat(50_000),
  [],
  {},
  [[[[[]]]]],
  '9999-12-31T23:59:59.999Z',
  'javascript:alert(1)',
);
/** Puts a strange value at some place of a line. */
function spoilt(value: unknown, steps: readonly number[], put: unknown): unknown {
  const [step, ...rest] = steps;
  if (step === undefined || typeof value !== 'object' || value === null) return put;
  const names = Object.keys(value);
  const name = names[step % Math.max(1, names.length)];
  if (name === undefined) return put;
  const entries = Object.entries(value).map(([key, one]) => [key, key === name ? spoilt(one, rest, put) : one]);
  return Array.isArray(value) ? entries.map(([, one]) => one) : Object.fromEntries(entries);
}

it('restores a file that somebody spoilt on purpose so that all of it can be read, and refuses the rest by its line', async () => {
  const lines = (await exported()).trimEnd().split('\n');
  const spoiling = fc.record({
    line: fc.integer({ min: 1, max: lines.length - 1 }),
    steps: fc.array(fc.nat(30), { minLength: 1, maxLength: 6 }),
    put: strange,
  });
  await fc.assert(
    fc.asyncProperty(fc.array(spoiling, { minLength: 1, maxLength: 4 }), async (all) => {
      const changed = lines.map((line, at) =>
        JSON.stringify(
          all.filter((one) => one.line === at).reduce<unknown>((value, { steps, put }) => spoilt(value, steps, put), JSON.parse(line)),
        ),
      );
      const [store, text] = [emptyStore(), changed.join('\n')];
      // What ships is there before anybody does anything.
      await install(store, 'workspace', defaultWorkspace, 1);
      const { place, faults } = await surveyOf(store, text);
      expect(place).toBe('empty');
      for (const { line } of faults) expect(line).toBeGreaterThan(1);
      await importText(store, text, true);
      expect((await workspaceOf(store)).departments.length).toBeGreaterThan(0);
      expect((await settingsOf(store)).member.id).not.toBe('');
      for (const id of ['x:1', 'x:2']) expect((await post(store, id))?.id ?? id).toBe(id);
      await check(store, NOON + 1, () => 0.5);
      expect(await textOf(store)).toContain('"end"');
    }),
    { numRuns: numRuns(40) },
  );
});
