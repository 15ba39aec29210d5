import type { Finding, Level } from '../../guide/finding.ts';

/** Findings that say the same of a draft, as one row of the list. */
export interface RemarkRow {
  /** The first of them in the text. */
  readonly finding: Finding;
  readonly count: number;
  /** The words that they are about, each once; none where something is missing. */
  readonly words: readonly string[];
  /** Whether each of them has exactly one replacement, so that all can be mended at once. */
  readonly mendable: boolean;
}

const gravest: readonly Level[] = ['required', 'recommended', 'hint'];

/** Whether two findings say the same, of whichever place. */
export function isAlike(a: Finding, b: Finding): boolean {
  return a.rule === b.rule && a.message === b.message;
}

/** What is found in a draft: what is required first, each in the order of the text. */
export function remarkRows(findings: readonly Finding[]): RemarkRow[] {
  const groups: Finding[][] = [];
  for (const finding of findings) {
    const group = groups.find(([first]) => first !== undefined && isAlike(first, finding));
    if (group === undefined) groups.push([finding]);
    else group.push(finding);
  }
  const rows = groups.flatMap((group) => {
    const [finding] = group;
    if (finding === undefined) return [];
    const words = [...new Set(group.map(({ match }) => match.trim()))].filter((match) => match !== '');
    return [{ finding, count: group.length, words, mendable: group.every(({ replacements }) => replacements.length === 1) }];
  });
  return rows.sort((a, b) => gravest.indexOf(a.finding.level) - gravest.indexOf(b.finding.level));
}
