import type { BarInput, BarPart, PartKind } from '../../ports/bar-part.ts';
import { brand } from './brand.ts';
import { escalate } from './escalate.ts';
import { fork } from './fork.ts';
import { gap } from './gap.ts';
import { kind } from './kind.ts';
import { mark } from './mark.ts';
import { note } from './note.ts';
import { ownPost } from './own-post.ts';
import { picker } from './picker.ts';
import { priority } from './priority.ts';
import { progress } from './progress.ts';
import { reopen } from './reopen.ts';
import { suggestedKind } from './suggested-kind.ts';
import { take } from './take.ts';
import { topic } from './topic.ts';
import { undo } from './undo.ts';

/** The parts of the bar in their order. A new part is one file and one line here. */
export const partKinds: readonly PartKind[] = [
  fork,
  brand,
  kind,
  suggestedKind,
  topic,
  priority,
  mark,
  note,
  progress,
  gap,
  reopen,
  take,
  escalate,
  picker,
  undo,
];

/** The parts of the bar on what the brand wrote itself: there is nothing to do with it. */
export const ownPartKinds: readonly PartKind[] = [fork, ownPost];

/** Everything the bar shows of a post. Who may not act reads what is known, and has the way to the panel. */
export function barParts(input: BarInput): BarPart[] {
  const parts = (input.isOwn === true ? ownPartKinds : partKinds).flatMap(({ name, show }) => {
    const shown = show(input);
    return shown === undefined ? [] : [{ name, ...shown }];
  });
  return input.acts === false ? parts.filter(({ offers }) => !offers).map(readOnly) : parts;
}

function readOnly({ does: _does, key: _key, panel, ...part }: BarPart): BarPart {
  return panel === 'menu' || panel === 'why' ? { ...part, panel } : part;
}
