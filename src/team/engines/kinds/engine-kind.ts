import type { EngineConfig } from '../../../contract/engine.ts';
import type { Localized } from '../../../guide/language.ts';

/** A line of text in the config of an engine. */
export interface EngineField<Config> {
  readonly key: keyof Config & string;
  readonly label: Localized;
  /** An address is saved without spaces around it; a secret is not shown. */
  readonly kind: 'address' | 'text' | 'secret';
  readonly maxLength: number;
  /** Each member has their own: it is no part of where the team is, and an invitation for somebody else begins without it. */
  readonly isOwn?: true;
}

/** What the pages and the background know of one kind of engine without opening it. Nothing here loads the engine's client. */
export interface EngineKindOf<Config extends EngineConfig = EngineConfig> {
  readonly id: Config['kind'];
  /** As the choice of a new team says it. */
  readonly name: Localized;
  /** A config in which a person has filled in nothing. */
  readonly empty: Config;
  /** The fields that the team's page offers, in order. */
  readonly fields: readonly EngineField<Config>[];
  /** The addresses that are reached; none where a team exchanges files. */
  addresses(config: Config): readonly string[];
  /** Match patterns of the hosts that the browser has to allow first; none where it asks for none. */
  origins(config: Config): readonly string[];
}
