import type { Department } from '../contract/workspace.ts';
import { DAY, HOUR } from './times.ts';

type More = Pick<Department, 'takes' | 'acknowledge' | 'answer'> & Partial<Pick<Department, 'anyHour' | 'hides'>>;
const department = (key: string, fr: string, en: string, more: More): Department => ({
  key,
  name: { fr, en },
  anyHour: false,
  hides: [],
  ...more,
});

/** Who gets what, and how long they have. Nobody has a channel until somebody sets one up. */
export const departments: Department[] = [
  department('support', 'Service client / SAV', 'Customer support', {
    takes: { kinds: ['complaint', 'question'], topics: ['delivery', 'after-sales', 'billing', 'store'] },
    acknowledge: HOUR,
    answer: 4 * HOUR,
  }),
  department('pr', 'Communication / presse', 'PR / communications', {
    takes: { kinds: ['press', 'alert', 'misinformation'], topics: ['ethics', 'advertising'] },
    acknowledge: 30,
    answer: 2 * HOUR,
  }),
  department('sales', 'Commercial', 'Sales', {
    takes: { kinds: ['lead'], topics: ['price'] },
    acknowledge: 2 * HOUR,
    answer: 8 * HOUR,
  }),
  department('product', 'Produit / qualité', 'Product / quality', {
    takes: { kinds: ['idea', 'criticism'], topics: ['product'] },
    acknowledge: 4 * HOUR,
    answer: 2 * DAY,
  }),
  department('legal', 'Juridique', 'Legal', {
    takes: { kinds: [], topics: ['legal'] },
    acknowledge: 30,
    answer: 4 * HOUR,
    hides: ['author'],
  }),
  department('safety', 'Sécurité / santé', 'Safety / health', {
    takes: { kinds: [], topics: ['safety'] },
    acknowledge: 15,
    answer: HOUR,
    anyHour: true,
  }),
  department('dpo', 'Données personnelles / sécurité informatique', 'Data protection / IT security', {
    takes: { kinds: [], topics: ['data'] },
    acknowledge: 30,
    answer: 4 * HOUR,
  }),
  department('hr', 'Ressources humaines', 'Human resources', {
    takes: { kinds: ['job', 'employee'], topics: ['staff'] },
    acknowledge: 4 * HOUR,
    answer: DAY,
    hides: ['author'],
  }),
  department('logistics', 'Logistique / magasins', 'Logistics / stores', {
    takes: { kinds: [], topics: ['delivery/late', 'delivery/lost', 'store/opening'] },
    acknowledge: 2 * HOUR,
    answer: 8 * HOUR,
  }),
  department('crisis', 'Cellule de crise / direction', 'Crisis cell / management', {
    takes: { kinds: [], topics: [] },
    acknowledge: 15,
    answer: 30,
    anyHour: true,
  }),
];

/** The small business: the owner, who answers customers, the shop. */
export const fewDepartments: Department[] = [
  department('owner', 'Direction', 'Owner', {
    takes: {
      kinds: ['press', 'alert', 'misinformation', 'criticism', 'job', 'employee'],
      topics: ['safety', 'legal', 'data', 'ethics', 'advertising', 'staff'],
    },
    acknowledge: HOUR,
    answer: 2 * HOUR,
    anyHour: true,
  }),
  department('support', 'Service client', 'Customer service', {
    takes: { kinds: ['complaint', 'question', 'idea'], topics: ['delivery', 'after-sales', 'billing', 'product'] },
    acknowledge: 2 * HOUR,
    answer: 8 * HOUR,
  }),
  department('shop', 'Boutique', 'Shop', {
    takes: { kinds: ['lead'], topics: ['store', 'price'] },
    acknowledge: 4 * HOUR,
    answer: DAY,
  }),
];
