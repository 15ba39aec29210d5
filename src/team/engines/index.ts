import type { Engine, EngineConfig } from '../../contract/engine.ts';
import { natsEngine } from './nats/engine.ts';
import { webdavEngine } from './webdav/engine.ts';

/** The engine of a config, not yet connected; `undefined` for a team that exchanges files by hand. */
export function engineFor(config: EngineConfig): Engine | undefined {
  if (config.kind === 'webdav') return webdavEngine(config);
  return config.kind === 'nats' ? natsEngine(config) : undefined;
}
