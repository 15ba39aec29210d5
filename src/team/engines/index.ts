import type { Engine, EngineConfig } from '../../contract/engine.ts';
import { natsEngine } from './nats/engine.ts';
import { webdavEngine } from './webdav/engine.ts';

type Opens<Config> = (config: Config, now: () => number) => Engine | undefined;

/** How each kind is opened; its pages know it by `kinds/`. A kind without a line does not compile. */
const opens: { readonly [K in EngineConfig['kind']]: Opens<Extract<EngineConfig, { kind: K }>> } = {
  webdav: webdavEngine,
  nats: natsEngine,
  file: () => undefined,
};

/** The engine of a config, not yet connected; `undefined` for a team that exchanges files by hand. `now`: this device's clock, ms. */
export function engineFor(config: EngineConfig, now: () => number): Engine | undefined {
  const open = opens[config.kind] as Opens<EngineConfig>;
  return open(config, now);
}
