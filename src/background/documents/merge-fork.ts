import type { DocumentKind } from '../../contract/document.ts';
import { Refusal } from '../../contract/refusal.ts';
import { commonBase, mergeBodies } from '../../log/merge-documents.ts';
import { canonicalJson } from '../../log/versions.ts';
import type { Store } from '../../store/database.ts';
import { documentLine } from '../../store/document-heads.ts';
import { publish } from '../../store/documents.ts';
import { refuseNonPublisher } from '../team/team-context.ts';
import { refuseUnfit } from './kinds/index.ts';
import { createSpellers } from './spelling.ts';

interface Input {
  readonly kind: DocumentKind;
  readonly fork: string;
  readonly ours: readonly string[];
  readonly theirs: readonly string[];
  readonly note: string;
  readonly publish: boolean;
}

/** An item as a page shows it: at most so much of its JSON. */
const shown = (item: unknown) => (item === undefined ? '' : canonicalJson(item).slice(0, 2_000));

/** Merges a fork into the head; the conflicts, and the merge published when asked. Rejects with `unknown-document`, `forbidden`, `newer-version`. */
export async function mergeFork(
  store: Store,
  { kind, fork, ours, theirs, note, publish: go }: Input,
  now: number,
): Promise<{ path: string; ours: string; theirs: string }[]> {
  const { versions, head, forks } = await documentLine(store, kind);
  const other = forks.find(({ id }) => id === fork);
  if (head === undefined || other === undefined) throw new Refusal('unknown-document', { where: fork.slice(0, 8) });
  const base = commonBase(versions, head.id, other.id);
  const { body, conflicts } = mergeBodies(base?.body, head.body, other.body, { ours, theirs });
  if (go) {
    await refuseNonPublisher(store, now);
    await refuseUnfit(store, kind, body, createSpellers());
    await publish(store, { kind, parents: [head.id, other.id], note, body }, now);
  }
  return conflicts.map((conflict) => ({ path: conflict.path, ours: shown(conflict.ours), theirs: shown(conflict.theirs) }));
}
