/** Words by kind, the more serious kinds first: thanks for a late parcel are no praise. Whole words, any case. */
const lists: readonly (readonly [kind: string, fr: string, en: string])[] = [
  [
    'complaint',
    'retard|en panne|cassée?s?|abîmée?s?|toujours (?:pas|rien)|jamais (?:reçu|arrivée?)|rembours\\p{L}*|réclamation|arnaque|honteux|inadmissible|scandaleux|déçue?s?|ne (?:marche|fonctionne) (?:pas|plus)|service client',
    "late|delayed|broken|damaged|still (?:waiting|no|not|nothing)|never (?:arrived|received|came)|refund\\p{L}*|complaint|scam|unacceptable|disappointed|disgrace\\p{L}*|(?:does not|doesn['’]t|not) work\\p{L}*",
  ],
  ['press', 'journaliste|interview|rédaction|communiqué', 'journalist|reporter|interview|press release'],
  ['job', "recrut\\p{L}*|candidature|stage|alternance|cv|offre d['’]emploi", 'hiring|vacanc(?:y|ies)|internship|job|resume|cv'],
  [
    'lead',
    'où (?:acheter|trouver|commander)|devis|je (?:veux|voudrais|souhaite) (?:acheter|commander)|disponible quand',
    'where (?:can i|to) (?:buy|get|find|order)|quote|(?:want|like) to (?:buy|order)|in stock',
  ],
  [
    'idea',
    "vous devriez|ce serait (?:bien|top|génial)|suggestion|dommage qu['’]il n['’]y ait pas",
    'you should|it would be (?:nice|great)|suggestion|please add|feature request',
  ],
  [
    'praise',
    'merci|bravo|super|génial\\p{L}*|parfaite?|excellente?|adore|au top|félicitations|ravie?s?',
    'thanks?|thank you|love|great|awesome|amazing|perfect|excellent|brilliant|well done',
  ],
];

const whole = (words: string) => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'iu');
const patterns = lists.map(([kind, fr, en]) => ({ kind, fr: whole(fr), en: whole(en) }));
/** More says no more, and the page decides the length. */
const READ = 2_000;

/**
 * The kind that the words of a text hint at: a suggestion to be confirmed, never a label. `lang` (BCP 47) chooses
 * between French and English; both are tried for any other. None where no word is known and nothing is asked.
 */
export function suggestKind(text: string, lang?: string): string | undefined {
  const start = text.slice(0, READ);
  const [french, english] = [!lang?.startsWith('en'), !lang?.startsWith('fr')];
  const found = patterns.find(({ fr, en }) => (french && fr.test(start)) || (english && en.test(start)));
  if (found?.kind !== undefined && found.kind !== 'praise') return found.kind;
  return /\?(?:\s|$)/.test(start) ? 'question' : found?.kind;
}
