import { departmentOf } from '../../../domain/departments.ts';
import type { PartKind } from '../../ports/bar-part.ts';
import { offersEscalation } from '../escalation.ts';
import { barWords } from '../words.ts';

/** The choice of another department than the suggested one. */
export const picker: PartKind = {
  name: 'picker',
  show(input) {
    const { workspace, department, language } = input;
    if (!offersEscalation(input) || departmentOf(workspace.departments, department) === undefined) return undefined;
    const title = barWords[language].pick;
    return { panel: 'escalate', text: '', short: null, yields: 9, look: 'b icon', icon: 'caret', title, offers: true };
  },
};
