/* It has more than 250 lines: each rule stands whole, with its examples, which are its tests. */
import type { Rule } from '../guide/guide.ts';
import { frenchPlainSignatures, frenchSignatures } from './french-signatures.ts';
import { plainSignatures } from './plain-signatures.ts';
import { signatures } from './signatures.ts';

const fr: Rule['lang'] = ['fr'];
const day = '(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)';
const month = '(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)';
const number =
  '(?:\\d+(?:[–-]\\d+)?(?: ?h(?:\\d\\d)?| ?min| ?mn| ?j)?|une?|deux|trois|quatre|cinq|six|sept|huit|dix|douze|quinze|vingt|quarante|quelques|24/48)';

const adverbs = '(?:(?:\\p{L}+ment|bien|déjà|tous|toutes|enfin|désormais|maintenant|depuis|de nouveau|à nouveau|ce matin|hier) )*';
const mendedVerb =
  "(?:réparée?|rendue?|restituée?|libérée?|soldée?|résolue?|rétablie?|corrigée?|réglée?|remboursée?|recréditée?|créditée?|remplacée?|rouverte?|ouverte? à nouveau|débloquée?|réactivée?|rectifiée?|régularisée?|réexpédiée?|renvoyée?|refaite?|remise? en (?:service|état|route|marche|ligne|place)|de retour|rentrée? dans l'ordre|réparti|reparti|relancée?|redémarrée?|nettoyée?|réapprovisionnée?|annulée? sans frais|échangée?|retrouvée?|rebouchée?|enlevée?|dégagée?|évacuée?|repeinte?|rallumée?|arrangée?|rééditée?|complétée?|levée?|recollée?|reprogrammée?|ramassée?)s?";
/** What is mended needs no next step; what will be, or was not, does. */
const mended = [
  `(?<!\\b(?:une fois|dès qu\\p{L}*|quand|lorsqu\\p{L}*|si|sitôt|que|pas|n'|jamais) (?:[\\p{L}']+ ){0,4})(?:est|sont|a été|ont été|vient d'être|viennent d'être|c'est|voilà) ${adverbs}${mendedVerb}(?! (?:qu[ae]nd|si|dès))`,
  `(?:nous (?:l'|les |vous |vous l'|vous les )?avons|(?:je|j') ?(?:l'|les |vous |vous l'|vous les )?ai|on (?:l'|les |vous |vous l'|vous les )?a|l'équipe (?:l'|les |vous )?a|(?:viens|venons|vient) d(?:e|') ?(?:vous |l'|le |la |les )*) ?${adverbs}(?:répar|résolu|rétabli|corrig|réglé|régler|rembours|recrédit|crédit|remplac|débloqu|réactiv|rectifi|régularis|réexpédi|renvoy|refait|refaire|remis|remettre|échang|annul)\\p{L}*`,
  "(?:elle|il|relance|pénalité|amende|majoration) est annulée?|(?:remboursement|correction|réparation|modification|changement|nécessaire|échange|virement|régularisation) (?:est|a été|vient d'être) (?:faite?|effectuée?|partie?|passée?)",
  '(?:est|sont|vous attend(?:ent)?) (?:(?:déjà|bien|désormais|maintenant) )*(?:dans votre (?:boîte|messagerie|espace)|sur votre compte|à votre nom|en ligne depuis|à votre disposition|réservée?s? (?:à votre nom|pour vous)|mise?s? de côté|de côté pour vous|chez vous|prête?s?(?= |[.,;!]))',
  '(?:mett|remett|gard|réserv|prépar)(?:ons|e|ent|é) [^.!?\\n]{0,40}(?:de côté|pour vous|à votre nom)|(?:est|sont) (?:de|à) nouveau|(?:frais|débits?|prélèvements?|factur\\p{L}*|pénalités?|majorations?|amendes?|surcoûts?)[^.!?\\n]{0,40} annulée?s?|(?:pièces?|compteur|joint|ampoules?|serrure|batterie|filtre|borne|écran|moteur|câble|pneus?)[^.!?\\n]{0,30} changée?s?',
  "(?:circul|fonctionn|roul|march|ouvr|tourn)\\p{L}+ (?:\\p{L}+ment |bien )?(?:de nouveau|à nouveau|normalement)|(?:remarche|refonctionne|est revenue?|sont revenue?s)|tout (?:est rentré dans l'ordre|est en ordre|fonctionne|remarche)|(?:c'est|voilà qui est) (?:fait|chose faite|corrigé|arrangé)",
];
/** A message that came, or a way that nobody answers by, is no next step. */
const notRefused =
  '(?<!\\b(?:(?<!hésit\\p{L}{0,4} )pas|jamais|aucune?|sans|merci (?:pour|de)|reçue?s?|suite à)(?: (?:reçu|lu|vu|eu|répondu|de|par))? )';
const channel = '(?:mps?|dms?|inbox|messenger|messages? (?:privés?|directs?|perso(?:nnels?)?)|messagerie (?:privée|directe)|msg privé)';
/** The name of the way alone says nothing, and may be whose initials they are: something is done by it. */
const privately = [
  `${notRefused}(?:en|par|via|sur|dans|un|une|d'un|le|la|les|nos|mes|ma|notre|vos|votre|au|aux|vers)(?: (?:petite?|simple|court|bref|nouve(?:au|l)))? ${channel}`,
  `(?<!\\^)${channel} (?:est|sont|envoyée?s?|ouverts?|arrive|part|suit|svp|s'il vous|possible|pour|si|avec)`,
  `(?:voir|voyez|regardez|consultez|passe[rz]|passons|envo\\p{L}+|écri\\p{L}+|répond\\p{L}*|attend\\p{L}*|discut\\p{L}*|dispo\\p{L}*|rdv|rendez-vous)[ -](?:(?:nous|moi|vous) )?${channel}`,
];
/** A mailbox or a number to write to or to call is private. */
const reached = [
  '(?:écri\\p{L}+|joi\\p{L}+|contact\\p{L}+|envoy\\p{L}+)[^.!?\\n]{0,40} à [\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}.-]+',
  '(?:appel\\p{L}+|joi\\p{L}+|contact\\p{L}+|téléphon\\p{L}+)[^.!?\\n]{0,40} (?:au|le) (?:\\+33|0)[ \\d.]{8,}|par (?:e-?mail|courriel|téléphone)',
];

/** French: how it is said and written. */
export const frenchForm: Rule[] = [
  {
    id: 'fr-register-vous',
    kind: 'address',
    level: 'recommended',
    theme: 'Adresse',
    lang: fr,
    message: 'La charte vouvoie\u202f: remplacer le tutoiement.',
    why: 'Plusieurs personnes répondent, une seule marque parle.',
    good: [
      'Bonjour Claire, pouvez-vous nous donner votre numéro\u202f? – Léa',
      'Nous avons lu votre message «\u202ftu peux mieux faire\u202f» et nous changeons de ton.',
    ],
    bad: ['Peux-tu nous écrire ?', 'On t’appelle demain.', 'Envoie-nous tes coordonnées.', 'Dis-nous si ton colis arrive.'],
    spec: { form: 'vous' },
  },
  {
    id: 'fr-donnee-perso',
    kind: 'personal-data',
    level: 'required',
    theme: 'Données',
    lang: fr,
    message: 'Donnée personnelle dans une réponse publique\u202f: passer en privé.',
    why: 'Ce qui est publié est copié avant d’être effacé.',
    advice: 'Demander en message privé\u202f: «\u202fÉcrivez-nous en privé, nous regardons tout de suite.\u202f»',
    good: ['Écrivez-nous en privé avec votre numéro de commande.', 'Nous ouvrons le 12/05/2026 de 9 h à 18 h, 24 rue de la Paix.'],
    bad: [
      'Écrivez à claire.martin@example.com.',
      'Nous vous appelons au 06 12 34 56 78.',
      'Votre IBAN FR76 3000 6000 0112 3456 7890 189 est enregistré.',
    ],
    spec: { data: ['email', 'phone', 'iban', 'card', 'address', 'health'] },
  },
  {
    id: 'fr-exclamation',
    kind: 'exclamation',
    level: 'hint',
    theme: 'Ponctuation',
    lang: fr,
    message: 'Un point d’exclamation au plus.',
    why: 'Un seul se remarque\u202f; trois fatiguent.',
    good: ['Merci Claire\u202f! Bonne soirée. – Léa'],
    bad: ['Merci\u202f! À bientôt\u202f!', 'Super\u202f!!!'],
    spec: { max: 1 },
  },
  {
    id: 'fr-capitales',
    kind: 'shouting',
    level: 'recommended',
    theme: 'Ponctuation',
    lang: fr,
    message: 'Ne pas écrire en capitales.',
    why: 'Les capitales se lisent comme un cri.',
    good: ['Le SAV de la SNCF et de la RATP vous répond.', 'Le CHU est ouvert.'],
    bad: ['C’est GRATUIT.', 'VOTRE COLIS est parti.', 'MERCI BEAUCOUP Claire.'],
    spec: {
      exceptions: [
        'RATP',
        'RGPD',
        'CNIL',
        'URSSAF',
        'CPAM',
        'IKEA',
        'FNAC',
        'INSEE',
        'AFNOR',
        'UNESCO',
        'OTAN',
        'NASA',
        'IBAN',
        'SIRET',
        'SIREN',
        'SEPA',
        'COVID',
        'WIFI',
        'EHPAD',
        'ARCOM',
        'ARCEP',
        'ADEME',
        'UEFA',
        'FIFA',
        'INPI',
        'LIDL',
        'CEDEX',
        'DGCCRF',
      ],
    },
  },
  {
    id: 'fr-emoji',
    kind: 'emoji',
    level: 'hint',
    theme: 'Ponctuation',
    lang: fr,
    message: 'Un emoji au plus, aucun face à une plainte ou en crise.',
    why: 'Un emoji réchauffe un merci et refroidit une excuse.',
    good: ['Merci Claire 🌙 – Léa'],
    bad: ['Merci Claire 🌙✨ – Léa', 'Bravo 🎉 🎉'],
    spec: { max: 1, maxWhen: { complaint: 0, crisis: 0 } },
  },
  {
    id: 'fr-espace-double',
    kind: 'french-typography',
    level: 'hint',
    theme: 'Ponctuation',
    lang: fr,
    message: 'Espaces\u202f: une fine insécable avant les signes doubles et dans les guillemets, une seule entre les mots.',
    why: 'Sans elle, la ponctuation passe seule à la ligne.',
    good: ['Comment allez-vous\u202f? Voici le lien\u00a0: https://example.com', 'Ouvert à 18:30.'],
    bad: ['Comment allez-vous ?', 'Bonjour!', 'Voici : trois choses.', 'Deux  espaces.'],
    spec: { checks: ['spaces'] },
  },
  {
    id: 'fr-guillemets',
    kind: 'french-typography',
    level: 'hint',
    theme: 'Ponctuation',
    lang: fr,
    message: 'Mettre des guillemets français «\u202f…\u202f».',
    why: 'C’est l’usage de l’édition française.',
    good: ['Le modèle «\u202fLune\u202f» est disponible.', 'Un écran de 14" est arrivé.'],
    bad: ['Le modèle "Lune" est disponible.', 'Le modèle “Lune” est disponible.'],
    spec: { checks: ['quotes'] },
  },
  {
    id: 'fr-salut',
    kind: 'opening',
    level: 'recommended',
    theme: 'Adresse',
    lang: fr,
    message: 'Commencer par «\u202fBonjour\u202f» et le prénom (ou «\u202fMerci\u202f»).',
    why: 'La personne sait que la réponse est pour elle.',
    good: [
      'Bonjour Claire, votre colis part ce soir.',
      '@claire_m Merci pour ce message.',
      'Bonsoir, c’est parti.',
      'Un grand merci Claire.',
      'Claire Martin Bonjour, votre colis part ce soir.',
    ],
    bad: ['Votre colis part ce soir.', 'Salut Claire, on regarde.', 'Nous vous disons bonjour.'],
    spec: {
      tokens: [
        '(?:re[- ]?)?bonjour',
        '(?:re[- ]?)?bonsoir',
        "(?:ch(?:er|ère)s?|mesdames?|messieurs|mesdemoiselles|madame|monsieur|docteur|maître)(?: (?:\\p{L}[\\p{L}'-]*|&)){0,4}(?= ?(?:,|\\n))",
        '(?:chère?s?|mesdames?|messieurs|madame|monsieur)(?: \\p{L}+)?,? (?:bonjour|bonsoir)',
        "(?!(?:salut|hey|yo|hello|coucou|oh|ah|ok)(?!\\p{L}))\\p{L}[\\p{L}'-]*(?: \\p{L}[\\p{L}'-]*)?, (?:bonjour|bonsoir|(?:un grand |mille )?merci)",
        '(?:coucou|hello) \\p{L}+ ?[,!] ?(?:(?:un grand|mille) )?merci',
        '(?:(?:oh|ah|waouh|wow|ouah|oh là là|ohh+),? )?(?:un (?:grand|immense|très grand) |mille |encore |milles )?mercii*s?',
      ],
    },
  },
  {
    id: 'fr-signature',
    kind: 'closing',
    level: 'recommended',
    theme: 'Adresse',
    lang: fr,
    message: 'Signer du prénom ou des initiales (– Léa, ^LB).',
    why: 'Une personne a répondu, pas une machine.',
    good: [
      'Bonjour Claire, votre colis part ce soir. – Léa',
      'C’est parti. ^LB',
      'À demain.\n— Jean-Marc 🌙',
      'C’est parti.\nCordialement,\nLéa',
    ],
    bad: ['Bonjour Claire, votre colis part ce soir.', 'Cordialement', 'Cordialement, l’équipe', 'Nous livrons à Saint-Étienne'],
    spec: {
      tokens: [...signatures(frenchSignatures), ...plainSignatures(frenchPlainSignatures)],
    },
  },
  {
    id: 'fr-suite',
    kind: 'require',
    level: 'recommended',
    theme: 'Suite',
    lang: fr,
    when: ['complaint'],
    message: 'Plainte\u202f: annoncer la suite, avec un délai ou un passage en privé.',
    why: 'Une excuse sans suite fait revenir la personne, plus fâchée.',
    advice: '«\u202fNous regardons et vous répondons avant 18 h\u202f», «\u202fÉcrivez-nous en privé\u202f».',
    good: [
      'Bonjour Claire, nous vous répondons avant ce soir. – Léa',
      'Pouvez-vous nous écrire en privé\u202f? – Léa',
      'Une réponse arrive sous 24 h. – Léa',
    ],
    bad: [
      'Bonjour Claire, nous sommes désolés de ce retard. – Léa',
      'Nous allons regarder cela. – Léa',
      'Merci pour ce message et pardon pour votre train de ce matin. – Léa',
      'Bonjour Claire, pardon pour ce retard. MP',
      'Nous ne répondons pas en MP. – Léa',
    ],
    spec: {
      tokens: [
        `(?:avant|jusqu'à|dès) (?:ce(?! que)|cet|cette|demain|midi|minuit|${day})|pour (?:demain|midi|minuit|${day})`,
        "avant (?:le|la (?:fin|semaine|nuit|mi-)|les (?:fêtes|vacances)|l'heure|\\d+(?: ?h(?:\\d\\d)?)?|fin|noël|une heure|deux heures)",
        "d'ici(?! (?:et là|là|peu|quelque temps))",
        `(?:sous|en moins de|dans un délai (?:maximum )?de) (?:les )?${number}`,
        "dans (?:l'heure|la (?:journée|matinée|soirée|semaine|nuit|demi-heure)|l'après-midi)(?! d'hier)|dans (?:le|un) quart d'heure|entre midi et deux",
        `dans (?:les |moins (?:de |d'))?(?:prochaines? |prochains? )?${number}(?: prochaine?s?)?(?: ?(?:h|min|mn)|[- ](?:petites? )?(?:heures?|minutes?|jours?|semaines?|petites?))`,
        'dans les (?:prochain(?:e?s)|heures|minutes|jours)',
        "(?<!\\b(?:d'|(?:retard|panne|incident|message|reçue?s?|survenue?s?) ))aujourd'hui|demain|au plus tard",
        `ce (?:soir|midi|jour|week-end|${day})|(?<!\\b(?:de|depuis|reçue?s?|passée?s?|survenue?s?|supprimée?s?|annulée?s?|message|retard|panne|incident|rencontrée?s?|\\d ?h) )ce matin(?!-là)`,
        'cet après-midi|cette (?:semaine|journée|nuit|après-midi|fin)',
        "(?:fin|début|milieu|courant) (?:de |du |d')?(?:la |l')?(?:journée|semaine|matinée|mois|soirée|après-midi|année)",
        '(?:la semaine|le mois) prochaine?|semaine du \\d{1,2}',
        `(?<!\\b(?:depuis|de|du|reçue?s?|passée?s?|commandée?s?|envoyée?s?|écrit|appelée?s?|contactée?s?|hier|le|au) )${day}(?! (?:dernier|passé))`,
        `(?<!\\b(?:commandée?s?|passée?s?|achetée?s?|reçue?s?|perdue?s?) )le (?:${day} )?\\d{1,2}(?:er)? ${month}|jusqu'au \\d{1,2}|(?:courant|début|fin|mi-) ?${month}`,
        `le (?:${day} )?\\d{1,2}[/.]\\d{1,2}`,
        `${day} \\d{1,2}`,
        'entre \\d{1,2} ?h?(?:\\d\\d)? et \\d{1,2}(?: ?h(?:\\d\\d)?)?',
        '(?<!(?:hier|\\d ?h|\\d ?h ?\\d\\d|(?:être|étiez|étais|était|avez|avons|ai|a|ont|avoir|été|devai\\p{L}+) \\p{L}+|(?:ouvr|ferm|part|arriv|commenc|finiss|pass|livr)(?:ai[ts]|aient|iez)) )(?:à|vers) \\d{1,2} ?h(?:eures?)?(?: ?\\d{2})?',
        `${notRefused}(?:en|par) (?:message |messagerie |msg )?privée?s?|en mode privé|(?:discussion|conversation|fenêtre|échange|fil) privée?|en tête-à-tête|en aparté`,
        ...privately,
        '(?:à|vers) (?:midi|minuit)|(?:pour|dès|à partir de) \\d{1,2} ?h(?:\\d\\d)?|sous huitaine|formulaire|(?:nouve(?:au|lle|l)|autre|remplaçante?|second[e]?)(?: \\p{L}+)? (?:est (?:déjà )?(?:en route|en chemin|partie?|expédiée?)|part |vient de partir|a été (?:envoyée?|expédiée?))',
        `(?:report|décal|avanc|fix|prév|programm|repouss|planifi|attend|maint)\\p{L}* (?:\\p{L}+ )?(?:au|le|pour le) (?:${day} )?\\d{1,2}`,
        `(?:recevr|aur|ser|pass(?=e )|part(?!i)|arriv(?!é)|revien|rouvr|reprend|livr(?!é)|envo(?!yé)|fera|ferons|vers|répond|appel(?!é)|rappel(?!é)|écri(?!t))\\p{L}*[^.!?\\n]{0,40} (?:le|au) (?:${day} )?\\d{1,2}(?:er)?(?![\\d,.]*\\d| ?(?:€|%|h|m|km|rue))`,
        '(?:appel|téléphon|rappel)\\p{L}*-(?:nous|moi)',
        '(?:je|on|nous) vous (?:propos|renvo|remet|rend|rembours|rempla|offr|échang|réserv|crédit|dépos)\\p{L}*|vous attend(?:ent)?(?!r)|(?:siège|place|table|créneau|chambre|billet)s? (?:est|sont) (?:réserv|bloqu|mainten|confirm|gard)\\p{L}+|(?:est|sont|a été) (?:réparée?s?|remise?s?)(?= *(?:[.!,;]|$))',
        "(?:on|nous|je) vous (?:attend|attendons|attends|accueill|reçoi|recevr)\\p{L}*|(?:passez|revenez|repassez) (?:nous |me )?(?:voir|en (?:boutique|magasin|agence)|au (?:magasin|guichet|comptoir)|à (?:la boutique|l'accueil))",
        "(?:part|envo|écri|appel|rappel|fai|expédi|regard|vérifi|vire|crédit)\\p{L}*[^.!?\\n]{0,40} (?:à l'instant|tout de suite|immédiatement|de ce pas|sur-le-champ|dans la foulée)|(?:est|sont) jointe?s?",
        `délais? (?:(?:est|maximum|moyen|actuel|annoncé) )*de ${number}`,
        "(?:avoir|geste|bons?|remise|code|points?|carte|mois|coffret|invitations?|places?|entrées?)(?: \\p{L}+| \\d+ ?[€%]?){0,6} (?:(?:est|sont|a été|ont été|vient d'être) )?(?:posée?|créditée?|ajoutée?|offerte?|déposée?|versée?|appliquée?|glissée?)s?",
        'https?://\\S+',
        "(?:passez|venez|revenez|appelez)[^.!?\\n]{0,40} (?:quand vous (?:voulez|pouvez|le souhaitez)|à l'heure qui vous)|quand vous (?:voulez|le souhaitez)|à votre convenance",
        ...mended,
        ...reached,
      ],
    },
  },
  {
    id: 'fr-formule-longue',
    kind: 'length',
    level: 'hint',
    theme: 'Longueur',
    lang: fr,
    message: 'Phrase de %s caractères, 180 au plus.',
    why: 'Sur un téléphone, c’est un pavé.',
    advice: 'Couper en deux phrases.',
    good: ['Bonjour Claire. Votre colis part ce soir. Vous le recevrez demain avant midi. – Léa'],
    bad: [
      'Bonjour Claire, nous avons bien reçu votre message au sujet de votre commande passée la semaine dernière sur notre site et nous allons maintenant regarder avec le transporteur où elle se trouve pour vous répondre au plus vite.',
    ],
    spec: { max: 180, unit: 'characters', per: 'sentence' },
  },
];
