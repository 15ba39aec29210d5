/** What our own code says of a problem's place and detail, in French. Whatever a receiver, a server or a person wrote stays as it is. */
const french: readonly (readonly [RegExp, string])[] = [
  [/^line (\d+)$/, 'ligne $1'],
  [/^between now and a year$/, 'entre maintenant et un an'],
  [/^its content is not JSON$/, 'son contenu n’est pas du JSON'],
  [
    /^it is not a whole invitation; it may have been cut on the way$/,
    'ce n’est pas une invitation entière\u202f; elle a pu être coupée en route',
  ],
  [/^not a WebDAV answer$/, 'ce n’est pas une réponse WebDAV'],
  [/^not a file of items$/, 'ce n’est pas un fichier d’échange de Diapason'],
  [/^not a key$/, 'ce n’est pas une clé'],
  [/^not a list of events$/, 'ce n’est pas une liste d’actions'],
  [/^not a published guide$/, 'ce n’est pas un guide publié'],
  [/^not an item of Diapason$/, 'ce n’est pas un élément de Diapason'],
  [/^not in the team$/, 'pas dans l’équipe'],
  [/^the page names no author$/, 'la page ne nomme pas d’auteur'],
  [/^the stream stopped giving$/, 'le flux ne donne plus rien'],
  [/^written by a newer Diapason$/, 'écrit par un Diapason plus récent'],
  [/^no answer$/, 'pas de réponse'],
  [/^no such call$/, 'appel inconnu'],
  [/^no permalink$/, 'sans lien permanent'],
  [/^a published guide is only read$/, 'un guide publié ne peut qu’être lu'],
  [/^mark until$/, 'fin de la marque'],
  [/^invitation secret$/, 'secret de l’invitation'],
  [/^team address$/, 'adresse de l’équipe'],
  [/^member$/, 'membre'],
  [/^file$/, 'fichier'],
  // Why a line of a file is refused (`team/engines/file.ts`).
  [/^too long$/, 'trop long'],
  [/^not base64$/, 'ce n’est pas du base64'],
  [/^not a whole line of JSON; the file may have been cut$/, 'ligne de JSON incomplète\u202f; le fichier a pu être coupé'],
  [/^behind the end of the file: not what was written$/, 'derrière la fin du fichier\u202f: rien de ce qui a été écrit'],
  [/^not the lines that were written$/, 'ce ne sont pas les lignes qui ont été écrites'],
  [/^the end is missing$/, 'la fin manque'],
  [/^another event has this id$/, 'une autre action porte ce nom'],
  // Why a value of a file is refused (`guide/plain-issue.ts`).
  [/^missing$/, 'absent'],
  [/^not text$/, 'ce n’est pas du texte'],
  [/^not a number$/, 'ce n’est pas un nombre'],
  [/^not a whole number$/, 'ce n’est pas un nombre entier'],
  [/^neither true nor false$/, 'ni vrai ni faux'],
  [/^not a list$/, 'ce n’est pas une liste'],
  [/^not a record$/, 'ce n’est pas un groupe de valeurs'],
  [/^longer than (\S+)$/, 'plus long que $1'],
  [/^shorter than (\S+)$/, 'plus court que $1'],
  [/^more than (\S+)$/, 'plus grand que $1'],
  [/^less than (\S+)$/, 'plus petit que $1'],
  [/^not a date$/, 'ce n’est pas une date'],
  [/^nothing that is known here$/, 'rien de connu ici'],
  [/^nested too deeply$/, 'trop de niveaux'],
  [/^not the device and its number$/, 'ce n’est pas l’appareil et son numéro'],
  [/^not the post it names$/, 'ce n’est pas le post nommé'],
  [/^does not name this content$/, 'ne correspond pas à ce contenu'],
  [/^nothing is proposed$/, 'rien n’est proposé'],
  [/^closed$/, 'fermé'],
  [/^not in the right form$|^not an? [\w -]+$|^not [\w]+ addresses$/, 'n’a pas la forme voulue'],
];

/** `what.post.url: not text`. */
const PLACED = /^([\w.-]+): (.+)$/s;

/** A place or a detail as French reads it, where it is of our own making. */
export function frenchDetail(text: string): string {
  const [, place, reason] = PLACED.exec(text) ?? [];
  if (place !== undefined && reason !== undefined && frenchDetail(reason) !== reason) return `${place}\u202f: ${frenchDetail(reason)}`;
  const [pattern, said] = french.find(([one]) => one.test(text)) ?? [];
  return pattern === undefined || said === undefined ? text : text.replace(pattern, said);
}
