import { Button } from '../../../ui/Button.tsx';
import { Menu } from '../../../ui/Menu.tsx';
import { useFrame } from '../frame/frame.tsx';
import { useShown } from '../frame/shell.tsx';
import { useWorkspaces, type WorkspacesView } from './use-workspaces.ts';
import { workspacesWords } from './words.ts';

/** The name of the workspace that this page shows, with a list of the others; nothing while the browser has one. */
export function WorkspaceSwitch() {
  const { read, again } = useWorkspaces();
  if (read === undefined || read.all.length < 2) return null;
  return <Choice all={read.all} again={again} />;
}

/** The workspace's name as a heading: by itself where the browser has one, else with the way to the others. */
export function WorkspaceTitle({ name }: { readonly name: string }) {
  const several = useBrand() !== undefined;
  return <h1 dir="auto">{several ? <WorkspaceSwitch /> : name}</h1>;
}

/** What a page calls the workspace it shows, where there are several. */
export function useBrand(): string | undefined {
  const { read } = useWorkspaces();
  const { store } = useShown();
  return read === undefined || read.all.length < 2 ? undefined : read.all.find((one) => one.store === store)?.name;
}

function Choice({ all, again }: { readonly all: WorkspacesView['all']; readonly again: () => void }) {
  const { language } = useFrame();
  const { store, show } = useShown();
  const w = workspacesWords[language];
  const own = all.find((one) => one.store === store);
  const items = all
    .filter((one) => one.store !== store)
    .map(({ store: key, name, waiting }) => ({
      key,
      name: waiting === 0 ? name : `${name} · ${w.waiting(waiting)}`,
      run: () => show(key),
    }));
  return (
    <div class="workspace-switch" onPointerEnter={again}>
      <Menu label={w.change(own?.name ?? '')} items={items}>
        <span class="brand-mark" data-mark={own?.short} />
        <b dir="auto">{own?.name}</b>
        <svg viewBox="0 0 16 16" width="12" height="12" aria-hidden="true">
          <path d="m4.5 6.5 3.5 3.5 3.5-3.5" fill="none" stroke="currentColor" stroke-width="1.6" />
        </svg>
      </Menu>
    </div>
  );
}

/** Says that the tab in front is another workspace's, where something being written here kept the page from following. */
export function WorkspaceOffer() {
  const { language } = useFrame();
  const { offered, show } = useShown();
  const { read } = useWorkspaces();
  const name = read?.all.find((one) => one.store === offered)?.name;
  if (offered === undefined || name === undefined) return null;
  const w = workspacesWords[language];
  return (
    <div class="workspace-offer" role="status">
      <p dir="auto">{w.offer(name)}</p>
      <Button look="line" onClick={() => show(offered)}>
        {w.offerYes}
      </Button>
    </div>
  );
}
