import type { Member } from '../contract/event.ts';
import type { Ask, Parcel } from '../contract/parcel.ts';
import { Refusal } from '../contract/refusal.ts';
import { ELSEWHERE } from '../contract/source.ts';
import type { AuthorState, PostState, Priority } from '../contract/state.ts';
import type { Department, Workspace } from '../contract/workspace.ts';
import { kindName, topicNames } from '../domain/labels.ts';
import { withOwnAddresses } from '../domain/own-addresses.ts';
import { siteIds } from '../domain/sites.ts';
import { cutAt, EXCERPT_MAX } from './excerpt.ts';
import { linkWithoutAuthor, withoutAuthor } from './hiding.ts';
import { parcelWords } from './parcel-words.ts';
import { referenceOf } from './reference.ts';

/** What a parcel is made of. Times in ms; texts as the CM wrote them; whatever is absent leaves no line. */
export interface ParcelInput {
  readonly escalationId: string;
  readonly post: PostState;
  readonly author?: AuthorState | undefined;
  readonly workspace: Workspace;
  readonly department: Department;
  readonly ask: Ask;
  readonly priority: Pick<Priority, 'level' | 'points'>;
  readonly member: Pick<Member, 'name'>;
  readonly sentAt: number;
  readonly acknowledgeBy: number;
  readonly answerBy: number;
  readonly summary?: string | undefined;
  readonly expectation?: string | undefined;
  readonly promised?: string | undefined;
  readonly proposal?: string | undefined;
  readonly reach?: number | undefined;
  readonly exchanges?: { readonly count: number; readonly days: number; readonly last?: number | undefined } | undefined;
  readonly others?: Parcel['others'];
}

const iso = (at: number) => new Date(at).toISOString();
const isoOf = (time: string | undefined) => (Number.isNaN(Date.parse(time ?? '')) ? undefined : iso(Date.parse(time ?? '')));
const line = (text: string) => cutAt(text, 200).slice(0, 500);
const text = (value: string) => cutAt(value, 2_000).slice(0, 5_000);
const maybe = <T>(value: T | undefined, made: (value: T) => string) => (value === undefined ? undefined : made(value) || undefined);

function monthsAfter(at: number, months: number): string {
  const date = new Date(at);
  const wanted = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months + 1, 0));
  wanted.setUTCDate(Math.min(date.getUTCDate(), wanted.getUTCDate()));
  return wanted.toISOString();
}

function authorOf({ post: { post }, author, reach, exchanges }: ParcelInput): Parcel['author'] {
  const { name, handle } = { ...author?.author, ...post.author };
  const shown = maybe(name, line) ?? maybe(handle, (one) => line(`@${one}`));
  if (shown === undefined) return undefined;
  const past = exchanges === undefined ? undefined : { ...exchanges, last: maybe(exchanges.last, iso) };
  return { name: shown, handle: maybe(handle, line), reach, exchanges: past };
}

/** The post as the department may see it; `hush` takes out what it must not. */
function postOf({ post: { post }, department }: ParcelInput, hush: (text: string) => string): Parcel['post'] {
  const url = department.hides.includes('author') ? linkWithoutAuthor(post) : post.url;
  return {
    // The id of a post holds its address.
    id: department.hides.includes('link') ? `${post.site}:hidden` : post.id,
    at: isoOf(post.postedAt),
    excerpt: cutAt(hush(post.text), EXCERPT_MAX),
    url: department.hides.includes('link') ? undefined : url,
    truncated: post.textState.endsWith('truncated'),
    translated: post.textState.startsWith('translated'),
    copyKept: true,
  };
}

/** What was answered and what is proposed, unless the department must not see replies. */
function repliesOf(input: ParcelInput, hush: (text: string) => string): Pick<Parcel, 'said' | 'promised' | 'proposal'> {
  if (input.department.hides.includes('reply')) return {};
  const last = input.post.replies.at(-1);
  const wrote = (value: string) => text(hush(value));
  return {
    said: last === undefined ? undefined : { text: wrote(last.text), by: line(last.by.name), at: iso(last.at) },
    promised: maybe(input.promised, wrote),
    proposal: maybe(input.proposal, wrote),
  };
}

/** Where a post was heard, in words that may name its author too. */
const heardAt = ({ post }: PostState, hush: (text: string) => string): string => line(hush(post.place?.name ?? ''));

/** Only an address that leads to this very post is passed on, whoever said another. */
const withOwn = (state: PostState): PostState => ({ ...state, post: withOwnAddresses(state.post, [state.id, ...(state.aliases ?? [])]) });

/**
 * The parcel of an escalation: what the department needs and no more, without what it must not see (`hides`).
 * Pure JSON: what is absent has no key. Throws a Refusal `incomplete-parcel` with detail `link` when the page gave no permalink.
 */
export function buildParcel(given: ParcelInput): Parcel {
  const input = { ...given, post: withOwn(given.post) };
  const { workspace, department, post, escalationId } = input;
  const hush = department.hides.includes('author') ? (value: string) => withoutAuthor(value, post.post) : (value: string) => value;
  const heard = post.post.site === ELSEWHERE ? heardAt(post, hush) || parcelWords[workspace.language].elsewhere : undefined;
  if (post.post.url === undefined && heard === undefined && !department.hides.includes('link'))
    throw new Refusal('incomplete-parcel', { where: referenceOf(escalationId), detail: 'link' });
  const parcel: Parcel = {
    reference: referenceOf(escalationId),
    escalationId,
    language: workspace.language,
    timeZone: workspace.hours.timeZone,
    priority: { level: input.priority.level, points: input.priority.points },
    department: {
      key: department.key,
      name: department.name[workspace.language],
      contact: maybe(department.contact, line),
      backup: maybe(department.backup, line),
    },
    ask: input.ask,
    answerBy: iso(input.answerBy),
    acknowledgeBy: iso(input.acknowledgeBy),
    kind: maybe(kindName(post, workspace), line),
    topic: maybe(topicNames(post, workspace), line),
    network: post.post.site === ELSEWHERE ? (siteIds[0] ?? 'x') : post.post.site,
    heard,
    summary: maybe(input.summary, (value) => text(hush(value))),
    post: postOf(input, hush),
    author: department.hides.includes('author') ? undefined : authorOf(input),
    expectation: maybe(input.expectation, (value) => text(hush(value))),
    ...repliesOf(input, hush),
    others: input.others,
    hidden: department.hides.length === 0 ? undefined : [...department.hides],
    sender: line(input.member.name),
    sentAt: iso(input.sentAt),
    eraseOn: monthsAfter(input.sentAt, workspace.retention.escalations),
  };
  return JSON.parse(JSON.stringify(parcel)) as Parcel;
}
