import type { EngineConfig } from '../../contract/engine.ts';

/** Match patterns of the hosts that an engine needs the browser's permission for. */
export function engineOrigins(config: EngineConfig): string[] {
  if (config.kind !== 'webdav') return [];
  const { protocol, hostname } = new URL(config.address);
  return [`${protocol}//${hostname}/*`];
}
