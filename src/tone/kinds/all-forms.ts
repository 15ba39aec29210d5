import type { KindForm } from './form.ts';
import { forms } from './index.ts';

/** The form of each kind by the kind's id. */
export const kindForms: ReadonlyMap<string, KindForm> = new Map(forms.map((form) => [form.id, form]));
