import type { Finding } from '../guide/finding.ts';

export interface Summary {
  readonly required: number;
  readonly recommended: number;
  readonly hints: number;
}

/** How many findings of each level a draft has. */
export function summarise(findings: readonly Finding[]): Summary {
  const of = (level: Finding['level']) => findings.reduce((sum, finding) => sum + (finding.level === level ? 1 : 0), 0);
  return { required: of('required'), recommended: of('recommended'), hints: of('hint') };
}
