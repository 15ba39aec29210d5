import { openPanel } from '../../browser/panel.ts';
import type { Caller, Handlers } from '../../browser/serve.ts';
import { noteSiteHealth } from '../../browser/site-health.ts';
import { onKnownSite, openTab, runIn, showTab } from '../../browser/tabs.ts';
import type { Bundle } from '../../contract/calls.ts';
import { Refusal } from '../../contract/refusal.ts';
import { withOwnAddresses } from '../../domain/own-addresses.ts';
import { targetOf } from '../../domain/post-link.ts';
import type { Store } from '../../store/database.ts';
import { keepPanelAdds, keepPanelPost } from '../../store/meta.ts';
import { post } from '../../store/read.ts';
import { recentTopics } from '../../store/recent-topics.ts';
import type { WorkspaceContext } from '../workspace-context.ts';

async function load({ bundle }: { readonly bundle: Bundle }, { tabId, frameId, site }: Caller): Promise<null> {
  if (tabId === undefined || site === undefined) throw new Refusal('not-allowed', { where: 'load' });
  // The reply boxes of a site come in a bundle of their own, as its posts do.
  const files = bundle === 'compose' ? [`compose-${site}.js`, 'compose.js'] : [`${bundle}.js`];
  await runIn(files, tabId, frameId ?? 0);
  return null;
}

/** Opens the panel, first of all and before anything is awaited: the browser opens it for the click that is being handled. */
export function openPanelCall(store: (caller: Caller) => Promise<Store>, now: () => number = Date.now): Handlers['openPanel'] {
  return async ({ postId, adds }, caller) => {
    const opening = openPanel(caller);
    if (adds) await keepPanelAdds(await store(caller), now());
    else if (postId !== undefined) await keepPanelPost(await store(caller), postId, now());
    return { opened: await opening };
  };
}

/** The panel beside the page, and the ways between the two. */
export function panelCalls({
  store,
  now,
  announce,
}: WorkspaceContext): Pick<Handlers, 'openPanel' | 'jump' | 'load' | 'recentTopics' | 'health'> {
  return {
    openPanel: openPanelCall(async () => store, now),
    async jump({ postId }) {
      const state = await post(store, postId);
      if (state === undefined) throw new Refusal('unknown-post', { where: postId });
      const [tabId] = await announce({ type: 'show', postId });
      if (tabId !== undefined) await showTab(tabId);
      else {
        const { url } = withOwnAddresses(state.post, [state.id, ...(state.aliases ?? [])]);
        if (url === undefined || !onKnownSite(targetOf(url))) throw new Refusal('unknown-post', { where: postId, detail: 'link' });
        await openTab(targetOf(url));
      }
      return null;
    },
    load,
    recentTopics: () => recentTopics(store),
    async health({ lost }, { site }) {
      if (site === undefined) throw new Refusal('not-allowed', { where: 'health' });
      await noteSiteHealth(site, lost, now());
      return null;
    },
  };
}
