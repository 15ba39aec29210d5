import * as v from 'valibot';
import type { RuleKind } from '../../guide/rule-kind.ts';
import type { KindForm } from './form.ts';
import { texts } from './half-written.ts';
import { bare, exempting, placing } from './shared.ts';
import type { KindSpec } from './spec.ts';
import { common, excepting, flag } from './spec-parts.ts';

/** What a rule of this kind says. */
const schema = () => v.strictObject({ ...common, ...excepting, first: v.string(), second: v.string(), ignorecase: flag });
type Spec = v.InferOutput<ReturnType<typeof schema>>;

/**
 * What may only stand with something else. With a group in `second`, what it caught (in earlier blocks too) is allowed;
 * without one, `second` must occur in the block.
 */
export const kind: RuleKind<Spec> = {
  id: 'conditional',
  compile(_, spec, toolbox) {
    const first = toolbox.search([bare(spec.first)]);
    const second = toolbox.search([bare(spec.second)], { everywhere: true });
    const caught = toolbox.catcher(bare(spec.second));
    const groups = /(?<!\\)\((?!\?)/.test(spec.second);
    const exempt = exempting(toolbox, spec);
    const allowed = new WeakMap<object, Set<string>>();
    return {
      ...placing(spec),
      *match(block) {
        if (!groups && second(block).length > 0) return;
        const known = allowed.get(block.source) ?? new Set();
        allowed.set(block.source, known);
        if (groups) for (const text of caught(block.text)) known.add(text);
        for (const { start, end } of first(block)) {
          if (start === end || known.has(block.text.slice(start, end)) || exempt(block, start, end)) continue;
          yield { start, end };
        }
      },
    };
  },
};

export const spec: KindSpec = {
  id: 'conditional',
  schema,
  needs: [['first'], ['second']],
  patterns: ({ first, second, exceptions }) => texts(first, second, exceptions),
};

export const form: KindForm = {
  id: 'conditional',
  group: 'experts',
  blank: { first: '', second: '' },
  words: {
    en: {
      name: 'Only with',
      about: 'Something that may only stand with something else.',
    },
    fr: {
      name: 'Seulement avec',
      about: 'Ce qui ne va qu’avec autre chose.',
    },
  },
};
