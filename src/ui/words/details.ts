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
];

/** A place or a detail as French reads it, where it is of our own making. */
export function frenchDetail(text: string): string {
  const [pattern, said] = french.find(([one]) => one.test(text)) ?? [];
  return pattern === undefined || said === undefined ? text : text.replace(pattern, said);
}
