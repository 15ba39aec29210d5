/** Tells a number or a mailbox of the brand, which may be shown, from one of a person. */

/** What a mailbox of a service, a shop or a team is called; one of the words of its name is enough. */
const role =
  /^(?:sav|support|contacts?|infos?|information|hello|hi|bonjour|coucou|help|helpdesk|aide|assistance|services?|clients?|clientele|customers?|care|relations?|accueil|reception|reservations?|resa|booking|bookings|billing|facturation|compta|comptabilite|factures?|invoices?|presse|press|media|rh|jobs|recrutement|careers|candidatures?|commandes?|orders?|returns?|retours?|sales|ventes?|boutique|magasin|shop|store|team|equipe|mairie|admin|administration|office|bureau|enquiries|enquiry|queries|questions?|feedback|avis|complaints?|reclamations?|dpo|dpd|rgpd|gdpr|privacy|noreply|reply|newsletter|inscriptions?|adhesions?|membership|members|billetterie|tickets?|ticketing|boxoffice|box|museum|musee|library|mediatheque|bibliotheque|secretariat|direction|urgences?|rdv|appointments?|livraisons?|delivery|deliveries|travel|voyageurs?|objets|trouves|lost|property|refunds?|remboursements?|webmaster|web|security|abuse|legal|juridique|technique|tech|events?|evenements?|groupes?|groups|visites?|visits?|community|marketing|partenariats?|dons?|donations?|benevoles?|volunteers?|abonnements?|subscriptions?|pharmacie|cafe|restaurant|hotel|spa|theatre|festival|ecole|school|crew|social|online|web|eshop|garantie|warranty|repairs?|atelier|voirie|dechets|proprete|eau|energie|pro|entreprises?|b2b|access|accessibility|accessibilite|supporters?|safe|safety|safeguarding|fans?|parents?|patients?|residents?|families|familles?|riverains?|adherents?|enquetes?|usagers?|voyage|business|commercial|devis|quotes?|wholesale|mediation|mediateur|mediatrice|ombudsman|conciliation|qualite|quality|stay|pals|formations?|training|agences?|branch|antenne|stations?|gare|depot|studio|house|maison)\d*$/;
/** Where people have their own mailboxes. */
const personal =
  /@(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|icloud|me|aol|gmx|proton|protonmail|orange|wanadoo|free|sfr|neuf|laposte|bbox|numericable|btinternet|virginmedia|sky|talktalk|comcast|verizon|att|bigpond|shaw|rogers)\./;
/** The words before it say that it is the customer's. */
const theirs =
  /(?:\b(?:votre|vos|ton|ta|tes|your)(?![\p{L}-]) ?(?:[\p{L}-]+ ){0,2}(?:num[ée]ro|t[ée]l[ée]phone|mobile|portable|fixe|ligne|mails?|e-mails?|emails?|adresse|address|number|phone|cell|landline|account|compte)|\b(?:vous|t') ?(?:(?:le|la|en|y) )?(?:r?appel|joind|joign|contact|t[ée]l[ée]phon|[ée]cri)\p{L}*|\b(?:call|ring|rang|phone|text|reach|contact|email|e-mail|write to|wrote to|message|reply to|repli)(?:ed|ied|ing|d)?(?: to)? you|\b(?:enregistr|registered|on file|on your|joignable(?: (?:bien|toujours))? au\?)|\b(?:mon|ma|my)(?![\p{L}-]) (?:[\p{L}-]+ )?(?:num|mobile|portable|mail|e-mail|adresse|phone|address|number))[^.!?\n]{0,40}$/iu;
/** The words before it say that anybody may use it. */
const ours =
  /(?:(?:appel|t[ée]l[ée]phon|contact|joign|joindre|[ée]cri|adress|envo|r[ée]serv|compos|num[ée]ro|standard|ligne|service|sav|accueil|boutique|magasin|agence|mairie|billetterie|secr[ée]tariat|guichet|conseill|urgence|assistance|hotline|support|call|ring|dial|phone|reach|email|e-mail|mail|write|drop|contact|helpline|hotline|switchboard|desk|team|office|shop|store|branch|line|number|us|we|nous|notre|nos|our|working|staffed|answered|r[ée]pond(?:ent|ons|eur)?)[^.!?\n]{0,60}|(?:^|[\n:(☎📞📱✉📧]\s?|(?:@|https?:\/\/)[\w./?=&#-]{3,60},? (?:or|and|ou|et)(?: at| on| au| par t[ée]l[ée]phone au)? |t[ée]l\.?\s?:?\s?))$/iu;
/** One is asked to write there, and not to the person who asks it. */
const written =
  /(?:[ée]cri(?:vez|re)|envoy|contact|joi(?:gn|nd)|adress|e-?mail|write|message|drop|send|reach|mail)(?!\p{L}*[- ](?:moi|me)(?!\p{L}))[^.!?\n]{0,40}$/iu;
/** It answers: nobody says so of a customer's. */
const answers =
  /^ (?:vous |will |is |est |comes? |being |straight |all )*(?:to me|straight|reach|arrive|r[ée]pond|lit|lue?|suivi|reads?|answers?|monitored|read|at your)/iu;
/** What follows says so. */
const free =
  /^[\s,()]*(?:\(?(?:appel|num[ée]ro|service|prix|co[ûu]t)? ?(?:non surtax|gratuit|d'un appel|local)|(?:7 ?j|24 ?h|du lundi|de \d|lun)|free(?:phone| of charge)?|toll|calls? (?:are|is|cost)|local rate|mon|monday|weekdays|\d ?[ap]m|option|open|ouvert|lines)/iu;
/** We ourselves: for a number that may be somebody's pocket telephone. */
const us = /(?:-nous|\bnous|\bnotre|\bnos|\bus|\bour)(?![\p{L}])[^.!?\n]{0,30}$/iu;
const mobile = /^(?:(?:\+|00)33[\s.-]?(?:\(0\)[\s.-]?)?|0)[67](?!\d{3}[\s-]?\d{6}$)|^(?:(?:\+|00)44[\s.-]?(?:\(0\)[\s.-]?)?|0)7\d{3}/;
/** Numbers that only services have. */
const service =
  /^(?:\+33[\s.-]?|0033[\s.-]?|0)(?:8|9[\s.]?(?:69|70|77))|^\+?1?[\s.(-]*8(?:00|33|44|55|66|77|88)\b|^0(?:8\d\d|3\d\d)[\s-]?\d/;

/** Whether the e-mail address or telephone number that stands between these words is the brand's own. */
export function isOwnContact(datum: string, before: string, after: string): boolean {
  // What stands before a colon says nothing of a mailbox that is called as a service is: we ring you: patients@…
  const isService = isRole(datum);
  const near = isService ? before.slice(before.lastIndexOf(':') + 1) : before;
  if (theirs.test(near)) return false;
  if (isService) return true;
  return datum.includes('@') ? isOwnMailbox(datum, before, after) : isOwnNumber(datum, before, after);
}

/** A mailbox that is called as a service is: nobody is called so. */
function isRole(datum: string): boolean {
  const [local, host] = datum.toLowerCase().split('@');
  return host !== undefined && partsOf(local ?? '').some((part) => role.test(part));
}

const partsOf = (local: string) => local.split(/[^a-z\d]+/).filter(Boolean);

function isOwnMailbox(datum: string, before: string, after: string): boolean {
  const [local = ''] = datum.toLowerCase().split('@');
  return (
    partsOf(local).length === 1 && !/\d/.test(local) && !personal.test(datum.toLowerCase()) && (written.test(before) || answers.test(after))
  );
}

function isOwnNumber(datum: string, before: string, after: string): boolean {
  if (service.test(datum)) return true;
  if (mobile.test(datum)) return us.test(before);
  return ours.test(before) || free.test(after);
}
