import type { Post } from '../../contract/post.ts';
import type { Language } from '../../guide/language.ts';
import { words } from '../../guide/words.ts';

const lackWords = words({
  en: { author: 'The author was not recognised.', text: 'The words were not recognised.' },
  fr: { author: 'L’auteur n’a pas été reconnu.', text: 'Le texte n’a pas été reconnu.' },
});

/** What an escalation of this post would lack because it was not recognised on the page. */
export function lacksOf({ missing = [] }: Partial<Pick<Post, 'missing'>>, language: Language): string[] {
  return (['author', 'text'] as const).filter((field) => missing.includes(field)).map((field) => lackWords[language][field]);
}
