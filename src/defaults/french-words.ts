/** French words and turns with what to say instead. */

/** Making light of it. */
export const light: Record<string, string> = {
  "(?:pas|aucun|zéro|sans|ce n'est pas|c'est pas|n'est pas|plus|y a pas|il n'y a pas)(?: (?:le|la|de|un|l'ombre d'un|vraiment))* (?:moindre |grand |gros |petit )?(?:soucis?|problèmes?|stress|galère|tracas|embêtement|inquiétude|drame|bobo)(?: (?:à se faire|du tout|pour nous|de notre (?:part|côté)|à l'heure actuelle|majeur))?(?= *(?:[.!?,;…–—]|$))(?<!(?:n'|ne )(?:ai|avons|a|avez|ont|aurez|auriez|y a eu|rencontrez|rencontrons|voyons|vois|détectons|constatons|signale|signalons) (?:pas|aucun)(?: de| le| la)* (?:moindre |grand |gros |petit )?(?:soucis?|problèmes?))":
    'avec plaisir|c’est noté',
  "aucuns? (?:soucis|problèmes)(?= *(?:[.!?,;…–—]|$))|pas de (?:mal|lézard|malaise|bile|quoi s'inquiéter)(?= *(?:[.!?,;…–—]|$))|pas d'(?:inquiétude|embrouille|affolement)(?= *(?:[.!?,;…–—]|$))|(?:c'est|ce n'est|c'était) (?:pas la mer à boire|pas la (?:mort|fin du monde)|pas un drame|trois fois rien|pas mort d'homme)(?= *(?:[.!?,;…–—]|$))|y a pas (?:mort d'homme|le feu|photo|de mal)|t'en fais pas|vous (?:bilez|en faites|tracassez) pas(?= *(?:[.!?,;…–—]|$))|no (?:soucy|worries|stress|problemo|soucis?)|hakuna matata":
    'avec plaisir',
};

/** Regrets, of which one is enough. */
export const regrets = [
  '(?:nous|je|on) (?:ne )?(?:le |la |les |en |vous )?(?:déplor(?:ons|e)|regrett(?:ons|e))(?! pas)|regrettons|déplorons',
  "par malheur|tristement|(?:c'est|quel|bien|vraiment|fort) (?:bien |vraiment |très )?dommage|(?:avons|ai|a) le regret|(?:avec|à) (?:beaucoup de |grand |un réel |mon grand |tous nos )?regrets?",
  "(?:sommes|suis|est|êtes|en|et|vraiment|sincèrement|très|encore|tellement|bien) (?:vraiment |sincèrement |très |tellement |bien )?(?:désolée?s?|navrée?s?|au regret|peinée?s?)(?! (?:de lire|d'apprendre|de voir))",
  '(?<=^|[.!?…,;:–—\\n] ?)(?:désolée?s?|navrée?s?)',
];

/** Words of the office and from elsewhere. */
export const borrowed: Record<string, string> = {
  '(?:nos|vos|les|des|notre|le|un|au|du|chaque|votre) (?:shops?|flagships?|outlets?|pop-?up(?: stores?)?)|(?:nos|les|vos) stores (?=ouvr|ferm|seront|vous)':
    'nos magasins',
  '(?:e|web)-?shop|drive-?to-?store|store locator|phygital\\p{L}*|omni-?can\\p{L}+': 'boutique en ligne',
  'click (?:and|et) collect': 'retrait en magasin',
  '(?<!empreintes? )digita(?:le?|ux|les|lis\\p{L}+)': 'numérique',
  'full (?:digital|remote|bio|option|time|web)\\p{L}*': 'entièrement',
  'workshops?|log-?in|user experience|user[- ]friendly|SLA|checking|(?:bad )?buzz|shout-?out|trendy|must-?have|look ?book|outfits?':
    'succès',
  'challeng(?:er|ons|ez|é|ée|és)(?! l)|challenger notre': 'interroger',
  'impact(?:er|ons|é|ée|és|ées|ent)(?! (?:environnement|carbone))': 'toucher',
  '(?:adresser|adressons|adressez|adressé) (?:ce|cette|le|la|ces|les) (?:problème|sujet|point|problématique|irritant|enjeu)s?': 'traiter',
  "(?:une|la|votre|cette) (?:nc|rma|pj)(?= *(?:[.,]| (?:sur|est|a|pour|de)))|(?:le|du|au|notre|votre|un|l') ?(?:back|oms|wms|crm|erp|tms|kpi|nps|poc|rex)(?!\\p{L})":
    'mot de la maison',
  'rupture de charge|supply(?: chain)?|(?:last|first) mile|picking|sourcing|cross-?dock\\p{L}*|shipp(?:é|ée|er|ons)|track(?:er|é|ée|ons|ez)|lead ?time|cut-?off':
    'transport',
  'go live|roll-?out|rollback|hotfix|bugg(?:é|ée|er|és)|debug\\p{L}*|reset(?:er|é|ez)?|reboot\\p{L}*|upload\\p{L}*|download\\p{L}*|unlock\\p{L}*|monitoring|monitor(?:er|é|ons)|dashboard|scalable':
    'mot français',
  'tips|speech|debrief\\p{L}*|to-?do(?:-?list)?|turn-?over|task force|war room|mindset|soft skills|deals?|cashback|pricing|pre-?order|restock\\p{L}*|back in stock|back order|overbook\\p{L}*|upgrad(?:é|ée|e)|cancel(?:er|é|ed)|reschedul\\p{L}*|refund(?:é|ing)|call ?back|conf ?call|survey|opt-?(?:in|out)|leak(?:é|s)?|data ?breach|disclaimer|compliance|staffing|ramp-?up|next step':
    'mot français',
};
