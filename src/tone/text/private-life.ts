/** What tells where somebody lives and how they are, in running words. The words around say that it is the customer's. */

const french = {
  street: '(?:rue|avenue|av\\.|boulevard|bd|allée|chemin|impasse|place|quai|route|cours|square|résidence|lotissement)',
  inside: '(?:\\d{1,2} ?(?:e|er|ème)? ?étage|(?:digi)?code|interphone|appartement|appt|bât(?:iment)?|porte|sonnette|escalier)',
};
const english = {
  street:
    '(?:close|road|rd|street|st|avenue|ave|lane|drive|court|crescent|gardens|terrace|grove|way|place|hill|square|mews|walk|row|view|rise|vale|parade|yard|quay|wharf|green|park|heights)',
  named: "(?:[\\p{L}'-]+ ){1,3}",
};
/** A parcel goes there, somebody lives there. */
const goes =
  '(?:(?:commande|colis|livr\\p{L}+|courrier|chez vous|domicile|habite\\p{L}*|votre adresse|parcel|order|deliver\\p{L}*|package|letter|driver|(?:was|were|been|got) left|left (?:it|them)|neighbou?r|voisine?|lives?|your (?:home|house|address|flat)|you live)[^.!?\\n]{0,60}?)';

/** What was sent to somebody: what one is asked to send goes to the house. */
const sent =
  "(?<!\\p{L})(?:envoyée?s?|expédiée?s?|livrée?s?|partie?s?|postée?s?|adressée?s?|acheminée?s?|distribuée?s?|facturée?s?|enregistrée?s?)(?!\\p{L})[^.!?\\n]{0,30}(?:au|à l'adresse|à l'adresse du|du)";
/** What nobody should write below a post. */
const own =
  "(?:(?:full |home |phone |mobile |postal |e-?mail |bank |account |card )*(?:address|number|name and address|e-?mail|phone|postcode|details|passport|date of birth|full name)|adresse|téléphone|e-?mail|mail|numéro de (?:téléphone|portable|carte|client|sécurité)|coordonnées|iban|rib|nom de famille|date de naissance|carte d'identité|passeport)";
const publicly =
  '(?:(?:in|under|below) (?:the comments|a comment|this post|this thread|your reply)|as a (?:comment|reply)|publicly|(?:right )?here below|en (?:commentaires?|réponse|public)|sous (?:ce message|cette publication|ce post|ce tweet)|publiquement|ci-dessous|(?:right |just )?here(?= *(?:[.!,;]|$|and|so|with|your))|(?<!d.)ici(?= *(?:[.!,;]|$|et|pour|svp|votre|vos)))';
/** Personal data that are asked for where everybody reads them. */
const asked = `(?<!(?:(?<!\\p{L})(?:not|never|ne|sans|évit\\p{L}+|avoid|rather than|plutôt que|instead of) |n't )[^.!?\\n]{0,40})(?:(?:your|votre|vos|vous|tes|ton) (?:[\\p{L}']+ ){0,4}?${own}(?! (?:is|est|was))[^.!?\\n]{0,25}${publicly}|(?:(?:répondez|postez|indiquez|mettez|écrivez|laissez|donnez|envoyez)(?:-(?:nous|moi))?|reply|comment|post|write|leave|put|share)[^.!?\\n]{0,20}${publicly} (?:with |avec )?(?:your |votre |vos |une photo de votre )[^.!?\\n]{0,30}?${own})`;

export const privateAddresses = [
  `(?<=(?:M\\.|Mme|Mlle|Monsieur|Madame|chez) \\p{L}[\\p{L}'-]+(?: \\p{L}[\\p{L}'-]+)?,(?: [^.,!?\\n]{1,25},)? (?:au )?)\\d{1,4}(?: ?bis| ?ter)?,? ${french.street} [\\p{L}' -]{2,30}`,
  `(?<=${goes}\\s)\\d{1,4}(?: ?bis| ?ter)?,? ${french.street} [^.!?\\n]{2,40}?${french.inside} ?[\\p{L}\\d]*`,
  `(?<=(?:habite|réside|demeure|domicilié)\\p{L}*[^.!?\\n]{0,20}\\s)\\d{1,4}(?: ?bis| ?ter)?,? ${french.street} [\\p{L}' -]{2,30}`,
  `(?<=(?:votre adresse|chez vous|à votre domicile|vous habitez|vous livr\\p{L}+)[^.!?\\n]{0,20}\\s)\\d{1,4}(?: ?bis| ?ter)?,? ${french.street} [\\p{L}' -]{2,30}`,
  `(?<=(?:voisine?|laissé|remis|déposé)\\p{L}*[^.!?\\n]{0,40} )\\d{1,4}(?: ?bis| ?ter)? ${french.street} [\\p{L}' -]{2,30}`,
  `(?<=(?:Mr|Mrs|Ms|Miss|Dr)\\.? \\p{L}[\\p{L}'-]+,? (?:of|at|from) )\\d{1,4}[a-z]? ${english.named}${english.street}(?![\\p{L}])`,
  `(?<=${goes}\\s)\\d{1,4}[a-z]? ${english.named}${english.street}(?![\\p{L}])`,
  `(?<=${sent} )\\d{1,4}(?: ?bis| ?ter)?,? ${french.street} [\\p{L}' -]{2,30}`,
  `(?<=\\b(?:(?:have|got|find|found|reach|visit|collect from|come to|coming to) you(?: down| listed| registered| on file| recorded)?|(?:flat|house|home|apartment|property)) at )\\d{1,4}[a-z]? ${english.named}${english.street}(?![\\p{L}])`,
  `(?<=\\b(?:is|as|at) )\\d{1,4}[a-z]? ${english.named}${english.street}(?:, [\\p{L} ]{2,20})?(?:,? [a-z]{1,2}\\d[\\da-z]? ?\\d[a-z]{2})?(?= (?:is )?(?:still )?(?:(?:the )?(?:right|correct)|your|where you))`,
  `\\d{1,4}[a-z]? ${english.named}${english.street},? (?:flat|apartment|apt\\.?) \\d+[a-z]?`,
  asked,
];

const care =
  '(?:addictologie|oncologie|cancérologie|psychiatrie|psychologue|psychiatre|gynécologie|dermatologie|cardiologie|gastro-?entérologie|urologie|néphrologie|neurologie|pneumologie|diabétologie|endocrinologie|rhumatologie|infectiologie|alcoologie|dialyse|chimiothérapie|radiothérapie|IVG|PMA|maternité|chirurgie|IRM|scanner|coloscopie|mammographie|échographie|biopsie)';
const french2 = `(?:votre|vos|sa|son|ses|leur)(?: \\p{L}+){0,2}?(?: a| aura)?(?: un| son| sa)?(?: rendez-vous| consultation| séance| hospitalisation| opération| examen| suivi| rdv)s? (?:en |de |d'|à la |à l'|au |pour |du |avec le |avec la |au service de |d’|(?:\\p{L}+ )?en )?(?:une? |votre )?${care}`;
const body =
  '(?:genou|hanche|dos|c(?:œ|oe)ur|(?:œ|oe)il|yeux|cataracte|appendicite|main|pied|épaule|poignet|cheville|coude|bras|jambe|sein|prostate|thyroïde|dents?|vésicule|ménisque|rein|foie|estomac|colon|utérus|hernie|varices?)';
const french3 = `(?:votre|sa|son|leur) (?:(?:opération|intervention|chirurgie|fracture|radio|prothèse|greffe|infection|douleur|examen) (?:du |de la |de l'|des |au |à la |à l'|aux )${body}|(?:hospitalisation|accouchement|avortement|cure|dialyse|chimio|radiothérapie|grossesse))`;
const born =
  '(?:née?s? le|date de naissance ?:?|born(?: on)?|date of birth(?: is)?:?|dob:?) \\d{1,2}(?:[/. -]\\d{1,2}[/. -]\\d{2,4}|(?:st|nd|rd|th|er)? (?:of )?\\p{L}+ \\d{4})';
const results =
  "(?:votre|vos|son|sa|ses) (?:résultats? (?:d'|de |du |des )?(?:analyses?|sang|prise|biopsie|test|dépistage|scanner|IRM|examens?)|prises? de sang|ordonnance de|traitement (?:contre|pour|de|par|anti\\p{L}*)|diagnostic|grossesse|fausse couche|dépression|cancer|diabète|dossier médical (?:indique|montre))";
const englishCare =
  "(?:your|his|her|their|\\p{L}+'s) (?:\\p{L}+ )?(?:(?:has|had|have) (?:an? )?)?(?:blood (?:tests?|results?)|chemo|radiotherapy|test results?|biops(?:y|ies)|scans?(?: results?)?|diagnos[ie]s|prescription (?:for|of)|medication|chemotherapy|pregnancy|miscarriage|(?:cancer|diabetes|depression|asthma|hiv) \\p{L}+|(?:oncology|psychiatry|psychiatric|cardiology|gynaecology|antenatal|fertility|dialysis|addiction|mental health|diabetes|dermatology|urology|neurology|maternity) (?:appointment|clinic|referral|consultation|visit|treatment)|(?:appointment|referral|consultation|scan|check-up|follow-up)(?: [^.!?\\n]{0,40})? (?:at|in|with|for) (?:the )?(?:oncology|psychiatry|cardiology|gynaecology|antenatal|fertility|dialysis|addiction|mental health|diabetes|dermatology|urology|neurology))";
const englishBody = `(?:knee|hip|back|heart|eye|cataract|foot|hand|shoulder|wrist|ankle|elbow|arm|leg|breast|thyroid|tooth|teeth|dental|gallbladder|kidney|liver|stomach|bowel|womb|hernia|prostate|spine|spinal|ear|throat|skin) (?:operation|surgery|replacement|transplant|injection|treatment|implant|procedure|fracture|infection)s?`;
const operated = `(?<=(?:your|his|her|their) (?:(?:claim|appointment|request|file|form|invoice|bill|consultation|stay|leave|referral) (?:for|about|after|before|on) (?:the |your |an? )?)?)${englishBody}`;
const edge = '(?![\\p{L}])';

export const health = [french2, french3, born, results, englishCare, operated].map((pattern) => `(?<![\\p{L}])(?:${pattern})${edge}`);
