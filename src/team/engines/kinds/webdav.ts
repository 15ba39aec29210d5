import type { EngineConfig } from '../../../contract/engine.ts';
import type { EngineKindOf } from './engine-kind.ts';
import { loginFields } from './login.ts';

/** A folder on a server that speaks WebDAV. */
export const webdav: EngineKindOf<Extract<EngineConfig, { kind: 'webdav' }>> = {
  id: 'webdav',
  name: { fr: 'Dossier WebDAV (Nextcloud, ownCloud, Apache)', en: 'WebDAV folder (Nextcloud, ownCloud, Apache)' },
  empty: { kind: 'webdav', address: 'https://', user: '', password: '' },
  fields: [
    { key: 'address', label: { fr: 'Adresse du dossier', en: 'Address of the folder' }, kind: 'address', maxLength: 2_000 },
    ...loginFields,
  ],
  addresses: ({ address }) => [address],
  origins: ({ address }) => {
    const { protocol, hostname } = new URL(address);
    return [`${protocol}//${hostname}/*`];
  },
};
