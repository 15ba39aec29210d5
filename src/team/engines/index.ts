import type { Engine, EngineConfig } from '../../contract/engine.ts';
import { natsEngine } from './nats/engine.ts';
import { webdavEngine } from './webdav/engine.ts';

/** The engine of a config, not yet connected; `undefined` for a team that exchanges files by hand. `now`: this device's clock, ms. */
export function engineFor(config: EngineConfig, now: () => number): Engine | undefined {
  if (config.kind === 'webdav') return webdavEngine(config, now);
  return config.kind === 'nats' ? natsEngine(config, now) : undefined;
}
