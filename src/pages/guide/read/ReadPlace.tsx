import { useEffect, useState } from 'preact/hooks';
import type { Guide } from '../../../guide/guide.ts';
import { type Language, LanguageSchema } from '../../../guide/language.ts';
import { Button } from '../../../ui/Button.tsx';
import { rulePartWords } from '../../parts/documents/rule-part-words.ts';
import { useFrame } from '../../parts/frame/frame.tsx';
import { hashOf } from '../route.ts';
import { ReadRule } from './ReadRule.tsx';
import { readWords } from './read-words.ts';
import { readableGroups } from './readable.ts';

interface ReadPlaceProps {
  /** The guide in force. */
  readonly guide: Guide;
  /** The version in force, as a sentence names it. */
  readonly version: string;
  /** Whether the reader may change the guide. */
  readonly mayChange: boolean;
  /** The rule to show first, where the address names one. */
  readonly wanted: string | undefined;
}

/** The languages of replies that the guide has rules for. */
const languagesOf = ({ rules }: Guide) => LanguageSchema.options.filter((one) => rules.some(({ lang }) => lang?.includes(one)));

/** The guide in force for those who write by it: no settings, only what to do and what not, to be read or printed. */
export function ReadPlace({ guide, version, mayChange, wanted }: ReadPlaceProps) {
  const { language } = useFrame();
  const w = readWords[language];
  const [only, setOnly] = useState<Language | undefined>(() =>
    wanted === undefined && languagesOf(guide).includes(language) ? language : undefined,
  );
  const groups = readableGroups(guide, only);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each rule that the address names
  useEffect(() => document.querySelector('.read [aria-current]')?.scrollIntoView({ block: 'center' }), [wanted]);
  return (
    <article class="read">
      <header>
        <h2 dir="auto">{guide.name}</h2>
        <p class="muted">{w.version(version)}</p>
        <div class="actions screen-only">
          <fieldset class="choices" aria-label={w.languages}>
            {[undefined, ...languagesOf(guide)].map((one) => (
              <button key={one ?? ''} type="button" class="opt" aria-pressed={only === one} onClick={() => setOnly(one)}>
                {one === undefined ? w.all : rulePartWords[language].languages[one]}
              </button>
            ))}
          </fieldset>
          <Button look="primary" large onClick={() => print()}>
            {w.print}
          </Button>
          {mayChange && (
            <a class="b line large" href={hashOf('rules')}>
              {w.change}
            </a>
          )}
        </div>
      </header>
      {groups.length === 0 && <p class="muted">{w.none}</p>}
      {groups.map(({ theme, rules }) => (
        <section key={theme}>
          <h3 dir="auto">{theme || (groups.length > 1 ? w.others : w.rules)}</h3>
          {rules.map((rule) => (
            <ReadRule key={rule.id} rule={rule} isWanted={rule.id === wanted} />
          ))}
        </section>
      ))}
      {guide.vocabulary.accept.length > 0 && (
        <section>
          <h3>{w.accept}</h3>
          <p dir="auto">{guide.vocabulary.accept.map((term) => term.replace(/\\(.)/g, '$1')).join(' · ')}</p>
        </section>
      )}
    </article>
  );
}
