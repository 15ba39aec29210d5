import { describe, expect, it } from 'vitest';
import type { Label } from '../../src/contract/workspace.ts';
import { labelName, preciseTopics } from '../../src/domain/labels.ts';

const label = (key: string, name = key): Label => ({ key, name: { fr: `${name} fr`, en: name } });
const groups = { kind: [], sentiment: [], topic: [label('delivery'), label('delivery/late', 'late')] };

describe('a label name', () => {
  it('says the topic and what in particular', () => {
    expect(labelName(groups, 'topic', 'delivery/late', 'fr')).toBe('delivery fr / late fr');
    expect(labelName(groups, 'topic', 'delivery/late', 'en')).toBe('delivery / late');
  });

  it('is the key where the workspace no longer holds the label', () => {
    expect(labelName(groups, 'kind', 'gone', 'en')).toBe('gone');
  });
});

it('leaves out a topic that stands above another one', () => {
  expect(preciseTopics(['delivery', 'delivery/late', 'price'])).toEqual(['delivery/late', 'price']);
});
