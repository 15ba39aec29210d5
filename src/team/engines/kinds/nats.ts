import type { EngineConfig } from '../../../contract/engine.ts';
import type { EngineKindOf } from './engine-kind.ts';
import { loginFields } from './login.ts';

/** A stream on a NATS server or a cluster of them, which tells what is new by itself. */
export const nats: EngineKindOf<Extract<EngineConfig, { kind: 'nats' }>> = {
  id: 'nats',
  name: { fr: 'Serveur NATS (en direct)', en: 'NATS server (live)' },
  empty: { kind: 'nats', stream: 'team', address: 'wss://', user: '', password: '' },
  fields: [
    { key: 'address', label: { fr: 'Adresse WebSocket', en: 'WebSocket address' }, kind: 'address', maxLength: 2_000 },
    { key: 'stream', label: { fr: 'Équipe sur le serveur', en: 'Team on the server' }, kind: 'text', maxLength: 30 },
    ...loginFields,
  ],
  addresses: ({ address }) => address.split(','),
  // A browser lets every page open a WebSocket.
  origins: () => [],
};
