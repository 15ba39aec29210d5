import { stringify } from 'yaml';
import type { Guide, Rule } from '../../guide/guide.ts';
import { readGuideFile } from './guide-file.ts';
import type { Files } from './package-files.ts';
import { Rejected, type Remark } from './report.ts';
import { readValeRule } from './vale-rule.ts';
import { unchangedTerms } from './vocabulary.ts';
import { ownKeys, styleNames, valeRule } from './write-package.ts';

interface Restored {
  readonly guide: Guide;
  readonly remarks: readonly Remark[];
  /** The files it took part of the guide from. */
  readonly used: ReadonlySet<string>;
}

/**
 * A package that Diapason wrote holds the whole guide beside its styles: what Vale does not know comes from there. The
 * styles may have been edited since, so that they count where they differ; a rule whose file is gone is gone.
 */
export function restored(styles: Guide, files: Files): Restored {
  const file = [...files.keys()].find((path) => /(?:^|\/)diapason\.json$/i.test(path));
  if (file === undefined) return { guide: styles, remarks: [], used: new Set() };
  const used = new Set([file]);
  try {
    const guide = readGuideFile(files.get(file) ?? '', file);
    const names = styleNames(guide);
    const edited = new Map(styles.rules.map((rule) => [rule.id, rule]));
    const rules = guide.rules.flatMap((rule): Rule[] => {
      const name = names.get(rule.id);
      if (!name) return [rule];
      const id = `${name.style}.${name.file}`;
      const now = edited.get(id);
      edited.delete(id);
      return now ? [joined(rule, now)] : [];
    });
    return {
      guide: { ...guide, vocabulary: unchangedTerms(guide.vocabulary, styles.vocabulary), rules: [...rules, ...edited.values()] },
      remarks: [],
      used,
    };
  } catch (error) {
    if (error instanceof Rejected) return { guide: styles, remarks: [error.remark], used };
    throw error;
  }
}

/** The rule as it was written, with what was changed in its file since. */
function joined(written: Rule, now: Rule): Rule {
  const before = readValeRule(stringify(valeRule(written)), '', now.id).rule;
  const { link: _link, why: _why, ...base } = written;
  const said = (['message', 'level', 'link', 'why'] as const).map((key) => [key, before?.[key] === now[key] ? written[key] : now[key]]);
  const { words: _words, ...spec } = now.spec;
  const same = JSON.stringify(before?.spec) === JSON.stringify(spec);
  return {
    ...base,
    ...Object.fromEntries(said.filter(([, value]) => value !== undefined)),
    spec: same ? written.spec : { ...ownOf(written.spec), ...now.spec },
  };
}

function ownOf(spec: Rule['spec']): Rule['spec'] {
  return Object.fromEntries(Object.entries(spec).filter(([key]) => ownKeys.has(key) && key !== 'words'));
}
