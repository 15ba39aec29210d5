import type { Place, Shelf } from '../contract/engine.ts';
import type { Role } from '../contract/team.ts';

/** Whether two engines stand in one place, whoever logs in. */
export const isSamePlace = (a: Place | undefined, b: Place | undefined) =>
  a?.kind === b?.kind && a?.address === b?.address && a?.stream === b?.stream;

/** What a role writes to. */
export const shelvesOf: Readonly<Record<Role, readonly Shelf[]>> = {
  lead: ['team', 'documents', 'log'],
  member: ['team', 'log'],
  department: ['team', 'log'],
  reader: ['team'],
};
