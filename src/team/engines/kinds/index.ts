import type { EngineConfig, Place } from '../../../contract/engine.ts';
import type { EngineKindOf } from './engine-kind.ts';
import { file } from './file.ts';
import { nats } from './nats.ts';
import { webdav } from './webdav.ts';

type Kinds = { readonly [K in EngineConfig['kind']]: EngineKindOf<Extract<EngineConfig, { kind: K }>> };

/** Every kind of engine that a team can be founded on, in the order they are offered. A kind without a line does not compile. */
export const engineKinds: Kinds = { webdav, nats, file };

/** The kind of a config. */
export const kindOf = <C extends EngineConfig>({ kind }: C): EngineKindOf<C> => engineKinds[kind] as unknown as EngineKindOf<C>;

/** Match patterns of the hosts that an engine needs the browser's permission for. */
export const engineOrigins = (config: EngineConfig): readonly string[] => kindOf(config).origins(config);

/** The addresses that an engine is reached at; none for a team that exchanges files. */
export const engineAddresses = (config: EngineConfig): readonly string[] => kindOf(config).addresses(config);

function ownFields(config: EngineConfig, isOwn: boolean): Record<string, unknown> {
  const keys = kindOf(config)
    .fields.filter((field) => (field.isOwn ?? false) === isOwn)
    .map(({ key }) => key);
  return Object.fromEntries(Object.entries(config).filter(([key]) => keys.includes(key as keyof EngineConfig)));
}

/** Where an engine is, without anybody's login; `undefined` for files by hand. */
export function placeOfEngine(config: EngineConfig): Place | undefined {
  if (config.kind === 'file') return undefined;
  return { kind: config.kind, ...ownFields(config, false) } as Place;
}

/** An engine in another place, with the login that it had. */
export function engineAt(place: Place, before: EngineConfig): EngineConfig {
  return Object.assign({ ...engineKinds[place.kind].empty }, ownFields(before, true), place);
}

/** An engine with nobody's login. */
export function withoutLogin(config: EngineConfig): EngineConfig {
  const { empty } = kindOf(config);
  return { ...config, ...ownFields(empty, true) };
}
