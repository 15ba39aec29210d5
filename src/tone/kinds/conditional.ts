import type { RuleKind } from '../../guide/rule-kind.ts';
import type { Spec } from '../specs/conditional.ts';
import { bare, exempting, placing } from './shared.ts';

/**
 * What may only stand with something else. With a group in `second`, what it caught (in earlier blocks too) is allowed;
 * without one, `second` must occur in the block.
 */
export const conditional: RuleKind<Spec> = {
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
