import type { Span } from '../../guide/text.ts';

/** Imperatives that address one person in French, told from nouns, names and what somebody else does. */

/** Verbs whose form for one person is no noun a reply would begin with. */
const sure =
  'accepte|accède|ajoute|allume|annule|r?appelle|apporte|arrête|cherche|clique|coche|conserve|confie|confirme|(?:re|dé)?connecte|consulte|contacte|corrige|débloque|débranche|découvre|dépose|désactive|désinscris|désinstalle|donne|efface|enlève|enregistre|r?envoie|(?:ré)?essa[iy]e|évite|explique|imagine|indique|(?:ré)?(?:installe|initialise)|scanne|flashe|actualise|personnalise|localise|laisse|oublie|r?ouvre|pa[iy]e|pense|profite|ramène|rapporte|rassure|redémarre|regarde|remplace|renseigne|respire|retente|retrouve|sélectionne|signale|supprime|télécharge|transfère|utilise|vérifie|sois|aie|sache|va(?! pour )|dis|(?:ré|dés)?[ée]cris|lis|relis|fais|refais|(?:re|ap)?prends|(?:re|pré)?viens|réponds|attends|rends|choisis|inscris|rejoins|redescends|transmets|remets|réfléchis';

/** Verbs that are nouns or adjectives too: their object makes them an order. */
const doubtful =
  '(?:ré)?active|achète|adresse|affiche|aide|appuie|augmente|avance|baisse|branche|capture|(?:re|dé)?charge|commande|compare|complète|compte|contrôle|copie|coupe|demande|(?:é|re)?change|écoute|emprunte|éteins|ferme|garde|glisse|imprime|jette|lance|livre|longe|marque|mets|(?:re)?monte|montre|note|offre|partage|participe|passe|patiente|pose|pousse|précise|prépare|présente|propose|raconte|range|recherche|règle|relance|remplis|renouvelle|repasse|réserve|retire|retourne|saisis|signe|suis|tape|tente|teste|tiens|touche|tourne|trouve|valide|vide|visite|vote';

const day = '(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)';
/** What is a date or a comparison and no object. */
const noObject = `(?! (?:les? \\d|(?:le|la|les|l') ?(?:plus|moins|mieux|${day}|week|matin|soir|midi|lendemain)|(?:ce|cet|cette|un|une) (?:soir|matin|midi|${day}|week|semaine|après|année|mois)))`;
const object = `${noObject} (?:(?:le|la|les|un|une|ton|ta|tes|nos|notre|ce|cet|cette|ces|mon|ma|mes|leur|leurs|plutôt|bien|donc|simplement|directement|juste|rendez-vous|contact|que)(?![\\p{L}\\p{N}-])|qu'|l'(?=\\p{L}))`;
/** Where one passes, enters or stays. */
const goes = `(?:re)?passe(?: (?:nous|chez|au|par|voir|prendre|récupérer|demain|${day}|en (?:boutique|magasin|agence|caisse|gare|mairie|mp|dm|privé))(?!\\p{L})| à (?:la|l'))|patiente (?:encore|un peu|quelques|le temps)|reste (?:calme|zen|patient|poli|vigilant|prudent|à l'écoute|en ligne|avec nous)|mets-toi|tiens-(?:toi|nous)`;

/** Words in `-e` that are no verbs, before the objects that follow a verb. */
const noVerb =
  '(?:comme|entre|contre|outre|toute|même|encore|notre|votre|quelle|quelque|chaque|presque|parce|puisque|lorsque|jusque|quoique|presque|ensuite|vite|elle|voire|vive|reste|manque|arrive|double|une|libre|autre|seule|bonne|équipe|\\p{L}*elle|malgré|d[eu]|ne|je|que|le|ce|se|me|dimanche|\\p{L}*[ée]e|\\p{L}*(?:ndre|rdre|ttre|[ao]ître|aitre|uire|oire|crire|dire|lire|rire|[vu]ivre|rompre|clure)|\\p{L}+(?:bre|aine|ture|esse|ence|ance|ette|isse|aire|ique|able|ible|euse))(?!\\p{L})';
/** Any other verb in `-e`, by an object that stands beside no noun. */
const other = `(?!${noVerb})\\p{L}{3,20}e(?=${noObject} (?:un|une|ce|cette|cet|ces|nos|notre|mon|ma|mes|le|la|les)(?!\\p{L}))`;

/** What stands before an order: a sentence begins, a name or a clause ends with its comma, another order goes before. */
const begins =
  /(?:^|[.!?…\n:;•→)]|\p{Extended_Pictographic}\uFE0F?|^(?:@\S+\s+)*(?:[^\s,.!?]+\s){0,2}[^\s,.!?]+,|(?:^|[.!?…\n,]\s*)(?:oui|non|ok|super|parfait|d'accord|du coup|sinon|ensuite|enfin|alors|donc|puis|et|au besoin|(?:si|quand|lorsque|pour|dès|avant|après|en|dans|une fois)(?!\p{L})[^.!?…\n]*,),?)\s{0,3}$/iu;

const order = new RegExp(
  `(?<![\\p{L}\\p{N}_#@'-])(?:(?<sure>${sure}|${goes})(?![\\p{L}\\p{N}_-])|(?:${doubtful})(?=${object})|(?<other>${other}))`,
  'giu',
);
/** Beside these a word with a capital is as likely a name: Odile la prépare. */
const pronoun = /^ l(?:e|a|es)(?!\p{L})/iu;
/** So much of what stands before is looked at. */
const far = 120;

/** The orders to one person in a text. */
export function orders(text: string): Span[] {
  const straight = text.replaceAll('’', "'");
  return [...straight.matchAll(order)].flatMap(({ 0: word, index, groups }): Span[] => {
    const end = index + word.length;
    const named = groups?.['other'] !== undefined && /^\p{Lu}/u.test(word) && pronoun.test(straight.slice(end));
    const before = straight.slice(Math.max(0, index - far), index);
    return named || !begins.test(index > far ? `,${before}` : before) ? [] : [{ start: index, end }];
  });
}
