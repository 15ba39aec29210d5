import type { ChannelConfig, Workspace } from '../../../contract/workspace.ts';
import { Chip } from '../../../ui/Chip.tsx';
import { useFrame } from '../../parts/frame/frame.tsx';
import { dataWords } from './data-words.ts';
import { destinationOf, type Move, moveOf } from './destination.ts';

/** What is said of a way that leads elsewhere than now. */
export function MoveChip({ move }: { readonly move: Move }) {
  const { language } = useFrame();
  return move === undefined ? null : <Chip tone="red">{dataWords[language].moves[move]}</Chip>;
}

interface DestinationProps {
  readonly before: ChannelConfig | undefined;
  readonly after: ChannelConfig;
  readonly inForce: Workspace | undefined;
}

/** Where a channel of a file would lead, and whether that is elsewhere than now, before anything is ticked. */
export function Destination({ before, after, inForce }: DestinationProps) {
  const { language } = useFrame();
  const [from, to] = [before && destinationOf(before), destinationOf(after)];
  return (
    <p class="destination">
      <span class="muted">{dataWords[language].leads}</span>{' '}
      {from !== undefined && from !== to && (
        <>
          <del dir="ltr">{from}</del>{' '}
        </>
      )}
      <bdi dir="ltr">{to}</bdi> <MoveChip move={moveOf(before, after, inForce)} />
    </p>
  );
}
