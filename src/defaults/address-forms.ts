import type { Guide, Rule } from '../guide/guide.ts';
import { frenchForm } from './guide-french-form.ts';

/** How a brand speaks to French customers; `same`: either, and never both in one reply. */
export const addressForms = ['vous', 'tu', 'same'] as const;
export type AddressForm = (typeof addressForms)[number];

const vous = frenchForm.find(({ kind }) => kind === 'address') as Rule;

/** The same rule for a brand that says *tu*. Its examples are its tests. */
const tu: Rule = {
  ...vous,
  message: 'La charte tutoie\u202f: remplacer le vouvoiement.',
  good: ['Bonjour Claire, peux-tu nous donner ton numéro\u202f? – Léa', 'Ton colis part ce soir.'],
  bad: ['Pouvez-vous nous écrire ?', 'Votre colis part ce soir.', 'Envoyez-nous vos coordonnées.'],
  spec: { form: 'tu' },
};

/** The same for a brand that leaves it to whoever writes. */
const same: Rule = {
  ...vous,
  message: 'Tutoiement et vouvoiement se mêlent\u202f: choisir l’un des deux.',
  good: ['Bonjour Claire, pouvez-vous nous écrire\u202f? – Léa', 'Salut Claire, peux-tu nous écrire\u202f? – Léa'],
  bad: ['Pouvez-vous nous écrire ? On regarde ton colis.'],
  spec: { form: 'same' },
};

const rules: Readonly<Record<AddressForm, Rule>> = { vous, tu, same };

const isAddress = ({ kind, lang }: Rule) => kind === 'address' && (lang === undefined || lang.includes('fr'));

/** How a guide has French customers spoken to; nothing where no rule of it says. */
export function addressFormOf({ rules: all }: Pick<Guide, 'rules'>): AddressForm | undefined {
  const form = all.find((rule) => isAddress(rule) && !rule.off)?.spec['form'];
  return addressForms.find((one) => one === form);
}

function spoken({ off: _, ...rule }: Rule, form: AddressForm): Rule {
  const { message, good = [], bad = [], spec } = rules[form];
  return { ...rule, message, good, bad, spec };
}

/** The guide with its rule on *vous* and *tu* set so; where it has none, with the one that ships. All else stays. */
export function withAddressForm(guide: Guide, form: AddressForm): Guide {
  const has = guide.rules.some(isAddress);
  const all = has ? guide.rules : [...guide.rules, vous];
  return { ...guide, rules: all.map((rule) => (isAddress(rule) ? spoken(rule, form) : rule)) };
}
