import type { EscalationState } from '../../contract/state.ts';
import { foldEscalation } from '../../log/fold-escalation.ts';
import type { Projection } from './projection.ts';
import { hasMembers } from './whole-row.ts';

const texts = { id: 'string', postId: 'string', department: 'string', stage: 'string' } as const;
const members = { ...texts, parcel: 'object', by: 'object', at: 'number', updatedAt: 'number' } as const;

export function isWholeEscalation(row: unknown): row is EscalationState {
  return hasMembers(row, members);
}

export const escalations: Projection<EscalationState> = {
  table: 'escalations',
  subject: 'escalation',
  indexes: { 1: 'id, postId, updatedAt, [stage+updatedAt], [by.id+stage]' },
  version: 1,
  fold: foldEscalation,
  isWhole: isWholeEscalation,
};
