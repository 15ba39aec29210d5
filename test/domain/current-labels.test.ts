import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Label } from '../../src/contract/workspace.ts';
import { defaultWorkspace } from '../../src/defaults/workspace.ts';
import { currentKey, currentLabels, isOffered, offeredLabels, withCurrentLabels } from '../../src/domain/current-labels.ts';
import { mergeBodies } from '../../src/log/merge-documents.ts';

const label = (key: string, more: Partial<Label> = {}): Label => ({ key, name: { fr: key, en: key }, ...more });

describe('a label that was merged', () => {
  it('is read as the one that took its place, however often that was merged itself', () => {
    const labels = [label('late', { mergedInto: 'delay' }), label('delay', { mergedInto: 'waiting' }), label('waiting')];
    expect(['late', 'delay', 'waiting'].map((key) => currentKey(labels, key))).toEqual(['waiting', 'waiting', 'waiting']);
  });

  it('stays itself where the other one is gone', () => {
    expect(currentKey([label('late', { mergedInto: 'gone' })], 'late')).toBe('late');
  });

  it('takes the parts of a topic along, to the part of the same key where there is one', () => {
    const labels = ['delivery', 'delivery/late', 'delivery/lost', 'parcel', 'parcel/late'].map((key) =>
      key === 'delivery' ? label(key, { mergedInto: 'parcel' }) : label(key),
    );
    expect(currentKey(labels, 'delivery/late')).toBe('parcel/late');
    expect(currentKey(labels, 'delivery/lost')).toBe('parcel');
  });

  it('stands on a post once, beside what it was merged into', () => {
    const topic = [label('late', { mergedInto: 'delay' }), label('delay')];
    const groups = { ...defaultWorkspace.labels, topic };
    expect(currentLabels({ kind: 'question', topics: ['late', 'delay'] }, groups)).toEqual({ kind: 'question', topics: ['delay'] });
  });

  it('is no longer offered, and neither is one that is retired, nor the parts of such topics', () => {
    const topic = [label('a', { mergedInto: 'b' }), label('a/x'), label('b'), label('c', { retired: true }), label('c/x')];
    expect(offeredLabels({ ...defaultWorkspace.labels, topic }).topic.map(({ key }) => key)).toEqual(['b']);
  });

  it('leaves its departments and time limits to the one that took its place', () => {
    const { labels, departments } = defaultWorkspace;
    const topic = labels.topic.map((one) => (one.key === 'billing' ? { ...one, mergedInto: 'price' } : one));
    const workspace = withCurrentLabels({ ...defaultWorkspace, labels: { ...labels, topic } });
    const takers = departments.filter(({ takes }) => takes.topics.includes('billing')).map(({ key }) => key);
    expect(takers).not.toEqual([]);
    for (const key of takers) expect(workspace.departments.find((one) => one.key === key)?.takes.topics).toContain('price');
  });

  it('changes nothing of a workspace in which none was merged', () => {
    expect(withCurrentLabels(defaultWorkspace)).toBe(defaultWorkspace);
  });
});

const keys = ['a', 'a/x', 'b', 'b/x', 'c'] as const;
const anyLabels = fc.tuple(
  ...keys.map((key) => fc.option(fc.constantFrom(...keys, 'gone'), { nil: undefined }).map((into) => [key, into] as const)),
);

it('ends on one label from every key, whatever was merged into what, and that one is not merged further', () => {
  fc.assert(
    fc.property(anyLabels, (merged) => {
      const labels = merged.map(([key, mergedInto]) => label(key, mergedInto === undefined ? {} : { mergedInto }));
      for (const key of keys) {
        const last = currentKey(labels, key);
        expect(currentKey(labels, last)).toBe(last);
        const into = labels.find((one) => one.key === key)?.mergedInto;
        if (into !== undefined && into !== 'gone') expect(currentKey(labels, into)).toBe(last);
      }
    }),
  );
});

it('reads the labels of two people who renamed and merged at once alike on both sides', () => {
  const change = fc.array(fc.tuple(fc.constantFrom(...keys), fc.oneof(fc.constantFrom(...keys), fc.constant('name'))), { maxLength: 4 });
  fc.assert(
    fc.property(change, change, (ours, theirs) => {
      const base = { topic: keys.map((key) => label(key)) };
      const edited = (changes: typeof ours, who: string) => {
        const topic = new Map(base.topic.map((one) => [one.key, one]));
        for (const [key, what] of changes)
          topic.set(key, {
            ...label(key),
            ...topic.get(key),
            ...(what === 'name' ? { name: { fr: who, en: who } } : { mergedInto: what }),
          });
        return { topic: [...topic.values()] };
      };
      const [a, b] = [edited(ours, 'A'), edited(theirs, 'B')];
      // Every device merges the same two versions in the same order; what both changed is asked, and the answer holds for all.
      const { body, conflicts } = mergeBodies(base, a, b);
      const again = mergeBodies(base, a, b, { theirs: conflicts.map(({ path }) => path) }).body;
      for (const { topic } of [body, again] as { topic: Label[] }[]) {
        expect(topic.map(({ key }) => key).sort()).toEqual([...keys].sort());
        for (const key of keys) expect(keys).toContain(currentKey(topic, key));
      }
    }),
  );
});

it('offers every label of the workspace that ships', () => {
  const { labels } = defaultWorkspace;
  expect(labels.topic.every(({ key }) => isOffered(labels.topic, key))).toBe(true);
});
