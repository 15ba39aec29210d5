import type { AuthorState } from '../../contract/state.ts';
import { foldAuthor } from '../../log/fold-author.ts';
import type { Projection } from './projection.ts';
import { hasMembers } from './whole-row.ts';

export function isWholeAuthor(row: unknown): row is AuthorState {
  return hasMembers(row, { id: 'string', site: 'string', author: 'object', marks: 'list', updatedAt: 'number' });
}

export const authors: Projection<AuthorState> = {
  table: 'authors',
  subject: 'author',
  indexes: { 1: 'id, updatedAt' },
  version: 1,
  fold: foldAuthor,
  isWhole: isWholeAuthor,
};
