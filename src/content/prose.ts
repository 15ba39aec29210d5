import { dictionary } from '../browser/dictionary.ts';
import { createAskedSpeller, rareKinds } from '../tone/index.ts';
import { registry } from './registry.ts';

registry().prose = {
  kinds: rareKinds,
  createSpeller: (changed, signal) => createAskedSpeller(dictionary, changed, signal),
};
