import type { Label, MarkKind } from '../contract/workspace.ts';

type More = Omit<Label, 'key' | 'name'>;
const label = (key: string, fr: string, en: string, more: More = {}): Label => ({ key, name: { fr, en }, ...more });

/** What a post is: exactly one. Each has a letter in each language, of its name where one is free (*travaille chez nous*) and none that reads like a figure; none is shared with another group. */
export const kinds: Label[] = [
  label('question', 'Question', 'Question', { tone: 'blue', letters: { fr: 'q', en: 'q' } }),
  label('complaint', 'Réclamation', 'Complaint', { tone: 'red', letters: { fr: 'r', en: 'c' } }),
  label('criticism', 'Critique fondée', 'Well-founded criticism', { tone: 'amber', letters: { fr: 'f', en: 'w' } }),
  label('misinformation', 'Information erronée', 'Factual error', { tone: 'amber', letters: { fr: 'i', en: 'f' } }),
  label('idea', 'Suggestion', 'Suggestion', { tone: 'blue', letters: { fr: 's', en: 's' } }),
  label('praise', 'Compliment', 'Praise', { tone: 'green', letters: { fr: 'c', en: 'p' } }),
  label('lead', 'Intention d’achat', 'Buying intent', { tone: 'green', letters: { fr: 'a', en: 'b' } }),
  label('press', 'Presse / partenaire', 'Press / partner', { tone: 'blue', letters: { fr: 'p', en: 'r' } }),
  label('job', 'Emploi', 'Job', { tone: 'grey', letters: { fr: 'm', en: 'j' } }),
  label('employee', 'Salarié', 'Employee', { tone: 'grey', letters: { fr: 'e', en: 'e' } }),
  label('alert', 'Signal de crise', 'Crisis signal', { tone: 'red', letters: { fr: 'g', en: 'g' } }),
  label('provocation', 'Provocation', 'Provocation', { tone: 'grey', letters: { fr: 'v', en: 'v' } }),
  label('spam', 'Indésirable', 'Spam', { tone: 'grey', letters: { fr: 'd', en: 'm' } }),
  label('offtopic', 'Hors sujet', 'Off topic', { tone: 'grey', letters: { fr: 'h', en: 'o' } }),
];

/** The mood of a post: exactly one. Digits, from good to bad, leave the letters to the kinds. */
export const sentiments: Label[] = [
  label('positive', 'Positif', 'Positive', { tone: 'green', letter: '1' }),
  label('neutral', 'Neutre', 'Neutral', { tone: 'grey', letter: '2' }),
  label('mixed', 'Partagé', 'Mixed', { tone: 'amber', letter: '3' }),
  label('negative', 'Négatif', 'Negative', { tone: 'amber', letter: '4' }),
  label('angry', 'En colère', 'Angry', { tone: 'red', letter: '5' }),
];

const sensitive: More = { tone: 'red', sensitive: true };

/** What a post is about: several, two levels. A child's name is read after its parent's. */
export const topics: Label[] = [
  label('product', 'Produit', 'Product'),
  label('product/quality', 'Qualité', 'Quality'),
  label('product/defect', 'Défaut', 'Defect'),
  label('product/size', 'Taille ou version', 'Size or version'),
  label('product/availability', 'Disponibilité', 'Availability'),
  label('product/compatibility', 'Compatibilité', 'Compatibility'),
  label('delivery', 'Livraison', 'Delivery'),
  label('delivery/late', 'Retard', 'Delay'),
  label('delivery/lost', 'Perte', 'Lost'),
  label('delivery/damaged', 'Casse', 'Damaged'),
  label('price', 'Prix', 'Price'),
  label('price/rate', 'Tarif', 'Rate'),
  label('price/promotion', 'Promotion', 'Promotion'),
  label('price/loyalty', 'Fidélité', 'Loyalty'),
  label('store', 'Point de vente', 'Point of sale'),
  label('store/opening', 'Horaires', 'Opening hours'),
  label('store/welcome', 'Accueil', 'Welcome'),
  label('store/website', 'Site ou appli', 'Website or app'),
  label('after-sales', 'Après-vente', 'After-sales'),
  label('after-sales/return', 'Retour', 'Return'),
  label('after-sales/refund', 'Remboursement', 'Refund'),
  label('after-sales/repair', 'Réparation', 'Repair'),
  label('after-sales/waiting', 'Attente', 'Waiting'),
  label('billing', 'Facturation', 'Billing'),
  label('data', 'Données et sécurité', 'Data and security', sensitive),
  label('data/account', 'Compte', 'Account', sensitive),
  label('data/leak', 'Fuite', 'Leak', sensitive),
  label('data/fraud', 'Fraude', 'Fraud', sensitive),
  label('data/request', 'Demande d’accès ou d’effacement', 'Access or erase request', sensitive),
  label('safety', 'Sécurité et santé', 'Safety and health', sensitive),
  label('legal', 'Juridique', 'Legal', sensitive),
  label('legal/threat', 'Menace de poursuites', 'Threat of suit', sensitive),
  label('legal/defamation', 'Diffamation', 'Defamation', sensitive),
  label('ethics', 'Éthique et environnement', 'Ethics and environment', sensitive),
  label('advertising', 'Publicité', 'Advertising'),
  label('staff', 'Personnel', 'Staff'),
  label('competitor', 'Concurrent', 'Competitor'),
  label('other', 'Autre', 'Other'),
];

/** What may be said of a person, from facts, until a date. */
export const marks: MarkKind[] = [
  { key: 'ambassador', name: { fr: 'Ambassadeur', en: 'Ambassador' } },
  { key: 'expert', name: { fr: 'Connaisseur', en: 'Expert' } },
  { key: 'journalist', name: { fr: 'Journaliste', en: 'Journalist' } },
  { key: 'influencer', name: { fr: 'Prescripteur', en: 'Influencer' } },
  { key: 'critic', name: { fr: 'Critique régulier', en: 'Regular critic' } },
  { key: 'employee', name: { fr: 'Salarié', en: 'Employee' } },
  { key: 'care', name: { fr: 'À ménager', en: 'Handle with care' } },
];
