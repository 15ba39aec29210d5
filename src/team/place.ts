import type { EngineConfig, Place, Shelf } from '../contract/engine.ts';
import type { Role } from '../contract/team.ts';

/** Where an engine stands, without the login; `undefined` for files by hand. */
export function placeOfEngine(engine: EngineConfig): Place | undefined {
  if (engine.kind === 'file') return undefined;
  const { kind, address } = engine;
  return engine.kind === 'nats' ? { kind, address, stream: engine.stream } : { kind, address };
}

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
