import * as v from 'valibot';
import { expect, it } from 'vitest';
import { carryUnknown } from '../../src/contract/carry.ts';

const limit = v.object({ label: v.string(), hours: v.number() });
const shape = v.object({ limits: v.array(limit), departments: v.array(v.object({ key: v.string(), name: v.string() })) });
const before = {
  limits: [
    { label: 'a', hours: 1, campaign: 'noel' },
    { label: 'b', hours: 2, campaign: 'soldes' },
  ],
  departments: [{ key: 'support', name: 'Support', floor: 3 }],
  colour: 'blue',
};
const edit = (after: v.InferOutput<typeof shape>) => carryUnknown(shape, before, after);
const known = { limits: before.limits.map(({ label, hours }) => ({ label, hours })), departments: [{ key: 'support', name: 'Support' }] };
const [a, b] = known.limits as [(typeof known.limits)[0], (typeof known.limits)[0]];

it('carries over what an edit does not know, by name and by what stayed as it was, in any order', () => {
  expect(edit(known)).toEqual(before);
  const renamed = { limits: [b, a], departments: [{ key: 'support', name: 'Aide' }] };
  expect(edit(renamed)).toEqual({
    limits: before.limits.toReversed(),
    departments: [{ key: 'support', name: 'Aide', floor: 3 }],
    colour: 'blue',
  });
});

it('carries it over to a single edited item without a name', () => {
  expect(edit({ ...known, limits: [a, { ...b, hours: 9 }] })).toMatchObject({
    limits: [before.limits[0], { hours: 9, campaign: 'soldes' }],
  });
});

it('gives no item what belonged to a stranger', () => {
  const fresh = [
    { label: 'c', hours: 3 },
    { label: 'd', hours: 4 },
  ];
  expect(edit({ ...known, limits: fresh })).toMatchObject({ limits: fresh });
  expect(edit({ ...known, limits: fresh }).limits[0]).not.toHaveProperty('campaign');
  expect(edit({ ...known, departments: [{ key: 'delivery', name: 'Support' }] }).departments[0]).not.toHaveProperty('floor');
});
