import type { Event } from '../../contract/event.ts';
import type { SubjectKind } from '../../domain/event-types.ts';
import type { PostNames } from '../../log/names.ts';
import type { Standing } from '../../log/queue.ts';

/**
 * States that are kept beside the log, one row for each thing of a kind, so that they are found without folding. A row can be
 * folded anew at any time, so nothing stands in it that the log does not say.
 */
export interface Projection<Row extends { readonly id: string } = { readonly id: string }> {
  /** The name of its table. Rows are found by their `id`, which is that of the thing. */
  readonly table: string;
  /** The kind of thing that it has a row for each of. Several projections may have rows of one kind. */
  readonly subject: SubjectKind;
  /**
   * The indexes of the table, by the version of the database that brought them. The database's own version is the highest that
   * any of its tables names (`database.ts`): a new table, or other indexes of one, take the number after that. What stands under
   * an earlier number never changes.
   */
  readonly indexes: Readonly<Record<number, string>>;
  /** Raised by one whenever the fold or the row changes: the background then folds everything anew. Begins with 1. */
  readonly version: number;
  /**
   * The row of one thing from the events about it, in any order; `undefined` where there is none. For a post they are those
   * under any of its ids, and `id` is the one that it bears. `names` says which ids are one post.
   */
  fold(events: readonly Event[], id: string, names: PostNames): Row | undefined;
  /** Whether what stands in the table holds all that its readers rely on; what does not is folded anew. */
  isWhole(row: unknown): row is Row;
  /** What a row counts as, where the rows are counted as they change (`standing-counts.ts`). */
  standingOf?(row: Row): Standing;
}
