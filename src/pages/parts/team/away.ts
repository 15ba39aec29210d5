import type { DocumentKind, Version } from '../../../contract/document.ts';
import type { PostState } from '../../../contract/state.ts';
import type { Summary } from '../../../contract/team-status.ts';
import { present } from '../../../domain/present.ts';
import { clockMs } from '../../../log/clock.ts';
import { versionNumbers } from '../../../log/version-numbers.ts';
import { headOf, SHIPPED } from '../../../log/versions.ts';

/** A post of the CM's own that somebody answered meanwhile. */
export interface AnsweredMeanwhile {
  readonly postId: string;
  /** Whose post it is. */
  readonly author: string;
  /** Who answered: a colleague, or a department. */
  readonly by: string;
}

/** A document of which another version is in force than before; `before` is the one that was. */
export interface ChangedMeanwhile {
  readonly kind: DocumentKind;
  readonly version: Version;
  /** What people call it, as `versionNumbers` has it. */
  readonly number?: string;
  readonly before?: Version;
}

/** What happened while this device was away, as the CM reads it once. */
export interface Away {
  /** Who did how many things, the busiest first. */
  readonly people: readonly (readonly [name: string, count: number])[];
  readonly answered: readonly AnsweredMeanwhile[];
  readonly changed: readonly ChangedMeanwhile[];
}

interface Known {
  readonly summary: Summary;
  /** The id and the name of the member. */
  readonly me: { readonly id: string; readonly name: string };
  /** Posts on which something happened since. */
  readonly posts: readonly PostState[];
  readonly documents: Readonly<Partial<Record<DocumentKind, readonly Version[]>>>;
}

function answerTo({ id, post, replies, claim, escalations }: PostState, me: string, since: number): AnsweredMeanwhile | undefined {
  const author = post.author?.name ?? post.author?.handle ?? '';
  const handed = escalations.find((one) => one.by.id === me && one.stage === 'answered' && one.updatedAt > since);
  if (handed !== undefined) return { postId: id, author, by: handed.department };
  const mine = claim?.by.id === me || escalations.some((one) => one.by.id === me);
  const reply = replies.findLast((one) => one.by.id !== me && one.at > since);
  return mine && reply !== undefined ? { postId: id, author, by: reply.by.name } : undefined;
}

function changeOf(kind: DocumentKind, versions: readonly Version[], me: Known['me'], since: number): ChangedMeanwhile | undefined {
  const { head } = headOf(versions);
  if (head === undefined || head.author === SHIPPED || [me.id, me.name].includes(head.author) || clockMs(head.at) <= since)
    return undefined;
  const before = headOf(versions.filter(({ at, author }) => author === SHIPPED || clockMs(at) <= since)).head;
  return { kind, version: head, ...present({ number: versionNumbers(versions).get(head.id), before }) };
}

/** What is worth reading after an absence. */
export function awayOf({ summary, me, posts, documents }: Known): Away {
  const since = summary.from ?? summary.at;
  const { [me.name]: _, ...others } = summary.by;
  return {
    people: Object.entries(others).sort((a, b) => b[1] - a[1]),
    answered: posts.flatMap((state) => answerTo(state, me.id, since) ?? []),
    changed: (Object.entries(documents) as [DocumentKind, readonly Version[]][]).flatMap(
      ([kind, versions]) => changeOf(kind, versions, me, since) ?? [],
    ),
  };
}
