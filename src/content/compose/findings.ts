import type { Finding } from '../../guide/finding.ts';
import type { PlacedFinding } from '../ports/reply.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Slack around a line of text, so that the underline itself can be pointed at. In px. */
const SLACK = 3;

const holds = (box: DOMRect, { x, y }: Point) =>
  x >= box.left - SLACK && x <= box.right + SLACK && y >= box.top - SLACK && y <= box.bottom + SLACK;

/** The finding under a point of the viewport; the shortest where several overlap. */
export function findingAt(placed: readonly PlacedFinding[], point: Point): PlacedFinding | undefined {
  const hits = placed.filter(({ range }) => range !== undefined && [...range.getClientRects()].some((box) => holds(box, point)));
  return hits.sort((a, b) => a.finding.end - a.finding.start - (b.finding.end - b.finding.start))[0];
}

/** The finding after `current` in the order of the text, around the end. */
export function findingAfter(placed: readonly PlacedFinding[], current: Finding | undefined): PlacedFinding | undefined {
  const at = placed.findIndex(({ finding }) => current !== undefined && isSameFinding(finding, current));
  return placed[(at + 1) % Math.max(1, placed.length)];
}

/** Whether two findings say the same of the same place. */
export function isSameFinding(a: Finding, b: Finding): boolean {
  return a.rule === b.rule && a.start === b.start && a.end === b.end;
}

const bare = (text: string) => text.replace(/\s/gu, '');

/** Whether a finding only puts other spaces into its words. */
const isSpacing = ({ match, replacements: [text] }: Finding) => text !== undefined && bare(text) === bare(match);

/** Whether a finding takes away some of its words, and puts no others. */
const isRemoving = ({ match, replacements: [text] }: Finding) =>
  text !== undefined && bare(text).length < bare(match).length && bare(match).includes(bare(text));

/** The findings without those that would space what another takes away: of two that pull at one mark, one is shown. */
export function withoutTakenMarks(findings: readonly Finding[]): Finding[] {
  const removing = findings.filter(isRemoving);
  const isOverruled = ({ start, end }: Finding) => removing.some((other) => other.start < end && start < other.end);
  return findings.filter((finding) => !(isSpacing(finding) && isOverruled(finding)));
}

/** What "ignore here" remembers of a finding: it stays ignored when the text around it moves. */
export function ignoreKey({ rule, match }: Pick<Finding, 'rule' | 'match'>): string {
  return `${rule}\n${match}`;
}
