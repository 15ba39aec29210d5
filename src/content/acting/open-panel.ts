import { gist } from '../feed/gist.ts';
import type { Panel } from '../ports/bar-part.ts';
import { openPopover } from '../surface/popover/popover.ts';
import { panels } from './panels/index.ts';
import type { PanelWiring } from './panels/panel-kind.ts';

/** Opens a panel on a post: anchored at its bar, shown again whenever the post's view changes. */
export function openPanel(panel: Panel, wiring: PanelWiring): void {
  const { session, postBar } = wiring;
  const { bar } = postBar;
  const { id } = postBar.post;
  // No part has the help: it stands where the menu does, from which it opens.
  const anchor = () => bar.partOf(panel === 'help' ? 'menu' : panel)?.name;
  const popover = openPopover({
    session,
    typesOn: true,
    label: panels[panel].title(session.hello.language),
    anchor: () => (postBar.post.id === id && bar.host.isConnected ? bar.rectOf(anchor()) : undefined),
    content: () => ({
      ...panels[panel].content({ ...wiring, close: () => popover.close(true), open: (next) => openPanel(next, wiring) }),
      about: gist(postBar.post),
      stood: performance.now() - postBar.since,
    }),
    closed: (back) => {
      wiring.closed();
      if (back) bar.focus(anchor());
    },
  });
  // Where its bar is out of sight it has closed at once.
  if (popover.isOpen) wiring.opened(popover, id);
}
