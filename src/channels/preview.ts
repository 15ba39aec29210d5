import type { Preview } from '../contract/channel.ts';
import type { Parcel } from '../contract/parcel.ts';
import type { ChannelConfig } from '../contract/workspace.ts';
import type { Language } from '../guide/language.ts';
import { fieldName } from './field-names.ts';
import { parcelText } from './parcel-text.ts';
import { checkChannel } from './usable.ts';

/**
 * What a channel would send of a parcel, read out of the departure that it makes; the message to copy where there is no
 * channel, or none that can be used. Rejects as `depart` does.
 */
export async function previewOf(parcel: Parcel, config: ChannelConfig | undefined, language: Language, now: number): Promise<Preview> {
  const checked = config && checkChannel(config, language);
  if (!checked?.ok) {
    const { subject, text } = parcelText(parcel);
    return { message: `${subject}\n\n${text}`, data: [] };
  }
  const departure = await checked.channel.depart(parcel, checked.settings, parcel.escalationId, now);
  const { message, data } = checked.channel.contents(departure);
  return { message, data: data.map(({ name, value }) => ({ name: fieldName(name, language), value })) };
}
