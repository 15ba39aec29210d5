import { useCallback, useEffect, useState } from 'preact/hooks';
import { browser } from '../../browser/api.ts';
import type { Workspace } from '../../contract/workspace.ts';
import type { Language } from '../../guide/language.ts';
import { panelPost } from '../../store/meta.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import type { MenuItem } from '../../ui/Menu.tsx';
import { HelpSheet } from '../../ui/post/HelpSheet.tsx';
import { useStanding } from '../parts/data/standing.ts';
import { useLive } from '../parts/data/use-live.ts';
import { useFrame, useNow } from '../parts/frame/frame.tsx';
import { openPage } from '../parts/frame/open-page.ts';
import { StoredTrouble } from '../parts/frame/StoredTrouble.tsx';
import { helpGroups } from '../parts/help.ts';
import { SitesToAllow } from '../parts/site-access/SitesToAllow.tsx';
import { LeftNotice } from '../parts/team/LeftCard.tsx';
import { WorkspaceOffer, WorkspaceSwitch } from '../parts/workspaces/WorkspaceSwitch.tsx';
import { AddPost } from './add/AddPost.tsx';
import { addWords } from './add/words.ts';
import { DepartmentPage } from './department/DepartmentPage.tsx';
import { noFilters } from './filter/filters.ts';
import { useKeys } from './keys.ts';
import { PostRoute } from './PostRoute.tsx';
import { QueueHead } from './QueueHead.tsx';
import { stepRow } from './QueueList.tsx';
import { QueuePage } from './QueuePage.tsx';
import { noCounts, places } from './queue.ts';
import { RowActions } from './RowActions.tsx';
import { postHash, useRoute } from './route.ts';
import { undoLast } from './undo.ts';
import { useOffered, useQueue, type View } from './use-queue.ts';
import { panelWords } from './words.ts';

interface PanelAppProps {
  readonly workspace: Workspace;
  /** The id of the member. */
  readonly me: string;
  /** The member's name. */
  readonly name: string;
}

/** The side panel: the queue, or one post. A department's member has a queue of its own. */
export function PanelApp({ workspace, me, name }: PanelAppProps) {
  const { language } = useFrame();
  const route = useRoute();
  const [help, setHelp] = useState(false);
  const [last, setLast] = useState<string>();
  const postId = route.page === 'post' ? route.postId : undefined;
  useEffect(() => {
    if (postId !== undefined) setLast(postId);
  }, [postId]);
  const [adding, setAdding] = useState(false);
  const add = useCallback(() => setAdding(true), []);
  useAsked(add);
  const standing = useStanding();

  const adds = standing?.acts === true && standing.role !== 'department';
  useKeys({ '?': () => setHelp(true), u: () => undoLast(), a: adds ? add : undefined });
  if (standing === undefined) return null;
  const menu = menuOf(language, () => setHelp(true), adds ? add : undefined);
  return (
    <>
      {/* Who answers for a department works here, and may never need a site. */}
      {standing.role !== 'department' && standing.left === undefined && <SitesToAllow />}
      <WorkspaceOffer />
      {standing.left !== undefined && <LeftNotice team={standing.left} />}
      <StoredTrouble />
      {postId !== undefined && <WorkspaceSwitch />}
      {postId !== undefined ? (
        <PostRoute key={postId} postId={postId} workspace={workspace} me={me} acts={standing.acts} />
      ) : standing.role === 'department' ? (
        <div class="panel">
          <QueueHead name={workspace.name} menu={menu} />
          <main>
            <DepartmentPage workspace={workspace} department={standing.department} me={name} />
          </main>
        </div>
      ) : (
        <QueueRoute
          workspace={workspace}
          me={me}
          name={name}
          menu={menu}
          focus={last}
          acts={standing.acts}
          left={standing.left !== undefined}
        />
      )}
      {adding && adds && <AddPost onClose={() => setAdding(false)} />}
      {help && <Help onClose={() => setHelp(false)} />}
    </>
  );
}

/** Follows what a page asks the panel to show, while it is open and for ten seconds before it opened. */
function useAsked(add: () => void): void {
  const asked = useLive((store) => panelPost(store), []);
  useEffect(() => {
    if (asked === undefined || Date.now() - asked.at >= 10_000) return;
    if (asked.adds) add();
    else location.hash = postHash(asked.postId);
  }, [asked, add]);
}

interface QueueRouteProps extends PanelAppProps {
  readonly focus: string | undefined;
  readonly menu: readonly MenuItem[];
  readonly acts: boolean;
  readonly left: boolean;
}

/** Rows read at first, and added each time the end comes near. */
const PAGE = 50;

/** What the queue shows outlives a visit to a post. */
let kept: View = { place: 'open', filters: noFilters, limit: PAGE };

function QueueRoute({ workspace, me, name, focus, menu, acts, left }: QueueRouteProps) {
  const now = useNow(20_000);
  const [view, setView] = useState(kept);
  const [offers, setOffers] = useState(false);
  const reader = { workspace, me, now };
  const reading = useQueue(reader, view);
  const offered = useOffered(reader, view, offers);
  const show = useCallback((change: Partial<View>) => {
    kept = { ...kept, limit: PAGE, ...change };
    setView(kept);
  }, []);
  const more = useCallback((read: number) => kept.limit <= read && show({ limit: kept.limit + PAGE }), [show]);
  useKeys({
    j: () => stepRow(1),
    arrowdown: () => stepRow(1),
    k: () => stepRow(-1),
    arrowup: () => stepRow(-1),
    '/': () => document.getElementById('search')?.focus(),
    escape: () => {
      // Where no row is left the keys are free again all the same.
      if (!stepRow(0) && document.activeElement instanceof HTMLElement) document.activeElement.blur();
    },
    ...Object.fromEntries(places.map((place, index) => [String(index + 1), () => show({ place })])),
  });
  const counts = reading?.counts ?? noCounts;
  return (
    <>
      <QueuePage
        workspace={workspace}
        me={me}
        now={now}
        focus={focus}
        menu={menu}
        counts={counts}
        troubles={reading?.troubles ?? {}}
        acts={acts}
        left={left}
        memberName={name}
        {...view}
        items={reading?.items}
        more={reading?.more ?? []}
        offered={offered}
        onOffer={setOffers}
        onMore={() => more(reading?.limit ?? 0)}
        onPlace={(place) => show({ place })}
        onFilters={(filters) => show({ filters })}
      />
      <RowActions
        items={reading?.items ?? []}
        recent={reading?.recent ?? []}
        workspace={workspace}
        me={me}
        now={now}
        acts={acts}
        letGo={() => reading?.letGo()}
      />
    </>
  );
}

function menuOf(language: Language, onHelp: () => void, onAdd: (() => void) | undefined): MenuItem[] {
  const w = panelWords[language];
  const add = onAdd === undefined ? [] : [{ key: 'add', name: addWords[language].title, run: onAdd }];
  return [
    ...add,
    { key: 'guide', name: w.guide, run: () => void openPage('guide') },
    { key: 'settings', name: w.settings, run: () => void browser.runtime.openOptionsPage() },
    { key: 'welcome', name: w.welcome, run: () => void openPage('welcome') },
    { key: 'keys', name: w.keys, run: onHelp },
  ];
}

function Help({ onClose }: { readonly onClose: () => void }) {
  const { language } = useFrame();
  return (
    <Dialog title={panelWords[language].keys} onClose={onClose}>
      <div class="parts">
        <HelpSheet title={panelWords[language].keys} groups={helpGroups(language)} />
      </div>
    </Dialog>
  );
}
