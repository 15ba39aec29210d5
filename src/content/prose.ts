import { dictionary } from '../browser/dictionary.ts';
import { rareKinds } from '../tone/kinds/rare.ts';
import { createAskedSpeller } from '../tone/spelling/asked-speller.ts';
import { registry } from './registry.ts';

registry().prose = {
  kinds: rareKinds,
  createSpeller: (changed, signal) => createAskedSpeller(dictionary, changed, signal),
};
