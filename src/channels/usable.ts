import * as v from 'valibot';
import type { Channel } from '../contract/channel.ts';
import type { ChannelConfig } from '../contract/workspace.ts';
import type { Language } from '../guide/language.ts';
import { words } from '../guide/words.ts';
import { channelFor } from './index.ts';

const unknown = words({
  en: { kind: 'This version of Diapason does not know this kind of channel.' },
  fr: { kind: 'Cette version de Diapason ne connaît pas ce type de canal.' },
});

/** What a channel's settings turn out to be. `settings` are as the channel's own schema gives them. */
export type Checked =
  | { readonly ok: true; readonly channel: Channel; readonly settings: unknown; readonly origins: readonly string[] }
  /** A sentence per field at fault; under `''` where the fault is the channel's own. */
  | { readonly ok: false; readonly faults: Readonly<Record<string, string>> };

/** The one rule for what a channel may be: the form, an import, publication and delivery ask it. Sentences in the given language. */
export function checkChannel({ kind, settings }: Pick<ChannelConfig, 'kind' | 'settings'>, language: Language): Checked {
  const channel = channelFor(kind);
  if (channel === undefined) return { ok: false, faults: { '': unknown[language].kind } };
  // A field that is lacking is told in the channel's own words, as an empty one.
  const lacking = channel.fields.filter(({ optional }) => optional !== true).map(({ key }) => [key, '']);
  const parsed = v.safeParse(channel.settings, { ...Object.fromEntries(lacking), ...settings }, { lang: language });
  if (parsed.success) return { ok: true, channel, settings: parsed.output, origins: channel.origins(parsed.output) };
  const faults = parsed.issues.map((issue) => [v.getDotPath(issue) ?? '', issue.message] as const);
  return { ok: false, faults: Object.fromEntries(faults.reverse()) };
}

/** Why a channel cannot be used, in a sentence; `undefined` where it can. */
export function channelFault(config: Pick<ChannelConfig, 'kind' | 'settings'>, language: Language): string | undefined {
  const checked = checkChannel(config, language);
  return checked.ok ? undefined : Object.values(checked.faults)[0];
}
