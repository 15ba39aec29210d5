import { expect, it } from 'vitest';
import { makeRing, makeTeamKey } from '../../src/team/ring.ts';
import { openItem } from '../../src/team/signed.ts';
import { foundTeam } from '../../tools/team/device.ts';
import { NOW, noted } from '../../tools/team/team-of.ts';
import { memoryEngine } from './memory-engine.ts';

it('whoever reads the engine finds no text, name or label in it, and opens nothing without the team’s key', async () => {
  const medium = memoryEngine();
  const lea = await foundTeam(() => medium.engine());
  lea.store.act([noted('a lawyer is involved'), { type: 'labelled', postId: 'x:1', group: 'kind', value: 'complaint', on: true }], NOW);
  await lea.store.publish({ rules: ['say sorry'] }, [], NOW);
  await lea.sync();
  const emma = await lea.invite('Emma', 'member', medium.engine());
  await emma.sync();
  const items = [...medium.items.values()];
  expect(new Set(items.map(({ shelf }) => shelf))).toEqual(new Set(['log', 'documents', 'team']));
  const words = ['lawyer', 'complaint', 'sorry', 'Emma', 'Léa', 'Maison'];
  for (const { name, bytes } of items) {
    expect(words.filter((word) => name.includes(word) || Buffer.from(bytes).includes(word))).toEqual([]);
  }
  const ring = await makeRing([makeTeamKey()]);
  for (const item of items)
    expect(
      await openItem(ring, lea.workspace, item).then(
        () => 'opened',
        () => 'sealed',
      ),
    ).toBe('sealed');
});
