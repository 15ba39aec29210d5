import type { Workspace } from '../contract/workspace.ts';
import { departments } from './departments.ts';
import { kinds, marks, sentiments, topics } from './labels.ts';
import { hours, limitsStretched } from './times.ts';
import { weights } from './weights.ts';

/** The workspace that ships: first version of the document, before a team makes it its own. */
export const defaultWorkspace: Workspace = {
  name: 'Diapason',
  accounts: [],
  language: 'fr',
  labels: { kind: kinds, sentiment: sentiments, topic: topics },
  marks,
  departments,
  channels: [],
  hours,
  limits: limitsStretched(1),
  weights,
  retention: { posts: 12, escalations: 24 },
};
