import { languagesOf, type Patterns, startOf, whole } from './hints.ts';

/** Words in both languages, each a piece of a regular expression that stands for whole words. */
interface Hint {
  readonly fr: string;
  readonly en: string;
}
const hint = ({ fr, en }: Hint, flags?: string): Patterns => ({ fr: whole(fr, flags), en: whole(en, flags) });

/** "Not late", "jamais déçue": what is denied hints at nothing. */
const denied = hint(
  {
    fr: "(?:jamais|pas|plus|sans|aucune?|zéro|ni) (?:été |eu |de |d['’]|une? |à )?(?:retards?|déçue?s?|problèmes?|souci|cassée?s?|abîmée?s?|réclamation|rembours\\p{L}*|défauts?)",
    en: "(?:not|never|no|nor|without|hardly|zero|n['’]t) (?:be |been |a |any |a single )?(?:late|delay(?:ed|s)?|disappoint\\p{L}*|complain\\p{L}*|broken|damaged|problems?|issues?|faults?)",
  },
  'gu',
);

/** What nobody says who is content, be it asked or told. */
const grievance = hint({
  fr: "toujours (?:pas|rien|aucune?)|jamais (?:reçue?s?|arrivée?s?|répondu|eu de|livrée?s?|rappelée?)|(?:personne|aucune? \\p{L}+) (?:ne |n['’])(?:répond|décroche|rappelle|arrive|bouge|m['’]a|nous)|(?:sans|aucune?|pas de|zéro) (?:réponses?|nouvelles?|retours?|suivi|remboursement)|(?<!en )(?:deux|trois|quatre|cinq|dix|\\d+) fois(?! sans frais)|(?:deuxième|troisième|quatrième|énième|2e|3e) (?:fois|colis|appel|relance|mail|message)|mauvaise? (?:taille|couleur|article|adresse|modèle|produit|référence|commande|pointure|qualité|service|expérience)|(?:erreur|trompée?s?) (?:de|d['’]|sur)|(?:mort|morte|lâchée?|claquée?|tombée? en panne|hors service) (?:après|au bout|en)|(?:lâché|rendu l['’]âme|cessé de fonctionner|s['’]est arrêtée?)|en panne|ne (?:marche|fonctionne|s['’]allume|tient|charge|démarre|répond|s['’]ouvre)(?:nt)? (?:pas|plus|jamais)|(?:il|elle) (?:manque|manquait)|prélevée?s? deux|arnaque\\p{L}*|honte\\p{L}*|inadmissible|inacceptable|scandal\\p{L}*|déçue?s?|décevant\\p{L}*|déplorable|lamentable|catastroph\\p{L}*|ras[- ]le[- ]bol|marre|j['’]en ai assez|la pire|une blague|vous (?:moquez|foutez|fichez)|se moque|merci pour rien|bravo (?:le|la|les) \\p{L}+|(?:exige|réclame|veux|demande|attends) (?:un|le|mon|être|toujours) (?:\\p{L}+ )?rembours\\p{L}*|rendez[- ](?:moi|nous)|malpoli\\p{L}*|désagréables?|nulle? part|c['’]est nul|nuls|plus jamais|colis perdu|injoignables?|est-ce (?:bien )?normal|devai(?:t|ent) (?:arriver|être livrée?s?)|aurai(?:t|ent) dû|pas (?:de )?l[ae] bonne?|pas ce que j['’]ai commandé|(?:carton|colis|paquet) (?:ouvert|vide|écrasé|éventré|déchiré)",
  en: "still (?:waiting|no|not|nothing|broken|missing|awaiting|haven['’]t|hasn['’]t|isn['’]t|doesn['’]t|can['’]t)|never (?:arrived|received|came|answered|replied|heard|again|got|showed|worked|turned up)|(?:nobody|no one|noone|not one person) (?:has |is |ever |will |even )*(?:answer|repl|respond|help|pick|care|call|come)\\p{L}*|no (?:answer|reply|response|refund|update|tracking|news)|wrong (?:colou?r|size|item|one|product|order|address|model|parts?|thing|shade|lamp|parcel|bulb|amount|price)|not what i (?:ordered|bought|paid)|(?:charge[sd]|bill(?:s|ed)|paid|debited|taken|called|emailed|written|asked|contacted|complained|replaced|happened|sent|delivered|cancelled|promised)(?: \\p{L}+){0,3} (?:twice|two times|three times|several times|again)|twice (?:now|already|for|in a|this)|(?:second|third|fourth|2nd|3rd|umpteenth) (?:time|parcel|call|email|message|replacement|attempt)|(?:died|stopped|broke|failed|gave up|fell apart|packed (?:up|in)|snapped|melted|peeled)(?: \\p{L}+)? (?:after|within|in|on)|stopped working|fell apart|falling apart|fallen apart|(?:does|do|did|is|wo|would|ca)(?:n['’]t| not) (?:even |ever |actually )?(?:work|turn on|charg|fit|connect|start|switch|arriv|clos)\\p{L}*|(?:has|have)(?:n['’]t| not) (?:arrived|moved|come|heard|shipped|been (?:answered|refunded|delivered))|not working|(?:is|are|was|were) missing|missing (?:parts?|items?|screws?|pieces?)|overcharged|waste of (?:money|time)|rip-?off|scam\\p{L}*|unacceptable|disappoint\\p{L}*|disgrace\\p{L}*|ashamed|terrible|awful|appalling|ridiculous|useless|worst|rude|furious|fed up|a joke|kidding me|shambles|shoddy|(?:poor|bad|shocking|dreadful) (?:quality|service|experience|packaging)|not (?:happy|impressed|acceptable|good enough)|let down|thanks for nothing|money back|(?:want|demand|waiting for|owe me) (?:a|my|the) (?:\\p{L}+ )?refund|complaint|is th(?:at|is) normal|(?:was|were) due (?:\\p{L}+ |\\d+ )*(?:ago|yesterday)|should have (?:arrived|been here|come)|(?:box|parcel|package|seal) (?:was|is|came|arrived) (?:already )?(?:open|opened|empty|crushed)|ignor(?:ed|ing) (?:me|my|us)|lost my (?:parcel|order|package)",
});

/** What hints at a complaint where it is told, and at nothing where it is asked. */
const trouble = hint({
  fr: "retards?|cassée?s?|abîmée?s?|fissurée?s?|rayée?s?|déchirée?s?|défectueu\\p{L}+|troué\\p{L}*|fêlée?s?|problèmes? avec|remboursez|réclamation|(?:s['’]est|me suis|a été|ont été) (?:brûlée?s?|blessée?s?|coupée?s?|électrisée?s?|électrocutée?s?)|brûlée?s? par (?!le soleil)|(?:a|ont) pris feu|décharges? électriques?|a explosé|intoxications? alimentaires?|surchauff\\p{L}+",
  en: 'late(?! (?:night|morning|afternoon|evening|opening|lunch|than|summer|to the party))|delayed|broken|damaged|cracked|shattered|torn|ripped|scratched|dented|faulty|defective|leak(?:s|ing|ed)|flicker(?:s|ing|ed)?|refund me|burn(?:t|ed) (?:my|his|her|our|their|me|himself|herself)|burn(?:t|ed) (?:by|on|from) (?:the|your|this|that|an?) (?!sun)|(?:was|were|got|been) (?:\\p{L}+ly )?(?:burn(?:t|ed)(?! out| by the sun)|scalded|injured|electrocuted)|caught fire|electric(?:al)? shock|exploded|overheat(?:s|ed|ing)|food poisoning',
});

const told = [
  [
    'press',
    hint({
      fr: 'journalistes?|interview|(?:à|pour|de) la rédaction|communiqué de presse|(?:prépar|écri|rédig|tourn|enquêt)\\p{L}* (?:actuellement )?(?:un|une|sur) (?:\\p{L}+ )?(?:article|reportage|dossier|sujet|émission|portrait)|pour (?:un|notre|mon) (?:article|reportage|podcast)',
      en: '(?:a|am|the|our) (?:\\p{L}+ )?(?:journalist|reporter|editor)s?|interview|press (?:release|office|contact|kit|enquir\\p{L}+|team)|(?:writing|preparing|working on|researching|filming) (?:an?|our) (?:\\p{L}+ )?(?:article|piece|story|report|feature|programme|documentary)|for (?:an|our|my) (?:article|podcast|feature)',
    }),
  ],
  [
    'job',
    hint({
      fr: "(?:vous |tu )?recrut(?:ez|ement|eurs?)|candidature|(?:un|de|en|mon) stage|alternance|mon cv|offres? d['’]emploi|postuler|saisonnier",
      en: '(?:you|are|now) hiring|vacanc(?:y|ies)|internships?|job (?:offers?|openings?|applications?|adverts?)|apply for|my (?:resume|cv)|any jobs',
    }),
  ],
  [
    'lead',
    hint({
      fr: "où (?:acheter|trouver|commander|peut-on (?:acheter|trouver|commander)|puis-je (?:acheter|trouver|commander)|l['’]acheter)|un devis|je (?:veux|voudrais|souhaite(?:rais)?|compte) (?:en |l['’]|la |le |vous )?(?:acheter|commander|prendre)|disponible quand|(?:toujours|encore|de nouveau) en stock",
      en: 'where (?:can|could|do) (?:i|we|you|one) (?:buy|get|find|order)|where to (?:buy|get|find|order)|a quote|(?:want|like|looking|love) to (?:buy|order)|in stock|pre-?order',
    }),
  ],
  [
    'idea',
    hint({
      fr: "(?:petite |une |mon )idée|idée\\s?:|vous (?:devriez|pourriez) (?:proposer|ajouter|faire|vendre|mettre|créer|penser|songer)|(?:ce|il) serait (?:bien|top|génial|chouette|utile|pratique|super)|suggestion|pourquoi ne pas|et si vous|dommage qu['’]il n['’]y ait pas",
      en: "(?:small |an |one |my |quick )idea|idea:|you (?:should|could) (?:really )?(?:add|offer|sell|make|put|consider|do|bring|include|try)|(?:would|it['’]d) be (?:nice|great|lovely|useful|handy|good|cool)|suggestion|please (?:add|bring back|make)|feature request|why not (?:add|make|offer|sell)|wish you (?:sold|made|offered|had)",
    }),
  ],
] as const;

const praise = hint({
  fr: "merci (?=@)|merci (?:à|pour (?!rien|le retard|votre retard)|beaucoup|infiniment|mille|encore|d['’]avoir|les?)|(?:grand|mille) mercis?|bravo|chapeau|super|génial\\p{L}*|parfait(?:e?s?|ement)|on (?:en reprend|reviendra)|excellente?s?|impeccables?|adore|j['’]aime (?:beaucoup|trop|vraiment)|au top|félicitations|ravie?s?|magnifiques?|superbes?|(?:très|vraiment) (?:contente?|satisfaite?|belle|beau)|recommande|réactifs?",
  en: 'thank(?:s| you)(?: so much| a lot| again| very much| to| for (?!nothing|the delay)|!)|love(?:ly)?|great|awesome|amazing|perfect|excellent|brilliant|fantastic|superb|beautiful|gorgeous|wonderful|impressed|delighted|well done|kudos|bravo|highly recommend|that is how you do it|five stars|would buy again|so happy',
});
/** "Lovely, but …" is no praise, nor is what was only asked for. */
const but = hint({
  fr: "mais|sauf|pourtant|dommage|par contre|cependant|hélas|merci (?:de|d['’]avance)",
  en: 'but|however|although|though|except|shame|unfortunately|if only|would (?:love|like|be|have)|wish',
});
const asks = hint({
  fr: "est-ce|quand|où|comment|quel(?:le)?s?|combien|pourquoi|qui|que|quoi|qu['’]est-ce|\\p{L}+-(?:vous|tu|ils?|elles?|on|je|nous|ce)|vous (?:avez|faites|livrez|ouvrez|êtes|vendez|proposez|acceptez)|y a|il y a|possible|faut-il|peut|sont|c['’]est|ça",
  en: 'do|does|did|is|are|was|were|can|could|will|would|should|may|have|has|when|where|what|which|who|whose|how|why|any',
});

/**
 * The kind that the words of a text hint at: a suggestion to be confirmed, never a label. `lang` (BCP 47) chooses
 * between French and English; both are tried for any other. None where the words do not say it plainly: no suggestion is better
 * than a wrong one, and a question mark never outweighs a complaint.
 */
export function suggestKind(text: string, lang?: string): string | undefined {
  const languages = languagesOf(lang);
  const has = (patterns: Patterns, words: string) => languages.some((one) => patterns[one].test(words));
  const all = languages.reduce((words, one) => words.replace(denied[one], ' '), startOf(text));
  const sentences = all.match(/[^.!?…\n]+[.!?…]*/g) ?? [];
  const statements = sentences.filter((one) => !one.includes('?')).join(' ');
  const questions = sentences.filter((one) => one.includes('?')).join(' ');
  const [press, ...others] = told;
  if (has(press[1], all)) return 'press';
  if (has(grievance, all) || has(trouble, statements)) return 'complaint';
  const kind = others.find(([, patterns]) => has(patterns, all))?.[0];
  if (kind !== undefined) return kind;
  if (questions !== '') return has(asks, questions) ? 'question' : undefined;
  // "Great. Another week." is meant otherwise.
  const said = sentences.filter((one) => !/^\s*\p{L}+\s*[.…]+$/u.test(one)).join(' ');
  return has(praise, said) && !has(but, said) ? 'praise' : undefined;
}
