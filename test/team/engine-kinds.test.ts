import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { type EngineConfig, EngineConfigSchema, PlaceSchema } from '../../src/contract/engine.ts';
import { LanguageSchema } from '../../src/guide/language.ts';
import { engineFor } from '../../src/team/engines/index.ts';
import { engineAddresses, engineAt, engineKinds, engineOrigins, placeOfEngine, withoutLogin } from '../../src/team/engines/kinds/index.ts';

const kinds = Object.values(engineKinds);

/** A config of a kind, each of its fields filled in with something of its own. */
function filled(kind: (typeof kinds)[number]): EngineConfig {
  const values = kind.fields.map(({ key, kind: type }) => [
    key,
    type === 'address' ? `${(kind.empty as { address: string }).address}dav.example/team/` : `my${key}`,
  ]);
  return Object.assign({ ...kind.empty }, Object.fromEntries(values)) as EngineConfig;
}

describe.each(kinds.map((kind) => [kind.id, kind] as const))('the engine %s', (id, kind) => {
  it('has a config that can be read once its fields are filled in', () => {
    expect(v.safeParse(EngineConfigSchema, filled(kind)).issues).toBeUndefined();
  });

  it('has a name and fields in both languages', () => {
    for (const language of LanguageSchema.options)
      for (const name of [kind.name, ...kind.fields.map(({ label }) => label)]) expect(name[language]).not.toBe('');
  });

  it('is named as a place without anybody’s login', () => {
    const config = filled(kind);
    const own = kind.fields.flatMap(({ key, isOwn }) => (isOwn ? [`my${key}`] : []));
    const place = placeOfEngine(config);
    expect(place === undefined).toBe(kind.fields.length === 0);
    if (place === undefined) return;
    expect(v.safeParse(PlaceSchema, place).issues).toBeUndefined();
    expect(Object.values(place).filter((value) => own.includes(value ?? ''))).toEqual([]);
    expect(engineAt(place, config)).toEqual(config);
    expect(engineAt(place, withoutLogin(config))).toEqual(withoutLogin(config));
  });

  it('is opened as an engine of its kind, unless files go by hand', () => {
    const engine = engineFor(filled(kind), Date.now);
    expect(engine?.kind).toBe(kind.fields.length === 0 ? undefined : id);
  });

  it('asks the browser for hosts among its addresses alone', () => {
    const config = filled(kind);
    const hosts = engineAddresses(config).map((address) => new URL(address).hostname);
    for (const origin of engineOrigins(config)) expect(hosts).toContain(new URL(origin.replace('/*', '/')).hostname);
  });
});
