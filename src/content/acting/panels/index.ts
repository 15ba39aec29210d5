import type { Panel } from '../../ports/bar-part.ts';
import { escalate } from './escalate.ts';
import { help } from './help.ts';
import { label } from './label.ts';
import { menu } from './menu.ts';
import { note } from './note.ts';
import type { PanelKind } from './panel-kind.ts';
import { person } from './person.ts';
import { prioritySum } from './priority-sum.ts';

/** What may open on a post. A new panel is one file, its name in `Panel`, and one line here. */
export const panels: Readonly<Record<Panel, PanelKind>> = { menu, label, note, person, escalate, why: prioritySum, help };

/** The panel that a letter opens. */
export function panelByKey(key: string): Panel | undefined {
  return (Object.keys(panels) as Panel[]).find((panel) => panels[panel].key === key);
}
