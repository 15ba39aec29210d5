import { languagesOf, startOf, whole } from './hints.ts';

/** Topics that must be seen at once, people in danger first. Words that have other meanings only count beside what tells them apart. */
const topics = [
  {
    key: 'safety',
    fr: whole(
      "(?:a|prend|pris|prendre) feu|départ de feu|un incendie|de la fumée|fume (?:quand|dès)|étincelles?|(?:choc|décharges?) électriques?|électrocut\\p{L}*|surchauff\\p{L}*|chauffe (?:trop|beaucoup|énormément|anormalement|vraiment)|(?:très|trop|vraiment|super|brûlante?|si) (?:chaude?s?|brûlante?s?)(?= (?:au|après|quand|dès|en|à)|[.!?,]|$)|brûlante? au toucher|(?:s['’]est|me suis|a été) (?:brûlée?|blessée?|coupée?|électrisée?)|brûlures?|brûlée?s? par (?!le soleil)|brûlée?s? (?:la|le|les) (?:mains?|doigts?|bras|jambes?|visage|pieds?|peau|cuisses?)|a explosé|explose|réaction allergique|allergique à votre|s['’]étouff\\p{L}+|(?:aux|les) urgences|à l['’]hôpital|intoxications? (?:alimentaires?)?|malades? après|dangereu(?:x|se)s? pour|un vrai danger|sent le brûlé|odeur de (?:brûlé|gaz)|fuite de gaz",
    ),
    en: whole(
      '(?:caught|catch|catches|on|set|cause[sd]? a|started a) fire(?= (?:in|when|after|while|last|this|at|and|yesterday|today)|[.!?,]|$)|smok(?:e|ing) (?:coming|from|and|out|when)|sparks? (?:flew|fly|coming|from|when|out)|(?:it|plug|socket|lamp|cable) (?:sparked|sparks|smokes|smoked)|electric(?:al)? shocks?|electrocut\\p{L}*|overheat\\p{L}*|(?:gets|got|becomes|runs|is) (?:really |very |so |too |extremely |dangerously |scarily |far too )+hot|burn(?:t|ed|s)? (?:my|his|her|our|their|me|himself|herself|themselves|the (?:table|carpet|floor|wall))|burn(?:t|ed) (?:by|on|from) (?:the|your|this|that|an?) (?!sun)|(?:child|kid|son|daughter|baby|toddler|husband|wife|partner|mum|mom|dad|i|he|she|they|we|hands?|fingers?|arms?|face|legs?|skin) (?:was|were|got|has been|have been|is|are) (?:\\p{L}+ly )?(?:burn(?:t|ed)(?! out| by the sun)|scalded|cut by|hurt by|shocked by)|burning smell|smells? (?:of|like) (?:burning|gas)|gas leak|exploded?s?|injur(?:y|ed|ies)|allergic reaction|chok(?:ed|ing) (?:on|hazard)|(?:to|in) (?:the )?(?:hospital|a&e|the er)|food poisoning|made (?:me|us|him|her|my \\p{L}+) (?:sick|ill)|(?:cut|hurt) (?:my|his|her|himself|herself)|safety hazard|fire hazard|is dangerous|recalled|shattered in my',
    ),
  },
  {
    key: 'legal',
    fr: whole(
      '(?:mon|notre|mes|nos) avocate?s?|tribun(?:al|aux)|(?:porter|déposer|porte|dépose|déposé) plainte|en justice|poursuites? judiciaires?|mise en demeure|huissier|dgccrf|répression des fraudes|action (?:collective|judiciaire)|médiateur de la consommation|conciliateur|diffamation|contrefaçon|je vous attaque',
    ),
    en: whole(
      '(?:my|our|a|the) (?:lawyer|solicitor|attorney|barrister)s?|(?:to|in|through) (?:the )?(?:small claims )?court|small claims|(?:sue|suing) (?:you|them|your|this|maison)|will sue|legal (?:action|proceedings|team|advice)|lawsuit|class action|trading standards|ombudsman|libel|defamation|letter before action',
    ),
  },
  {
    key: 'data',
    fr: whole(
      "fuite de données|mes données (?:personnelles|bancaires|ont)|(?:compte|carte) (?:a été |est |bancaire |)?(?:piraté|piratée|hacké|hackée|usurpé)|rgpd|la cnil|droit (?:à l['’]effacement|d['’]accès)|effacer mes données|hameçonnage|phishing",
    ),
    en: whole(
      'data (?:breach|leak|protection|request)|leaked (?:my|our|customer)|(?:my|our) (?:account|card)(?: details)? (?:was|were|got|has been|have been|is) (?:hacked|stolen|compromised)|gdpr|my personal data|delete my data|phishing|right to be forgotten',
    ),
  },
] as const;

/**
 * The sensitive topic that the words of a text hint at, the gravest first: a suggestion to be confirmed, never a label. `lang` as
 * in `suggestKind`. None where the words have another meaning too.
 */
export function suggestTopic(text: string, lang?: string): string | undefined {
  const start = startOf(text);
  const languages = languagesOf(lang);
  return topics.find((topic) => languages.some((one) => topic[one].test(start)))?.key;
}
