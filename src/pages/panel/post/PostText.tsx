import { useEffect, useRef } from 'preact/hooks';
import type { Post } from '../../../contract/post.ts';
import { siteNames } from '../../../domain/sites.ts';
import type { Language } from '../../../guide/language.ts';
import { dateTime } from '../../../ui/time.ts';
import { panelWords } from '../words.ts';
import { postPageWords } from './words.ts';

interface PostTextProps {
  readonly post: Post;
  /** When it was written, in ms. */
  readonly at: number;
  readonly language: Language;
  readonly now: number;
}

/** Who wrote, where and when, and the whole text. Text nodes only, whatever the page handed out. */
export function PostText({ post, at, language, now }: PostTextProps) {
  const w = postPageWords[language];
  const { author, quoted, place } = post;
  const heading = useRef<HTMLHeadingElement>(null);
  // Who comes by a key hears which post came.
  useEffect(() => {
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
  }, []);
  const where = [siteNames[post.site], w.kinds[post.kind], place?.name === undefined ? undefined : w.inPlace(place.name)];
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
      {post.textState !== 'complete' && <p class="muted">{w[post.textState]}</p>}
      {quoted !== undefined && (
        <blockquote dir="auto">
          <b>{w.quoting(quoted.author?.name ?? quoted.author?.handle ?? w.someone)}</b>
          <br />
          {quoted.text}
        </blockquote>
      )}
    </>
  );
}
