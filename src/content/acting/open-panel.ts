import { barWords } from '../bar/words.ts';
import { gist } from '../feed/gist.ts';
import type { BarPart } from '../ports/bar-part.ts';
import type { Session } from '../ports/session.ts';
import { openPopover } from '../surface/popover/popover.ts';
import { type Panel, panels, type Wiring } from './panels.ts';
import { actingWords } from './words.ts';

/** Which part of the bar a panel stands at. */
const anchors: Readonly<Record<Panel, BarPart['name']>> = {
  menu: 'fork',
  label: 'kind',
  note: 'note',
  person: 'mark',
  escalate: 'escalate',
  help: 'fork',
};

/** Opens a panel on a post: anchored at its bar, shown again whenever the post's view changes. */
export function openPanel(panel: Panel, wiring: Wiring): void {
  const { session, one } = wiring;
  const { bar } = one;
  const { id } = one.post;
  const popover = openPopover({
    session,
    label: titleOf(panel, session.hello.language),
    anchor: () => (one.post.id === id && bar.host.isConnected ? bar.rectOf(anchors[panel]) : undefined),
    content: () => ({
      ...panels[panel]({ ...wiring, close: () => popover.close(true), open: (next) => openPanel(next, wiring) }),
      ...{ about: gist(one.post), stood: performance.now() - one.since },
    }),
    closed: (back) => {
      wiring.closed();
      if (back) bar.focus(anchors[panel]);
    },
  });
  wiring.opened(popover, id);
}

function titleOf(panel: Panel, language: Session['hello']['language']): string {
  const w = { ...barWords[language], ...actingWords[language] };
  return { menu: w.menu, label: w.label, note: w.note, person: w.person, escalate: w.escalate, help: w.help }[panel];
}
