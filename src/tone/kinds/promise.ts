import * as v from 'valibot';
import type { RuleKind } from '../../guide/rule-kind.ts';
import type { KindForm } from './form.ts';
import { texts } from './half-written.ts';
import { exempting } from './shared.ts';
import type { KindSpec } from './spec.ts';
import { excepting, textList } from './spec-parts.ts';

/** What a rule of this kind says. */
const schema = () =>
  v.strictObject({
    ...excepting,
    tokens: textList,
    /** Wordings that were approved and may stand instead. */
    approved: v.optional(textList),
  });
type Spec = v.InferOutput<ReturnType<typeof schema>>;

/** Promises that somebody must approve first: guarantees, compensation, liability. */
export const kind: RuleKind<Spec> = {
  id: 'promise',
  compile(_, spec, toolbox) {
    const search = toolbox.search(spec.tokens, { ignoreCase: true, words: true, tolerant: true });
    const exempt = exempting(toolbox, { ...spec, tolerant: true, quoting: true });
    const replacements = spec.approved ?? [];
    return {
      needs: search,
      match: (block) => search(block).flatMap(({ start, end }) => (exempt(block, start, end) ? [] : [{ start, end, replacements }])),
    };
  },
};

export const spec: KindSpec = {
  id: 'promise',
  schema,
  needs: [['tokens']],
  patterns: ({ tokens, exceptions }) => texts(tokens, exceptions),
};

export const form: KindForm = {
  id: 'promise',
  group: 'reply',
  blank: { tokens: [] },
  fields: [
    { key: 'tokens', as: 'lines' },
    { key: 'approved', as: 'lines' },
    { key: 'exceptions', as: 'lines' },
  ],
  words: {
    en: {
      name: 'Promises to have approved',
      about: 'Marks commitments that somebody must approve first.',
      labels: { approved: ['Approved wordings', 'One per line. Offered by one click.'] },
    },
    fr: {
      name: 'Promesses à faire valider',
      about: 'Signale les engagements que quelqu’un doit valider.',
      labels: { approved: ['Formulations validées', 'Un par ligne. Proposées en un clic.'] },
    },
  },
};
