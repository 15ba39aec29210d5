import type { Match, RuleKind } from '../../contract/rule-kind.ts';
import type { Span } from '../../contract/text.ts';
import type { Spec } from '../specs/french-typography.ts';
import { quotations } from '../text/quotations.ts';

const thin = '\u202f';

/** A space that is missing or breaks before ; : ! ? », after «, and two spaces in a row. Links, hours and smileys are left. */
const spaces =
  /(?<=[\p{L}\p{N}\p{M}»”"’')\]%€$]|\p{Emoji_Presentation}|\uFE0F) *([!?]+|[;:](?![-'’]?[)(DPp/|]))(?=[\s»”")\]]|$|\p{Emoji_Presentation})|(?<=[^\s«]) *(»)|(«) *(?=[^\s»])|(?<=\S)( {2,})(?=\S)/gu;
const quotes = /(?<![\d\p{L}])"([^"\n«»]+)"|“([^“”\n«»]+)”/gu;
const apostrophes = /(?<=\p{L})'(?=\p{L}|\s?["«“])/gu;
const words =
  "A (?=bientôt|l[’']|la |votre|très|ce |partir|noter|savoir|propos|tout|quel|vous|nous|demain|plus)|Ca(?= |-)|Ecole|Economie|Ecran|Ecrivez|Edition|Egalement|Elargir|Electri|Eléments?|Elève|Emission|Energie|Enorme|Epuisé|Equipe|Erreur(?!s|\\b)|Etablissement|Etage|Etant|Etape|Etat|Etats|Eté|Etes|Etiez|Etions|Etoile|Etranger|Etre|Etudiant|Etude|Evaluation|Evénement|Evidemment|Eviter|Evitez|Evolution|Excusé|Echange|Echantillon|Echec|Ecoute|Ecouter";
const capitals = new RegExp(`(?<![\\p{L}\\p{N}'’-])(?:${words})`, 'gu');
const accents: Record<string, string> = { A: 'À', C: 'Ç', Ete: 'Ête', Etr: 'Êtr' };

/** The French typography of a reply: no-break spaces, guillemets, apostrophes, accents on capitals. Right by one click. */
export const frenchTypography: RuleKind<Spec> = {
  id: 'french-typography',
  compile: (_, { checks }) => ({
    match({ text }): Match[] {
      return checks.flatMap((name) => [...run[name](text, links(text))]);
    },
  }),
};

type Run = (text: string, links: readonly Span[]) => Iterable<Match>;
const run: Record<Spec['checks'][number], Run> = {
  *spaces(text, links) {
    for (const found of text.matchAll(spaces)) {
      const { 0: whole, 1: mark, 2: close, 3: open, index } = found;
      const right = open ? `«${thin}` : mark || close ? `${thin}${mark ?? close}` : ' ';
      const end = index + whole.length;
      if (!links.some((link) => link.start < end && index < link.end)) yield { start: index, end, replacements: [right] };
    }
  },
  *quotes(text) {
    const inside = quotations(text);
    for (const { 0: whole, 1: straight, 2: curly, index } of text.matchAll(quotes)) {
      if (curly !== undefined && inside.some((quote) => quote.start < index && index < quote.end)) continue;
      const words = (straight ?? curly ?? '').trim();
      yield { start: index, end: index + whole.length, replacements: [`«${thin}${words}${thin}»`] };
    }
  },
  *apostrophes(text, links) {
    for (const { index } of text.matchAll(apostrophes)) {
      if (!links.some((link) => link.start <= index && index < link.end)) yield { start: index, end: index + 1, replacements: ['’'] };
    }
  },
  *capitals(text) {
    for (const { 0: word, index } of text.matchAll(capitals)) {
      const right = (accents[word.slice(0, 3)] ?? accents[word.charAt(0)] ?? 'É') + word.slice(accents[word.slice(0, 3)] ? 3 : 1);
      yield { start: index, end: index + word.trimEnd().length, replacements: [right.trimEnd()] };
    }
  },
};

function links(text: string): Span[] {
  if (!text.includes('://') && !text.includes('www.')) return [];
  return [...text.matchAll(/(?:https?:\/\/|www\.)\S+/gi)].map(({ 0: link, index }) => ({ start: index, end: index + link.length }));
}
