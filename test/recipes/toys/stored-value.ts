import { before, type Toy } from '../toy.ts';

export const toy: Toy = {
  recipe: 'Add a stored value',
  files: {
    'src/store/meta-keys.ts': [before("  people: cache('team:people'", "  toy: cacheFrom('toy', own.numberRecord, 0),\n")],
    'test/released/shapes.json': [before(' "meta prepared": {\n', ' "meta toy": {\n  "1": "number"\n },\n')],
  },
  suite: 'test/released/shapes.test.ts',
};
