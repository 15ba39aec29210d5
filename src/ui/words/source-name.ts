import type { StoredPost } from '../../contract/post.ts';
import { ELSEWHERE } from '../../contract/source.ts';
import { siteNames } from '../../domain/sites.ts';
import type { Language } from '../../guide/language.ts';
import { words } from '../../guide/words.ts';

const sourceWords = words({ en: { elsewhere: 'Elsewhere' }, fr: { elsewhere: 'Ailleurs' } });

/** Where a post is from, as people say it: its site, or where it was heard. */
export function sourceName({ site, place }: Pick<StoredPost, 'site' | 'place'>, language: Language): string {
  return site === ELSEWHERE ? (place?.name ?? sourceWords[language].elsewhere) : siteNames[site];
}
