import type { Language } from '../../guide/language.ts';
import { postWords } from './words.ts';

export interface LinkFieldProps {
  readonly language: Language;
  readonly link: string;
  /** Whether it is the link of a post on the site. */
  readonly good: boolean;
  readonly onLink: (link: string) => void;
}

/** Asks for the permalink that the page does not hold. */
export function LinkField({ language, link, good, onLink }: LinkFieldProps) {
  const w = postWords[language];
  const wrong = link.trim() !== '' && !good;
  return (
    <div class="field">
      <label for="post-link">{w.link}</label>
      <input
        id="post-link"
        data-first
        data-lacks={!good || undefined}
        class="input"
        type="url"
        inputMode="url"
        autocomplete="off"
        maxLength={2_000}
        value={link}
        aria-invalid={wrong}
        aria-describedby="post-link-help"
        onInput={(event) => onLink(event.currentTarget.value)}
      />
      <p id="post-link-help" class={wrong ? 'wrong' : 'muted'} aria-live="polite">
        {wrong ? w.linkWrong : w.linkHelp}
      </p>
    </div>
  );
}
