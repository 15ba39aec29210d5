/** What a member logs in with, where the operator of a server gives each a name. */
export const loginFields = [
  { key: 'user', label: { fr: 'Utilisateur', en: 'User' }, kind: 'text', maxLength: 60, isOwn: true },
  { key: 'password', label: { fr: 'Mot de passe', en: 'Password' }, kind: 'secret', maxLength: 500, isOwn: true },
] as const;
