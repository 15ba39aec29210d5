import { useCallback } from 'preact/hooks';
import type { Workspace } from '../../contract/workspace.ts';
import { departmentName } from '../../domain/departments.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Fork } from '../../ui/Fork.tsx';
import { useStore } from '../parts/data/store.ts';
import { useFrame, useNow } from '../parts/frame/frame.tsx';
import { Reading } from '../parts/frame/Reading.tsx';
import { useKeys } from './keys.ts';
import { PostHead } from './post/PostHead.tsx';
import { PostPage } from './post/PostPage.tsx';
import { postPageWords } from './post/words.ts';
import { nextPostOf } from './queue-order.ts';
import { postHash } from './route.ts';
import { usePostActions } from './use-actions.ts';
import { usePost } from './use-queue.ts';
import { panelWords } from './words.ts';

interface PostRouteProps {
  readonly postId: string;
  readonly workspace: Workspace;
  readonly me: string;
  /** Whether the member acts on posts. */
  readonly acts: boolean;
}

/** Reads one post and shows its page, or says that it is not here. */
export function PostRoute({ postId, workspace, me, acts }: PostRouteProps) {
  const { language } = useFrame();
  const store = useStore();
  const now = useNow(1_000);
  const reading = usePost(postId, { workspace, me, now });
  const nameOf = useCallback((key: string) => departmentName(workspace.departments, key, language), [workspace, language]);
  const actions = usePostActions(postId, me, nameOf);
  if (reading === undefined) return <Reading text={panelWords[language].loading} />;
  if (reading === null) return <Gone />;
  const step = async (by: number, orBack = false) => {
    const next = await nextPostOf(store, { workspace, me, now }, reading.item, by);
    if (next !== undefined) location.hash = postHash(next);
    else if (orBack) back();
  };
  return (
    <PostPage
      {...reading}
      workspace={workspace}
      me={me}
      now={now}
      actions={actions}
      acts={acts}
      onBack={back}
      onStep={(by, orBack) => void step(by, orBack)}
    />
  );
}

function back(): void {
  location.hash = '#queue';
}

function Gone() {
  const { language } = useFrame();
  useKeys({ escape: back });
  const [title, text] = postPageWords[language].gone;
  return (
    <div class="panel">
      <PostHead />
      <main>
        <EmptyState picture={<Fork size={36} />} title={title} isPage>
          <p>{text}</p>
        </EmptyState>
      </main>
    </div>
  );
}
