import { siteNames } from '../../../domain/sites.ts';
import type { Language } from '../../../guide/language.ts';
import type { SiteId } from '../../../guide/site.ts';
import { Button } from '../../../ui/Button.tsx';
import { postPageWords } from './words.ts';

interface PostHeadProps {
  readonly language: Language;
  /** Absent where the post is not here: then there is nowhere to go. */
  readonly site?: SiteId;
  readonly onJump?: () => void;
}

/** Back to the queue, and on to the post on its site. */
export function PostHead({ language, site, onJump }: PostHeadProps) {
  const w = postPageWords[language];
  return (
    <header class="head">
      <a class="b back" href="#queue">
        <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
          <path d="M10 3 5 8l5 5" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round" />
        </svg>
        {w.back}
      </a>
      <span class="sp" />
      {site !== undefined && (
        <Button look="ghost" onClick={onJump}>
          {w.seeOn(siteNames[site])}
        </Button>
      )}
    </header>
  );
}
