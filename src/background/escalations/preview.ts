import { previewOf } from '../../channels/preview.ts';
import type { ParsedInput } from '../../contract/calls.ts';
import type { EscalationPreview } from '../../contract/channel.ts';
import type { Parcel } from '../../contract/parcel.ts';
import type { StoredPost } from '../../contract/post.ts';
import { Refusal } from '../../contract/refusal.ts';
import type { PostState } from '../../contract/state.ts';
import type { ChannelConfig } from '../../contract/workspace.ts';
import { authorId } from '../../domain/author-id.ts';
import { channelOf } from '../../domain/departments.ts';
import { withOwnAddresses } from '../../domain/own-addresses.ts';
import { present } from '../../domain/present.ts';
import type { Language } from '../../guide/language.ts';
import { refreshed } from '../../log/refresh-post.ts';
import { inReadTransaction, type Store } from '../../store/database.ts';
import { workspaceOf } from '../../store/document-heads.ts';
import { settingsOf } from '../../store/meta.ts';
import { author, post as stored } from '../../store/read.ts';
import { knownDepartment, linked, parcelOf } from './escalate.ts';

/** What stands for what is drawn only at sending. */
const DRAWN = '…';

/** A post of which nothing is stored, as its capture would leave it. */
function captured(post: StoredPost, now: number): PostState {
  const [times, person] = [{ capturedAt: now, updatedAt: now }, authorId(post)];
  const rest = { labels: { topics: [] }, replies: [], escalations: [], closed: false };
  return { id: post.id, post, ...times, ...rest, ...present({ authorId: person }) };
}

async function stateOf(store: Store, input: ParsedInput<'previewEscalation'>, now: number): Promise<PostState> {
  const read = 'post' in input ? withOwnAddresses(input.post) : undefined;
  const id = 'post' in input ? input.post.id : input.postId;
  const state = await stored(store, id);
  const seen = state !== undefined && read !== undefined ? { ...state, post: refreshed<StoredPost>(state.post, read) } : state;
  const found = seen ?? (read && captured(read, now));
  if (found === undefined) throw new Refusal('unknown-post', { where: id });
  return { ...found, post: linked({ id: found.id, post: found.post, state: found, capture: [] }, input.link).post };
}

interface Draft {
  readonly parcel: Parcel;
  readonly channel: ChannelConfig | undefined;
}

async function draftOf(store: Store, input: ParsedInput<'previewEscalation'>, now: number): Promise<Draft> {
  const [workspace, { member }, state] = [await workspaceOf(store), await settingsOf(store), await stateOf(store, input, now)];
  const department = knownDepartment(workspace, input.department);
  const person = state.authorId === undefined ? undefined : await author(store, state.authorId);
  const parcel = await parcelOf(store, input, { escalationId: DRAWN, state, person, workspace, department, member, now });
  return { parcel: { ...parcel, reference: DRAWN }, channel: channelOf(workspace, department) };
}

/**
 * What `escalate` would send if it were called now, as the department's channel makes it. Nothing is recorded, and what is
 * drawn at sending (the reference, the number of the escalation) stands as `…`. Rejects as `escalate` does.
 */
export async function preview(
  store: Store,
  input: ParsedInput<'previewEscalation'>,
  language: Language,
  now: number,
): Promise<EscalationPreview> {
  const { parcel, channel } = await inReadTransaction(store, () => draftOf(store, input, now));
  const { acknowledgeBy, answerBy } = parcel;
  return { ...(await previewOf(parcel, channel, language, now)), acknowledgeBy, answerBy };
}
