import type { PlacedBlock } from '../blocks.ts';

/** Before the names of the only styles that are still on. */
export const only = 'styles = ';

/**
 * What comments in a file switched off: `off` for all, a style, a rule, `rule[match]`, or all `styles = ` but those named.
 * Nothing where nothing is off.
 */
export function mutedBy(keys: ReadonlySet<string>): Pick<PlacedBlock, 'muted'> {
  if (keys.size === 0) return {};
  const kept = [...keys].filter((key) => key.startsWith(only)).map((key) => key.slice(only.length).split(', '));
  return {
    muted: (rule, match) => {
      const style = rule.split('.')[0] ?? '';
      const others = kept.some((names) => !names.includes(style));
      return others || keys.has('off') || keys.has(rule) || keys.has(style) || keys.has(`${rule}[${match}]`);
    },
  };
}
