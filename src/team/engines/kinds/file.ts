import type { EngineConfig } from '../../../contract/engine.ts';
import type { EngineKindOf } from './engine-kind.ts';

/** Files that colleagues pass to each other by hand. */
export const file: EngineKindOf<Extract<EngineConfig, { kind: 'file' }>> = {
  id: 'file',
  name: { fr: 'Fichiers à la main', en: 'Files by hand' },
  empty: { kind: 'file' },
  fields: [],
  addresses: () => [],
  origins: () => [],
};
