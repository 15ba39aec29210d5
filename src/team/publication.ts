import * as v from 'valibot';
import { type Version, VersionSchema } from '../contract/document.ts';
import { guideRecord } from '../contract/guide-record.ts';
import { Refusal } from '../contract/refusal.ts';
import type { SigningKey } from '../contract/team.ts';
import { PublicKeySchema } from '../contract/team.ts';
import { placeOf, plainReason } from '../guide/plain-issue.ts';
import { clockMs } from '../log/clock.ts';
import { contentId } from '../log/versions.ts';
import { type Bytes, fromBase64, fromUtf8, toBase64, utf8 } from './bytes.ts';
import { sign, verify } from './keys.ts';

/** The kinds that a file of Diapason 0.1 could name; only a guide is taken. */
const FileVersionSchema = v.object({ ...VersionSchema.entries, kind: v.picklist(['workspace', 'guide', 'templates']) });

/** A guide as it stands at a web address, for whoever subscribes to it. Readable by anybody; signed where the publisher has a key. */
export const PublicationSchema = v.object({
  diapason: v.literal('guide-1'),
  version: FileVersionSchema,
  signed: v.optional(v.object({ key: PublicKeySchema, signature: v.pipe(v.string(), v.regex(/^[\w-]{86}$/, 'not a signature')) })),
});

const claim = (version: Pick<Version, 'id'>) => utf8(`diapason guide 1\n${version.id}`);

/** The file to put at the address. The signature covers the version's id, which names its whole content. */
export async function publicationOf(version: Version, device: SigningKey): Promise<string> {
  const signed = { key: device.public, signature: toBase64(await sign(device.private, claim(version))) };
  return `${JSON.stringify({ diapason: 'guide-1', version, signed }, null, 1)}\n`;
}

/** What a subscriber took last: no older version is taken, and none by another publisher. */
export interface TakenVersion {
  readonly at: string;
  readonly key?: string;
}

const notUnderstood = (where: string, field: string, detail: string) =>
  new Refusal('not-understood', { where: `${where} ${field}`.trim(), detail: detail.slice(0, 300) });

function parse(bytes: Bytes, where: string): v.InferOutput<typeof PublicationSchema> {
  let json: unknown;
  try {
    json = JSON.parse(fromUtf8(bytes));
  } catch {
    throw new Refusal('receiver-garbage', { where, detail: 'not a published guide' });
  }
  const parsed = v.safeParse(PublicationSchema, json, { abortEarly: true });
  if (!parsed.success) throw notUnderstood(where, placeOf(parsed.issues[0]), plainReason(parsed.issues[0]));
  const guide = guideRecord.read(parsed.output.version.body);
  if (guide.isNewer) throw new Refusal('newer-document', { where: 'guide' });
  if (guide.kind === 'damaged') throw notUnderstood(where, guide.where, guide.detail);
  return parsed.output;
}

/**
 * Reads a published guide. Throws a Refusal: `receiver-garbage` and `not-understood` for what is none, `newer-document`
 * for one by a newer Diapason, `forged` when the content or the signature does not hold or the publisher is not the one first trusted, `older-version`.
 */
export async function readPublication(
  bytes: Bytes,
  where: string,
  last?: TakenVersion,
): Promise<{ version: Version; taken: TakenVersion }> {
  const { version, signed } = parse(bytes, where);
  const { kind } = version;
  if (kind !== 'guide') throw new Refusal('forged', { where });
  const guide: Version = { ...version, kind };
  const isWhole = (await contentId(guide)) === guide.id;
  const trusted = last?.key === undefined || signed?.key === last.key;
  const holds = signed === undefined || (await verify(signed.key, fromBase64(signed.signature), claim(version)));
  if (!isWhole || !trusted || !holds) throw new Refusal('forged', { where });
  if (last !== undefined && version.at < last.at) {
    throw new Refusal('older-version', { where, detail: new Date(clockMs(version.at)).toISOString().slice(0, 10) });
  }
  return { version: guide, taken: { at: version.at, ...(signed === undefined ? {} : { key: signed.key }) } };
}
