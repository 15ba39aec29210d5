import type { PartKind } from '../../ports/bar-part.ts';

/** What pushes the actions to the end of the line. */
export const space: PartKind = { name: 'space', show: () => ({ text: '', look: 'sp' }) };
