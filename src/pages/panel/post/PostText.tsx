import { useEffect, useRef } from 'preact/hooks';
import type { StoredPost } from '../../../contract/post.ts';
import { ELSEWHERE } from '../../../contract/source.ts';
import { nameInSentence } from '../../../domain/turning.ts';
import { dateTime } from '../../../ui/time.ts';
import { sourceName } from '../../../ui/words/source-name.ts';
import { useFrame } from '../../parts/frame/frame.tsx';
import { panelWords } from '../words.ts';
import { postPageWords } from './words.ts';

interface PostTextProps {
  readonly post: StoredPost;
  /** When it was written, in ms. */
  readonly at: number;
  readonly now: number;
}

/** Who wrote, where and when, and the whole text. Text nodes only, whatever the page handed out. */
export function PostText({ post, at, now }: PostTextProps) {
  const { language } = useFrame();
  const w = postPageWords[language];
  const { author, quoted, place } = post;
  const heading = useRef<HTMLHeadingElement>(null);
  // Who comes by a key hears which post came.
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, []);
  const inPlace = place?.name === undefined || post.site === ELSEWHERE ? undefined : w.inPlace(nameInSentence(place.name));
  const where = [sourceName(post, language), w.kinds[post.kind], inPlace];
  return (
    <>
      <div class="byline">
        <h1 dir="auto" tabIndex={-1} ref={heading}>
          {author?.name ?? author?.handle ?? panelWords[language].unknownAuthor}
        </h1>
        {author?.handle !== undefined && <span class="muted handle">@{author.handle}</span>}
      </div>
      <p class="muted">
        {where.filter((part) => part !== undefined).join(' · ')} ·{' '}
        <time dateTime={new Date(at).toISOString()}>{dateTime(at, now, language)}</time>
      </p>
      <p class="text" dir="auto" lang={post.lang}>
        {post.text === '' ? panelWords[language].noText : post.text}
      </p>
      {post.byHand && <p class="muted">{post.site === ELSEWHERE ? w.addedByHand : w.addedByLink}</p>}
      {post.textState !== 'complete' && <p class="muted">{w[post.textState]}</p>}
      {quoted !== undefined && (
        <blockquote dir="auto">
          <b>{w.quoting(nameInSentence(quoted.author?.name ?? quoted.author?.handle ?? w.someone))}</b>
          <br />
          {quoted.text}
        </blockquote>
      )}
    </>
  );
}
