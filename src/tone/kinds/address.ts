import type { Match, RuleKind } from '../../contract/rule-kind.ts';
import type { Span } from '../../contract/text.ts';
import type { Spec } from '../specs/address.ts';
import { quotations } from '../text/quotations.ts';

const nouns =
  'colis|commandes?|messages?|avis|retours?|comptes?|problèmes?|achats?|adresses?|numéros?|produits?|mails?|e-mails?|emails?|aide|paniers?|expérience|dossiers?|soucis?|équipe|nom|prénom|magasins?|billets?|abonnements?|paiements?|remboursements?|livraisons?|réponses?|questions?|demandes?|factures?|confiance|patience|fidélité|idées?|suggestions?|soutien|enthousiasme|appels?|côté|tour|téléphone|appareil|article|anniversaire|choix|séjour|voyage|réservation';
const verbs =
  'envoie|dis|écris|contacte|appelle|regarde|donne|passe|viens|laisse|réponds|précise|essaie|essaye|vérifie|clique|rappelle|fais|prends|explique|partage|tiens|indique|raconte|montre|transmets|suis';

const before = "(?<![\\p{L}\\p{N}_#@’'])";
const after = '(?![\\p{L}\\p{N}_])';
/** What addresses one person as `tu`; `ton` and `ta` only before a thing one owns, since they are also a tone and a shop's sign. */
const familiar = new RegExp(
  [
    `${before}(?<!s['’](?:est|était|être|soit) |s['’](?:est|était) (?:alors|enfin|toujours) )tu${after}`,
    `${before}(?:toi|tes|te)${after}`,
    `${before}(?:ton|ta) (?:\\p{L}+ )?(?:${nouns})${after}`,
    `(?<![\\p{L}\\p{N}_#@])(?<!-)t['’](?=\\p{L})`,
    `${before}(?:${verbs})-(?:nous|moi|le|la|les|lui|en|y)${after}`,
    `(?<!(?:il|elle|on|qui|ne) )${before}n['’]hésite (?:pas|surtout)`,
    `${before}(?:stp|tkt)${after}`,
  ].join('|'),
  'giu',
);
const polite = new RegExp(
  [
    `${before}(?<!rendez-)(?<!-vous )(?:vous|votre|vos|vôtres?)(?!-mêmes${after}| (?:deux|tous|toutes|autres)${after})${after}`,
    `${before}(?<!re)(?:\\p{L}{2,}ez)-(?:vous|nous|moi|le|la|les|lui|en|y)${after}`,
    `${before}svp${after}`,
  ].join('|'),
  'giu',
);
const instead: Record<string, string> = { tes: 'vos', toi: 'vous', te: 'vous', stp: 's’il vous plaît', vos: 'tes' };

/** Tutoiement or vouvoiement: the brand's form, and never both. Quotations are the customer's words. */
export const address: RuleKind<Spec> = {
  id: 'address',
  compile: (_, { form }) => ({
    *match({ text }): Iterable<Match> {
      const quoted = quotations(text);
      const tu = form === 'tu' ? [] : [...found(text, familiar, quoted)];
      const vous = form === 'vous' ? [] : [...found(text, polite, quoted)];
      if (form !== 'same') yield* form === 'vous' ? tu : vous;
      else if (tu.length > 0 && vous.length > 0) yield* vous.length >= tu.length ? tu : vous;
    },
  }),
};

function* found(text: string, pattern: RegExp, quoted: readonly Span[]): Iterable<Match> {
  for (const { 0: word, index } of text.matchAll(pattern)) {
    const end = index + word.length;
    if (/^rendez-vous$/i.test(word)) continue;
    if (quoted.some((quote) => quote.start <= index && end <= quote.end)) continue;
    const replacement = replaced(word);
    yield { start: index, end, replacements: replacement === undefined ? [] : [replacement] };
  }
}

function replaced(word: string): string | undefined {
  const lower = word.toLowerCase();
  const single = instead[lower] ?? (/^t(?:on|a) /.test(lower) ? `votre${word.slice(word.indexOf(' '))}` : undefined);
  return single !== undefined && /^\p{Lu}/u.test(word) ? single.charAt(0).toUpperCase() + single.slice(1) : single;
}
