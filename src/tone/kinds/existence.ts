import type { RuleKind } from '../../guide/rule-kind.ts';
import { likeFirst, likeMatch, replacer, shown, spaced } from '../action.ts';
import { flagsOn } from '../pattern/flags-on.ts';
import type { Spec } from '../specs/existence.ts';
import { bare, exempting, placing } from './shared.ts';

/** Words and patterns that must not occur. */
export const existence: RuleKind<Spec> = {
  id: 'existence',
  compile(_, spec, toolbox) {
    const tokens = (spec.tokens ?? []).filter((token) => token.trim() !== '');
    const raw = (spec.raw ?? []).join('');
    const words = !spec.nonword && tokens.length > 0;
    const options = { ignoreCase: spec.ignorecase ?? false, tolerant: spec.tolerant ?? false };
    const joined = tokens.length === 0 ? '' : `(?:${tokens.join('|')})`;
    const bounded = words ? `\\b${joined}\\b` : joined;
    // What stands before Vale's template is not under its `(?m)`.
    const before = bare(raw);
    const after = before === raw || bounded === '' ? bounded : `(?m)${bounded}`;
    const whole = spec.append ? bounded + raw : before + after;
    const search = raw === '' ? toolbox.search(flagsOn(tokens), { ...options, words }) : toolbox.search([whole], options);
    const exempt = exempting(toolbox, spec, { nonword: spec.nonword ?? false });
    const replace = replacer(spec.action);
    const replaces = spec.action?.name === 'replace';
    return {
      ...placing(spec),
      needs: search,
      *match(block) {
        for (const hit of search(block)) {
          const matched = block.text.slice(hit.start, hit.end);
          if (hit.start === hit.end || exempt(block, hit.start, hit.end)) continue;
          const made = replace(matched);
          const like = spec.tolerant || (block.reply && replaces) ? likeFirst : spec.matchcase ? likeMatch : undefined;
          const replacements = like ? made.map((text) => like(text, matched)) : made;
          const fitted = replaces ? replacements.map((text) => spaced(text, matched)) : replacements;
          yield { start: hit.start, end: hit.end, args: shown(matched, replacements, spec.action), replacements: fitted };
        }
      },
    };
  },
};
