import { useEffect, useState } from 'preact/hooks';
import type { Workspace } from '../../contract/workspace.ts';
import { departmentName } from '../../domain/departments.ts';
import { nameInSentence } from '../../domain/turning.ts';
import { isUnreached } from '../../domain/unreached.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { useStore } from '../parts/data/store.ts';
import { useFrame } from '../parts/frame/frame.tsx';
import { useKeys } from './keys.ts';
import { mayLabel } from './post/ActionBar.tsx';
import { Drawer } from './post/Drawer.tsx';
import { postPageWords } from './post/words.ts';
import { focusedPost, stepRow } from './QueueList.tsx';
import type { QueueItem } from './queue.ts';
import { pageActions } from './use-actions.ts';
import { focusAgain } from './use-kept-focus.ts';
import { panelWords } from './words.ts';

interface RowActionsProps {
  readonly items: readonly QueueItem[];
  /** Keys of the topics that were set last. */
  readonly recent: readonly string[];
  readonly workspace: Workspace;
  /** The id of the member. */
  readonly me: string;
  readonly now: number;
  readonly acts: boolean;
  /** Lets the row under the cursor go, which else stays whatever becomes of its post. */
  readonly letGo: () => void;
}

type What = 'label' | 'escalate' | 'note';

/** The keys that act on the row with the focus, and the window over the queue that some of them open. */
export function RowActions({ items, recent, workspace, me, now, acts, letGo }: RowActionsProps) {
  const frame = useFrame();
  const { language } = frame;
  const store = useStore();
  const [open, setOpen] = useState<{ readonly what: What; readonly postId: string; readonly hadLeft: boolean }>();
  const itemOf = (postId: string | undefined) => items.find(({ state }) => state.id === postId);
  const nameOf = (key: string) => departmentName(workspace.departments, key, language);
  const actionsOn = (postId: string) => pageActions(postId, { frame, store, me, nameOf });
  /** What a key does to the focused row; the key is left to others where no row has the focus. */
  const onRow = (act: (item: QueueItem) => void) => () => {
    const item = itemOf(focusedPost());
    if (item !== undefined) act(item);
  };
  /** What is done is only reopened. */
  const onWaitingRow = (act: (item: QueueItem) => void, may = ({ closed }: QueueItem['state']) => !closed) =>
    onRow((item) => (may(item.state) ? act(item) : frame.notify({ text: panelWords[language].onlyReopened })));
  const opens = (what: What, may?: typeof mayLabel) =>
    onWaitingRow(({ state, hasLeft = false }) => {
      if (what === 'escalate' && state.post.kind === 'ad') frame.notify({ text: postPageWords[language].ad });
      else setOpen({ what, postId: state.id, hadLeft: hasLeft });
    }, may);
  useKeys({
    g: onRow(({ state }) => void actionsOn(state.id).jump()),
    ...(acts && {
      l: opens('label', mayLabel),
      e: opens('escalate'),
      n: opens('note', () => true),
      t: onWaitingRow(({ state }) => {
        const isMine = state.claim?.by.id === me && state.claim.until > now;
        void (isMine ? actionsOn(state.id).release() : actionsOn(state.id).claim());
      }),
      d: onRow(({ state, hasLeft, escalations }) => {
        // The next row has the focus before the answer comes: a second press means the next post. Not where this one may stay.
        const mayStay = !state.closed && escalations.some(isUnreached);
        if (!mayStay && !stepRow(1)) letGo();
        // A label has set the post aside already.
        if (hasLeft && state.closed) return;
        void (state.closed ? actionsOn(state.id).reopen() : actionsOn(state.id).close());
      }),
    }),
  });
  const item = itemOf(open?.postId);
  const isGone = open !== undefined && (item === undefined || (open.what !== 'note' && item.hasLeft === true && !open.hadLeft));
  useEffect(() => {
    // A post that left the queue under the window takes it along, but for a note that is being written.
    if (isGone) setOpen(undefined);
    if (open === undefined) focusAgain();
  }, [open, isGone]);
  if (open === undefined || item === undefined || isGone) return null;
  const { author } = item.state.post;
  const close = () => setOpen(undefined);
  return (
    <Dialog
      title={`${postPageWords[language][open.what]} · ${nameInSentence(author?.name ?? author?.handle ?? panelWords[language].unknownAuthor)}`}
      onClose={close}
    >
      <p class="qtext" dir="auto">
        {item.state.post.text}
      </p>
      <div class="parts">
        <Drawer
          what={open.what}
          item={item}
          recent={recent}
          workspace={workspace}
          now={now}
          actions={actionsOn(open.postId)}
          onDone={close}
        />
      </div>
    </Dialog>
  );
}
