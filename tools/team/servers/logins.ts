import { createHash } from 'node:crypto';

const users = { lea: 'pass-léa', emma: 'pass-emma', paul: 'pass-paul', noe: 'pass-noe' } as const;
export type User = keyof typeof users;

/** Name and password of a user, as an engine's config takes them. */
export const login = (user: User) => ({ user, password: users[user] });

/** The password file that Apache and nginx read, of all users or some. */
export function passwordFile(of: readonly User[] = Object.keys(users) as User[]): string {
  const hash = (password: string) => `{SHA}${createHash('sha1').update(password).digest('base64')}`;
  return of.map((user) => `${user}:${hash(users[user])}\n`).join('');
}
