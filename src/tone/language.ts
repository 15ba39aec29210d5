import type { Language } from '../guide/language.ts';

/** Words that occur in one of the two languages only, the most frequent of short replies. */
const french = new Set(
  'le la les un une des du de et est nous je tu il vos notre nos mon ma mes ce ces qui pour par avec sans sur pas ne très merci bonjour salut désolé ai fait demain si colis commande retard soir jour journée bonne bon bravo avis plaisir parfait bienvenue rdv en oui non au aux sa son y ça'.split(
    ' ',
  ),
);
const english = new Set(
  'an and thank thanks is are you your our us i me he it its from at by to of no yes hello hi dear have has can could be do did get your great parcel order perfect done please congrats sure thx out for but or all delivery'.split(
    ' ',
  ),
);
const elision = /(?:^|[^\p{L}])(?:[jlmtsdnc]|qu)['’](?=\p{L})/giu;
const contraction = /\p{L}['’](?:s|t|re|ve|ll|m|d)(?!\p{L})/giu;
/** Letters that stand together in words of one language more than in those of the other. */
const frenchLetters = /[éèêëàâçùûîïôœæ«»]|eau|eux|oi[rst]|(?<!y)ou[rsx]?(?!\p{L})|(?:ez|ais|ait|que|ons|aire|ette|di)(?!\p{L})|elle|gn/giu;
const englishLetters = /th|wh|sh|ck|gh|oo|ee|w|(?:ly|ing|ed|y|nd|k)(?!\p{L})/giu;

/** So many characters tell; the rest of a long text is not looked at. */
const enough = 1_500;

/**
 * The language of a reply, from its frequent words, letters and apostrophes; `otherwise` when nothing tells.
 */
export function guessLanguage(text: string, otherwise: Language = 'fr'): Language {
  const prose = text.slice(0, enough).replace(/(?:https?:\/\/|[@#])\S+/g, ' ');
  const count = (pattern: RegExp) => prose.match(pattern)?.length ?? 0;
  let score = 3 * count(elision) - 3 * count(contraction) + count(frenchLetters) - count(englishLetters);
  for (const word of prose.toLowerCase().match(/\p{L}+/gu) ?? []) {
    if (french.has(word)) score += 2;
    if (english.has(word)) score -= 2;
  }
  return score === 0 ? otherwise : score > 0 ? 'fr' : 'en';
}
