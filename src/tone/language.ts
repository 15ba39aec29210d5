import type { Language } from '../contract/language.ts';

/** Words that occur in one of the two languages only, the most frequent of short replies. */
const french = new Set(
  'le la les un une des du de et est sont vous nous je tu il elle ils elles on votre vos notre nos mon ma mes ce cette ces que qui quoi dont où pour par avec sans dans sur sous chez vers pas ne plus très bien oui non merci bonjour bonsoir salut désolé désolée désolés navré avez avons êtes sommes suis ai pouvez pouvons serait sera être avoir fait faire aujourd hui demain voici voilà alors mais ou donc car si colis commande livraison réponse retard soir jour journée bonne avis ravi ravie ravis plaisir équipe en au aux se sa son ses leur leurs y ça'.split(
    ' ',
  ),
);
const english = new Set(
  'the a an and is are was were you your yours we our ours us i my me he she it its they them their this that these those what who which where when why how for from with without at by to of in on not no yes thank thanks hello hi hey dear sorry please have has had can could will would should be been do does did get got your today tomorrow soon great glad happy welcome team parcel order delivery ok okay but or so if about just very much there here cheers'.split(
    ' ',
  ),
);
const frenchSign = /[éèêëàâçùûîïôœæ«»]/giu;
const elision = /(?:^|[^\p{L}])(?:[jlmtsdnc]|qu)['’](?=\p{L})/giu;
const contraction = /\p{L}['’](?:s|t|re|ve|ll|m|d)(?!\p{L})/giu;

/**
 * The language of a short reply, from its frequent words, accents and apostrophes; `otherwise` when nothing tells.
 */
export function guessLanguage(text: string, otherwise: Language = 'fr'): Language {
  let score = 3 * count(text, elision) - 3 * count(text, contraction) + 2 * count(text, frenchSign);
  for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? []) {
    if (french.has(word)) score += 2;
    if (english.has(word)) score -= 2;
  }
  return score === 0 ? otherwise : score > 0 ? 'fr' : 'en';
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
