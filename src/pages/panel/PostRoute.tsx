import { useCallback } from 'preact/hooks';
import type { Workspace } from '../../contract/workspace.ts';
import { departmentName } from '../../domain/departments.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Fork } from '../../ui/Fork.tsx';
import { useFrame, useNow } from '../parts/frame/frame.tsx';
import { openPage } from '../parts/frame/open-page.ts';
import { Reading } from '../parts/frame/Reading.tsx';
import { useKeys } from './keys.ts';
import { PostHead } from './post/PostHead.tsx';
import { PostPage } from './post/PostPage.tsx';
import { postPageWords } from './post/words.ts';
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
  const frame = useFrame();
  const { language } = frame;
  const now = useNow(1_000);
  const reading = usePost(postId, { workspace, me, now });
  const nameOf = useCallback((key: string) => departmentName(workspace.departments, key, language), [workspace, language]);
  const actions = usePostActions(postId, frame, nameOf, openChannels);
  if (reading === undefined) return <Reading text={panelWords[language].loading} />;
  if (reading === null) return <Gone />;
  return <PostPage {...reading} workspace={workspace} language={language} me={me} now={now} actions={actions} acts={acts} onBack={back} />;
}

function back(): void {
  location.hash = '#queue';
}

function openChannels(): void {
  void openPage('settings', '#channels');
}

function Gone() {
  const { language } = useFrame();
  useKeys({ escape: back });
  const [title, text] = postPageWords[language].gone;
  return (
    <div class="panel">
      <PostHead language={language} />
      <main>
        <EmptyState picture={<Fork size={36} />} title={title}>
          <p>{text}</p>
        </EmptyState>
      </main>
    </div>
  );
}
