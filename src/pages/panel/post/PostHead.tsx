import { siteNames } from '../../../domain/sites.ts';
import type { SiteId } from '../../../guide/site.ts';
import { Button } from '../../../ui/Button.tsx';
import { useFrame } from '../../parts/frame/frame.tsx';
import { postPageWords } from './words.ts';

interface PostHeadProps {
  /** Absent where the post is not here, or on no site: then there is nowhere to go. */
  readonly site?: SiteId | undefined;
  readonly onJump?: () => void;
  /** Goes to the next post of the queue, or the previous one; absent where the post is not here. */
  readonly onStep?: (step: number) => void;
}

/** Back to the queue, and on to the post on its site. */
export function PostHead({ site, onJump, onStep }: PostHeadProps) {
  const { language } = useFrame();
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
      {onStep !== undefined && (
        <>
          <Button aria-label={w.previous} title={w.previous} aria-keyshortcuts="k" onClick={() => onStep(-1)}>
            <span aria-hidden="true">↑</span>
          </Button>
          <Button aria-label={w.next} title={w.next} aria-keyshortcuts="j" onClick={() => onStep(1)}>
            <span aria-hidden="true">↓</span>
          </Button>
        </>
      )}
      {site !== undefined && (
        <Button look="ghost" onClick={onJump}>
          {w.seeOn(siteNames[site])}
        </Button>
      )}
    </header>
  );
}
