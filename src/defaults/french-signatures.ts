import type { PlainSignatureWords } from './plain-signatures.ts';
import type { SignatureWords } from './signatures.ts';

/** What tells signatures in French. */
export const frenchSignatures: SignatureWords = {
  regards: 'cordialement|bien à (?:vous|toi)|amicalement|sincèrement|respectueusement|bien cordialement|salutations',
  courtesy:
    "merci|bonn|belle|bien|cordialement|amicalement|sincèrement|à (?:bientôt|très|demain|vite|plus|tout|ce|l')|bises|bisous|courage|bravo|désolée?s?|salutations|respectueusement|excellente?|bonjour|bonsoir|pardon|félicitations|bienvenue|salut|attentivement|chaleureusement|avec|au plaisir|bon|bonne|belles?|toutes? nos|nos|meilleures?|votre dévoué",
  sentence:
    "je|j'|nous|on|vous|il|elle|ils|elles|tu|c'est|est|sont|sera|seront|était|a|ont|avons|ai|merci|bonjour|arrive|part|ouvre|ferme|revient|reste|pas|plus|ne|n'|aujourd'hui|demain|ce soir",
  house:
    "l'équipe|l'ensemble|l'agence|l'accueil|l'office|l'atelier|l'association|la (?:boutique|team|direction|rédaction|billetterie|mairie|médiathèque|bibliothèque|rédac|ville|caisse|gare|cellule|ferme|librairie)|le (?:service|sav|pôle|magasin|club|musée|théâtre|secrétariat|standard|guichet|support|bureau)|les (?:équipes?|conseill|bibliothécaires|bénévoles|organisateurs)|votre (?:équipe|agence|conseill|boutique|service|magasin|mairie|librairie|caisse|banque|pharmacie)|vos (?:équipes|conseillers)|toute l'équipe|team|service|équipe|tous (?:les|ceux)|tout le (?:monde|service|staff)",
  from: "de la |de l'|de |du |des |d'|chez |pour |au |à |from |at |for ",
};

const day = 'lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche';
const month = 'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre';

/** What tells signatures without a dash in French. */
export const frenchPlainSignatures: PlainSignatureWords = {
  article: "le|la|les|l'|votre|vos|toute la|toute l'|tous les",
  sign: "Aux?|À la|À l['’]|Sous|Entre",
  link: "de la|de l'|des|du|de|d'en|d'|à la|à l'|aux?|à|et|&|en|sur|sous|pour|chez|l'|la|le|les",
  house:
    'mairie|ville|commune|musée|muséum|théâtre|cinéma|opéra|festival|service|services|secrétariat|secrétaire|office|banque|caisse|école|collège|lycée|université|équipes?|pôle|cellule|direction|rédaction|accueil|standard|boutique|magasin|librairie|bibliothèque|médiathèque|pharmacie|boulangerie|pâtisserie|brasserie|pizzeria|restaurant|café|bar|hôtel|camping|gîte|maison|ferme|domaine|château|atelier|agence|bureau|club|association|asso|comité|collectif|fédération|syndicat|régie|réseau|gare|port|aéroport|hôpital|clinique|cabinet|centre|espace|communication|relations?|support|assistance|sav|billetterie|guichet|conseil|chez|maintenance|modération|cuisine|vestiaire|coach|salon|studio|garage|piscine|parc|jardin|zoo|aquarium|refuge|mutuelle|assurances?|tram|bus|métro|info|infos|état civil|conciergerie|réception|intendance|présidence',
  join: "de la|de l'|des|du|de|d'en|d'|à la|à l'|aux?|et|&|en|sur|sous|l'|la|le|les",
  all: "de la part d(?:e (?:toute l'équipe|nous tous|tous|la team|l'équipe|toute la)|u (?:service|club|magasin))",
  houseLast: 'team|crew|staff|shop|store|desk',
  formula:
    '\\p{L}{4,}ment|à (?:votre|vos|ton) (?:disposition|écoute|service|entière)|toujours|prenez|passez|je reste|nous restons|on reste|dans l’attente|amitiés|chaleureuses|cordiales|sincères|tendrement|cordialement|bien (?:cordialement|sincèrement|amicalement|à (?:vous|toi))|très cordialement|amicalement|sincèrement|chaleureusement|respectueusement|salutations|sincères salutations|bon|bons|bonne|bonnes|belle|beau|très (?:bon|bonne|belle)|excellente?|à (?:bientôt|très|demain|vite|plus|tout|tantôt|ce|cette|samedi|dimanche|lundi|mardi|mercredi|jeudi|vendredi|la prochaine)|au (?:plaisir|revoir)|bises|bisous|courage|merci|avec|en vous|encore|toutes? nos|nos|mille|bienvenue|rendez-vous',
  from: "de la|de l'|du|des|de|d'|chez|à l'|à la|au|aux",
  starts:
    "votre|vos|notre|nos|un|une|ce|cet|cette|ces|il|ils|elle|elles|on|nous|vous|je|j'|tu|c'|ça|cela|qui|que|quel|quels?|quelles?|oui|non|ouvert|ouverte?s?|fermée?s?|gratuite?s?|voici|voilà|plus|moins|aucune?|tout|tous|toutes?(?! l['’]équipe| la (?:bande|team|rédaction|maison|boutique))|rien|réponses?|retours?|entrée|retrait|départs?|arrivée|accès|prix|suite|reprise|ventes?|visites?|rendez-vous|places?|tarifs?|plans?|billets?|détails?|horaires?|parking|livraison|paiement|inscriptions?|réservations?|fermeture|ouverture|prochaine?s?|bientôt|hier|dès|désormais|sans|avec|sur|sous|dans|pour|par|à|au|aux|en|de|du|des|d'|même|si|et|ou|mais|bravo|vive|hâte|désolée?s?|navrée?s?|ravie?s?|pardon|bonjour|bonsoir|salut|coucou|merci|heureu\\p{L}+|comme|quand|reste|suffit|promis|impossible|possible|compris|entendu|dommage|avant|après|jusqu'|chers?|chères?",
  matters: '\\p{L}{3,}(?:tion|ment|age|ance|ence|ture)s?',
  owners:
    "votre|vos|notre|nos|un|une|ce|cet|cette|ces|il|ils|elle|elles|on|nous|vous|je|j'|tu|c'|ça|oui|non|bonjour|bonsoir|merci|si|et|ou|mais",
  times: `${day}|${month}|matin|soir|midi|minuit|demain|jour|nuit|semaine|mois|week-end|après-midi|\\d+|suite|reste|plus|moins|mieux|pire|même|mêmes|même`,
  sentence:
    "je|j'|nous|on|vous|il|elle|ils|elles|tu|c'|qu'|qui|que|dont|où|est|sont|sera|seront|serait|était|étaient|a|ont|avait|aura|avons|ai|avez|êtes|sommes|suis|peut|peuvent|pourra|doit|doivent|va|vont|fait|font|prend|met|mettra|vient|viennent|part|partent|arrive|arrivent|ouvre|ouvrent|ferme|ferment|revient|reviennent|reste|restent|suffit|suit|répond|répondent|attend|attendent|passe|passent|commence|finit|termine|reprend|reprennent|coûte|dure|marche|fonctionne|circule|permet|offre|propose|accueille|rappelle|appelle|regarde|vérifie|envoie|contacte|prépare|travaille|gère|cherche|veille|remercie|souhaite|embrasse|salue|s'\\p{L}+|n'\\p{L}*|ne|pas|aujourd'hui|demain|ce soir|ce matin|hier|déjà|bientôt|désormais|toujours|merci|bonjour|(?!chez)\\p{Ll}{2,}(?:ez|eront|erons|erez|era|ira|aient|issent)",
};
