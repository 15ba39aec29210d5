import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { type Department, type Label, type Workspace, WorkspaceSchema } from '../../src/contract/workspace.ts';
import { smallBusinessWorkspace } from '../../src/defaults/small-business.ts';
import { defaultWorkspace } from '../../src/defaults/workspace.ts';

const presets: [string, Workspace][] = [
  ['default', defaultWorkspace],
  ['small business', smallBusinessWorkspace],
];

const keys = (labels: readonly { key: string }[]) => labels.map((one) => one.key);
const named = ({ departments, labels, marks }: Workspace): readonly Pick<Label | Department, 'key' | 'name'>[] => [
  ...departments,
  ...labels.kind,
  ...labels.sentiment,
  ...labels.topic,
  ...marks,
];

describe.each(presets)('the %s workspace', (_, workspace) => {
  it('is what its schema says, to the letter', () => {
    expect(v.parse(WorkspaceSchema, workspace)).toEqual(workspace);
  });

  it('has every name in both languages', () => {
    const unnamed = named(workspace).filter(({ name }) => name.fr.trim() === '' || name.en.trim() === '');
    expect(unnamed).toEqual([]);
  });

  it.each(['kind', 'sentiment', 'topic'] as const)('gives every %s a key of its own', (group) => {
    expect(new Set(keys(workspace.labels[group])).size).toBe(workspace.labels[group].length);
  });

  it('sends to departments only kinds and topics that exist', () => {
    const takes = workspace.departments.map((one) => one.takes);
    expect(takes.flatMap((one) => one.kinds).filter((key) => !keys(workspace.labels.kind).includes(key))).toEqual([]);
    expect(takes.flatMap((one) => one.topics).filter((key) => !keys(workspace.labels.topic).includes(key))).toEqual([]);
  });

  it('limits and weighs only labels that exist', () => {
    const { labels, limits, weights } = workspace;
    const kinds = [...Object.keys(weights.kind), ...limits.flatMap((one) => one.when.kinds ?? [])];
    const sentiments = [...Object.keys(weights.sentiment), ...limits.flatMap((one) => one.when.sentiments ?? [])];
    expect(kinds.filter((key) => !keys(labels.kind).includes(key))).toEqual([]);
    expect(sentiments.filter((key) => !keys(labels.sentiment).includes(key))).toEqual([]);
    expect(limits.flatMap((one) => one.when.topics ?? []).filter((key) => !keys(labels.topic).includes(key))).toEqual([]);
  });

  it.each(['fr', 'en'] as const)('gives every kind a letter of its name, no two labels the same, and moods figures (%s)', (language) => {
    const { kind, sentiment, topic } = workspace.labels;
    const letters = [...kind, ...sentiment, ...topic].flatMap((one) => one.letters?.[language] ?? one.letter ?? []);
    expect(new Set(letters).size).toBe(letters.length);
    // Accents fold: é is found under e.
    const folded = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    expect(kind.filter(({ letters, name }) => !folded(name[language]).includes(letters?.[language] ?? '-'))).toEqual([]);
    expect(sentiment.map(({ letter }) => letter)).toEqual(['1', '2', '3', '4', '5']);
    expect(kind.flatMap(({ letters }) => letters?.[language] ?? [])).not.toContain('u');
  });

  it('puts each topic of the second level under one of the first', () => {
    const orphans = keys(workspace.labels.topic).filter(
      (key) => key.includes('/') && !keys(workspace.labels.topic).includes(key.split('/')[0] ?? ''),
    );
    expect(orphans).toEqual([]);
  });
});

describe('the workspace that ships', () => {
  it('holds the fourteen kinds, the five sentiments and the ten departments', () => {
    expect(defaultWorkspace.labels.kind).toHaveLength(14);
    expect(keys(defaultWorkspace.labels.sentiment)).toEqual(['positive', 'neutral', 'mixed', 'negative', 'angry']);
    expect(keys(defaultWorkspace.departments)).toEqual('support pr sales product legal safety dpo hr logistics crisis'.split(' '));
  });

  it('marks safety, data and ethics as sensitive', () => {
    const sensitive = defaultWorkspace.labels.topic.filter((one) => one.sensitive).map((one) => one.key);
    expect(sensitive).toEqual(expect.arrayContaining(['safety', 'data', 'data/leak', 'ethics']));
    expect(sensitive).not.toContain('delivery');
  });

  it('hides the author from human resources and legal', () => {
    expect(defaultWorkspace.departments.filter((one) => one.hides.includes('author')).map((one) => one.key)).toEqual(['legal', 'hr']);
  });

  it('keeps no channel, address or token', () => {
    expect(defaultWorkspace.channels).toEqual([]);
    expect(defaultWorkspace.departments.some((one) => one.channel !== undefined)).toBe(false);
  });
});

describe('the small business', () => {
  it('has three departments and twice the time, except where people may be in danger', () => {
    expect(keys(smallBusinessWorkspace.departments)).toEqual(['owner', 'support', 'shop']);
    smallBusinessWorkspace.limits.forEach((limit, index) => {
      const usual = defaultWorkspace.limits[index];
      const urgent = limit.when.topics !== undefined || limit.when.kinds?.includes('alert');
      expect(limit.outcome).toBe((usual?.outcome ?? 0) * (urgent ? 1 : 2));
    });
  });
});
