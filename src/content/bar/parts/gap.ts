import type { PartKind } from '../../ports/bar-part.ts';

/** What pushes the actions to the end of the line. */
export const gap: PartKind = { name: 'gap', show: () => ({ text: '', look: 'sp' }) };
