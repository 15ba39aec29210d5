import type { Workspace } from '../contract/workspace.ts';
import { fewDepartments } from './departments.ts';
import { limitsStretched } from './times.ts';
import { defaultWorkspace } from './workspace.ts';

/** For a shop without departments: three of them, and twice the time except where people may be in danger. */
export const smallBusinessWorkspace: Workspace = {
  ...defaultWorkspace,
  departments: fewDepartments,
  limits: limitsStretched(2),
};
