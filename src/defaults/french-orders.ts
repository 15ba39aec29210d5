/** Ways of ordering the reader about in French, with a request instead. Each is a part of a pattern. */

/** Where a sentence or a clause begins. */
const start =
  "(?<=^|[.!?…:;–—\\n] ?|^(?:bonjour|bonsoir|salut|hello) [\\p{L}' -]{1,25}, |\\b(?:alors|donc|sinon|puis|et|ensuite|enfin|oui|non|d'abord|après),? )";
const edge = '(?!\\p{L})';
/** Verbs of offices. What one says to a guest (pensez, profitez, comptez, passez, gardez) is no order. */
const office =
  "(?:consultez|remplissez|renseignez|complétez|téléchargez|imprimez|cochez|fournissez|transmettez|communiquez|précisez|indiquez|justifiez|régularisez|validez|référez-vous|reportez-vous|adressez-vous|connectez-vous|identifiez-vous|inscrivez-vous|munissez-vous|présentez-vous|conformez-vous|rapprochez-vous|renseignez-vous|redémarrez|réinitialisez|désinstallez|réinstallez|débranchez|rebranchez|sélectionnez|saisissez|cliquez|suivez (?:les (?:étapes|instructions|consignes|indications)|la procédure|nos consignes)|respectez|vérifiez|modifiez|supprimez|effacez|retirez (?:votre|ce|cette|vos)|acquittez|réglez|payez|relisez|lisez|téléphonez|faxez|postez|renvoyez|retournez(?!-)|rappelez (?:le|la|plus|demain|ultérieurement)|refaites|recommencez|réessayez|créez|déclarez|formulez|effectuez|procédez|veillez|tâchez|signalez|contactez (?:le|la|les|votre|vos|l'|plutôt|directement|d'abord)|voyez (?:avec|ça|directement)|demandez (?:à|au|aux)|adressez|regardez (?:dans|sur|bien|d'abord|vos|votre|la|le|les)|allez (?:sur|dans|voir|au|à|en|directement)|rendez-vous (?:sur|dans|en|au|à l'accueil|directement)(?! (?:le \\d|samedi|lundi|mardi|mercredi|jeudi|vendredi|dimanche|demain|stand|\\d))|faites (?:une?|la|le|votre|parvenir|vite|la demande|le nécessaire|preuve|en sorte)|prenez (?:contact|rendez-vous|connaissance|la peine|vos|note|soin de (?:lire|vérifier|remplir))|mettez (?:à jour|votre|vos|le|la|les)|donnez (?:le|la|les|votre|vos)|essayez (?:de|d'abord|avec|en|sur)|tapez|appuyez|branchez|éteignez|rallumez|désactivez|activez|autorisez|installez|mesurez|notez (?:que|bien|le|la)|sachez|comprenez|arrêtez|cessez|évitez|laissez(?:-nous| nous) (?:un avis|cinq|5|une note))";

export const orders: Record<string, string> = {
  [`${start}(?:merci |surtout |svp |simplement |juste )?${office}${edge}(?![^.!?\\n]{0,40}\\?)(?!-vous)`]: 'pouvez-vous',
  '(?<=\\b(?:vous|site|lien|là|appli|ici)[^.!?\\n]{0,60}, )(?:cliquez|remplissez|suivez|connectez-vous|inscrivez-vous|téléchargez|choisissez|créez|allez|consultez)':
    'vous pouvez',
  [`${start}(?:envoyez|écrivez|donnez|indiquez|communiquez|transmettez|fournissez|précisez|adressez|confirmez|dites)-(?:nous|moi)(?=[^.!?\\n]{0,80}(?:au plus vite|immédiatement|sans (?:délai|tarder|attendre)|rapidement|d'urgence|tout de suite|dès maintenant|impérativement|sinon))`]:
    'pouvez-vous nous',
  [`${start}(?:envoyez|donnez|transmettez|adressez|communiquez|indiquez|précisez)-(?:nous|moi) (?:(?:donc|juste|simplement|d'abord|immédiatement|vite|rapidement) )*(?:votre|vos|la|le|les|l'|une? (?:photo|copie|capture|scan|vidéo))(?!\\p{L})`]:
    'pouvez-vous nous envoyer',
  [`${start}(?:s'il vous plaît,? |svp,? )?ne (?:nous |vous |le |la |les |l')?(?:post|écriv|contact|publi|insist|appel|rappel|relanc|répond|comment|divulgu|partag|renvoy|multipli|sollicit|harcel|cri|exager|exagér|accus|critiqu)ez(?:-vous)? (?:plus|pas|jamais|rien)`]:
    '',
  "merci (?:donc )?(?:de|d') ?(?:bien )?(?:vouloir )?(?:ne (?:pas|plus)|rester|garder|(?:nous |vous |m'|me |y |le |la |les )?(?:communiquer|fournir|transmettre|adresser|retourner|respecter|vérifier|remplir|compléter|consulter|lire|relire|suivre|créer|joindre|régler|rapprocher|connecter|rendre|présenter|munir|référer|reporter|inscrire|cesser|arrêter|éviter|surveiller|modérer|faire preuve|tenir compte|prendre (?:note|contact|connaissance|rendez-vous|vos)))(?!\\p{L})":
    'pouvez-vous',
  "vous voudrez bien|vous (?:allez|irez) (?:donc )?devoir|vous aurez (?:donc )?à(?= (?:\\p{L}+er|\\p{L}+ir|\\p{L}+re|nous|vous)(?!\\p{L}))|vous avez (?:à|intérêt à)(?= (?:\\p{L}+er|\\p{L}+ir|\\p{L}+re)(?!\\p{L}))|(?:il )?vous (?:reste|restera) (?:juste |plus qu'|seulement )?à(?= \\p{L}+(?:er|ir|re)(?!\\p{L}))":
    'pouvez-vous',
  "(?:je|nous|on) vous (?:demand(?:e|ons|erai|erons|erait)|somm(?:e|ons)|ordonn(?:e|ons)|enjoi(?:ns|gnons)|impos(?:e|ons)|conseill(?:e|ons) (?:vivement|fortement)|recommand(?:e|ons) (?:vivement|fortement)|rappel(?:le|lons) (?:que vous (?:devez|êtes)|de|qu'il (?:faut|est)))(?: (?:donc|instamment|expressément|de bien vouloir))* ?(?:de |d'|que )(?! ?(?:nous (?:excuser|pardonner)|pardon|m'excuser|me pardonner))":
    'pouvez-vous',
  '(?:vous êtes|êtes-vous|les \\p{L}+ sont|chacun est) (?:invitée?s?|appelée?s?|sommée?s?|requise?s?) (?:à|de)(?= (?:nous |vous |y )?\\p{L}*(?:lire|consulter|remplir|compléter|contacter|rapprocher|adresser|connecter|fournir|transmettre|respecter|patienter|renouveler|régler|régulariser|présenter|créer|suivre|prendre|vérifier|joindre|rappeler|déposer|inscrire|recontacter)(?!\\p{L}))|(?:nous|je) vous invit(?:ons|e) (?:donc |vivement |fortement )?à(?= (?:nous |vous |y )?(?:re)?(?:lire|consulter|remplir|compléter|contacter le|contacter la|contacter votre|rapprocher|adresser|connecter|fournir|respecter|patienter|vérifier|régler|prendre connaissance|mieux|faire preuve|modérer)(?!\\p{L}))':
    'vous pouvez',
  "(?:il faut|il faudra|faut|faudra|il faudrait|il est (?:nécessaire|indispensable|impératif|obligatoire|préférable|demandé|interdit|conseillé|recommandé)|c'est obligatoire|il suffit|il n'y a qu'à|y a qu'à)(?: (?:absolument|impérativement|donc|bien|d'abord|juste|simplement|obligatoirement|toujours)){0,2}(?: (?:de|d'|que vous))? ?(?:(?:nous|vous|y|le|la|les|l'|en|bien) ?)?(?:remplir|compléter|consulter|lire|relire|contacter|appeler (?:le|la|votre)|écrire (?:à|au)|s'adresser|vous adresser|se connecter|vous connecter|fournir|transmettre|respecter|patienter|attendre|vérifier|régler|payer|présenter|créer|suivre|prendre rendez-vous|joindre|cliquer|télécharger|redémarrer|réinitialiser|passer par|demander (?:à|au)|aller (?:sur|dans|au|à|voir)|venir avec|se présenter|s'inscrire|envoyer (?:le|la|les|votre|vos|un|une)|remplissiez|complétiez|consultiez|contactiez|alliez|preniez|fournissiez|fassiez|envoyiez|veniez|attendiez)(?!\\p{L})":
    'vous pouvez',
  "c'est obligatoire|(?:à|doit|doivent|devra|devront) (?:nous )?(?:être )?(?:impérativement|obligatoirement) (?:retourn|envoy|adress|fourni|présent|renvoy|complét|rempl|transm|joind|join|être)\\p{L}*|(?:toute?s?|chaque|votre|vos|les?|la) (?:\\p{L}+ )?(?:demandes?|réclamations?|formulaires?|dossiers?|retours?|justificatifs?|pièces?|documents?) (?:\\p{L}+ )?(?:doit|doivent|devra|devront) (?:impérativement |obligatoirement )?(?:nous )?être (?:faite?s?|adressée?s?|envoyée?s?|transmise?s?|complétée?s?|remplie?s?|déposée?s?|formulée?s?|présentée?s?|accompagnée?s?|signée?s?|jointe?s?)":
    '',
  "(?:vous (?:devriez|feriez (?:mieux|bien)|avez tout intérêt)|mieux vaudrait|il vaudrait mieux|il serait (?:bon|temps|souhaitable))(?: (?:\\p{L}+ment|d'abord|plutôt|bien|à|de|que vous))* (?:vous )?(?:lire|relire|consulter|contacter|appeler|vérifier|adresser|demander|regarder|rapprocher|attendre|prendre|voir (?:avec|directement)|remplir|suivre|respecter|renseigner)(?!\\p{L})":
    'vous pouvez',
  "merci d'avance de (?:bien )?(?:vouloir )?(?:ne |vous |nous )?(?=\\p{L}+)|merci à (?:tous|toutes|chacun) (?:de |d')|il est (?:demandé|rappelé|interdit) (?:aux|à (?:tous|chacun))|(?:clients|voyageurs|usagers|visiteurs|passagers|abonnés) (?:doivent|devront|sont (?:priés|tenus|sommés))":
    'pouvez-vous ',
  [`${start}(?:ouvrez (?:une|un) (?:réclamation|demande|dossier|enquête|litige|ticket)|attendez (?:le|la|les|que|votre|encore|lundi|demain|donc|d'abord))${edge}`]:
    'vous pouvez',
};
