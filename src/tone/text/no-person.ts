/*
 * What tells that a name that is shown is no person's, or does not begin with the first name. Written without accents and
 * in the singular. A greeting without a name is never wrong, so whatever is in doubt stands here.
 */

/** Titles, articles, and what people put before a name. */
const before = `the a an le la les un une ce cette mon ma mes my our nos notre your votre ici just only not
  dr dre mr mrs ms miss mister sir madam lady lord mm mme mlle monsieur madame mademoiselle messieurs docteur doctor doc prof
  professeur professor maitre me pere soeur frere mere capt captain capitaine sgt pasteur pastor rev saint sainte st ste
  papa maman papy mamie mum mom dad tonton tata petit petite grand grande big little super happy sweet old new nouveau
  nouvelle vrai vraie real bebe baby`;

/** Businesses, bodies and roles, wherever they stand in a name. */
const bodies = `official officiel officielle compte account page fan info actu news journal radio tv tele media presse press
  magazine podcast blog studio admin contact support service client help user utilisateur anonymous anonyme unknown inconnu
  facebook twitter membre member participant team equipe staff
  association asso collectif collective comite committee syndicat union federation fondation foundation ligue league club
  cercle groupe group reseau network mouvement parti amicale mairie ville city commune departement region prefecture ministere
  ambassade office centre center institut institute ecole school college lycee universite university musee museum theatre
  theater cinema festival eglise church paroisse stade
  maison garage auto cafe coffee bar bistro bistrot brasserie restaurant resto pizzeria pizza creperie traiteur boulangerie
  patisserie bakery boucherie epicerie fromagerie cave domaine chateau ferme farm hotel gite camping villa auberge pub grill
  kitchen food boutique shop store magasin market marche atelier workshop galerie gallery librairie bookshop edition pharmacie
  pharmacy clinique clinic hopital hospital cabinet laboratoire optique salon coiffure beauty beaute spa fitness gym agence
  agency immobilier entreprise company societe sarl sas sasu eurl sa ltd inc llc gmbh corp co ets etablissement transport taxi
  plomberie menuiserie jardinerie fleuriste bijouterie banque bank assurance ambulance moto cycle tabac imprimerie photo`;

/** What joins the words of such a name, or two people: some families have it too, which is in doubt. */
const joining = 'de des du d and et of for pour by chez at aux und & + @';

const listed = (text: string) => new Set(text.split(/\s+/u));
const [titles, names, joins] = [listed(before), listed(bodies), listed(joining)];

/** Small letters, without accents. */
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('œ', 'oe').toLowerCase();

const isBody = (part: string) => names.has(part) || names.has(part.replace(/[sx]$/u, ''));

/** Whether the words of a name are not those of one person, the first name first. Marks that join them count as words. */
export function isNoPerson(words: readonly string[]): boolean {
  const parts = words.flatMap((word) => plain(word).split(/['’]|(?<=\p{L})&(?=\p{L})/u));
  return titles.has(parts.find((part) => /\p{L}/u.test(part)) ?? '') || parts.some((part) => isBody(part) || joins.has(part));
}
