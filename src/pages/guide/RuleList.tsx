import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { RuleState } from '../../contract/guide-state.ts';
import type { Guide, Rule } from '../../guide/guide.ts';
import { type Language, LanguageSchema } from '../../guide/language.ts';
import { reachesReplies } from '../../tone/guides.ts';
import { Chip } from '../../ui/Chip.tsx';
import { levelTones } from '../../ui/compose/level-tones.ts';
import { composeWords } from '../../ui/compose/words.ts';
import { kindWords } from '../parts/documents/kind-words.ts';
import { rulePartWords } from '../parts/documents/rule-part-words.ts';
import { ruleTitle, sampleOf } from '../parts/documents/rule-title.ts';
import { useFrame } from '../parts/frame/frame.tsx';
import { hashOf } from './route.ts';
import { total } from './rule/Outcome.tsx';
import { doubtful } from './ToLookAt.tsx';
import { speaks, themeGroups } from './theme-groups.ts';
import { guideWords } from './words.ts';

interface RuleListProps {
  readonly guide: Guide;
  /** How each rule differs from the guide in force; none when it does not. */
  readonly marks: ReadonlyMap<string, 'changed' | 'fresh'>;
  readonly broken: ReadonlySet<string>;
  readonly states: ReadonlyMap<string, RuleState> | undefined;
  /** The id of the rule that is open, or `new` or `terms` for the place that is. */
  readonly chosen: string | undefined;
  readonly place: string | undefined;
  /** Whether the member may add a rule. */
  readonly mayChange: boolean;
}

/** The rules by theme, to choose one from. */
export function RuleList({ guide, marks, broken, states, chosen, place, mayChange }: RuleListProps) {
  const { language } = useFrame();
  const w = guideWords[language];
  const [search, setSearch] = useState('');
  const [only, setOnly] = useState(() => firstFilter(guide, chosen, language));
  const groups = useMemo(() => themeGroups(guide, search, only), [guide, search, only]);
  const list = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the choice that must be seen
  useEffect(() => scrollTo(list.current, list.current?.querySelector('li [aria-current]')), [chosen]);
  return (
    <nav ref={list} class="rules" aria-label={w.places.rules}>
      {mayChange && (
        <a class="b line large add" href={hashOf('rules', '', 'new')} aria-current={place === 'new' ? 'true' : undefined}>
          {`+ ${w.add}`}
        </a>
      )}
      <input
        class="input"
        type="search"
        aria-label={w.search}
        placeholder={w.search}
        value={search}
        onInput={(event) => setSearch(event.currentTarget.value)}
      />
      <fieldset class="choices" aria-label={w.languages}>
        {[undefined, ...LanguageSchema.options].map((one) => (
          <button key={one ?? ''} type="button" class="opt" aria-pressed={only === one} onClick={() => setOnly(one)}>
            {one === undefined ? w.all : rulePartWords[language].languages[one]}
          </button>
        ))}
      </fieldset>
      {groups.length === 0 && <p class="muted">{only === undefined ? w.noneHelp : w.noneOf(rulePartWords[language].languages[only])}</p>}
      <a class="b ghost terms" href={hashOf('rules', '', 'terms')} aria-current={place === 'terms' ? 'true' : undefined}>
        {w.terms}
      </a>
      {groups.map(({ theme, rules }) => (
        <section key={theme}>
          <h2 dir="auto">{theme || w.noTheme}</h2>
          <ul>
            {rules.map((rule) => (
              <RuleRow
                key={rule.id}
                rule={rule}
                mark={marks.get(rule.id)}
                broken={broken.has(rule.id)}
                state={states?.get(rule.id)}
                chosen={rule.id === chosen}
              />
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}

/** The rules of the reader's language come first, unless there are none, or the rule that is open is not among them. */
function firstFilter({ rules }: Guide, chosen: string | undefined, language: Language): Language | undefined {
  const open = rules.find(({ id }) => id === chosen);
  const isShown = open === undefined ? rules.some((rule) => rule.lang?.includes(language)) : speaks(open, language);
  return isShown ? language : undefined;
}

/** Scrolls a list, and nothing around it, until one of its rows is seen. */
function scrollTo(list: HTMLElement | null, row: Element | null | undefined): void {
  if (list === null || !row) return;
  const [outer, inner] = [list.getBoundingClientRect(), row.getBoundingClientRect()];
  if (inner.top < outer.top) list.scrollTop -= outer.top - inner.top;
  // The bar of what is not published may cover the end.
  const foot = Math.min(outer.bottom, innerHeight) - 96;
  if (inner.bottom > foot) list.scrollTop += inner.bottom - foot;
}

interface RowProps {
  readonly rule: Rule;
  readonly mark: 'changed' | 'fresh' | undefined;
  readonly broken: boolean;
  readonly state: RuleState | undefined;
  readonly chosen: boolean;
}

/** Drawn anew only when something of it changed: another rule is typed in, letter by letter. */
function RuleRow(props: RowProps) {
  const { language } = useFrame();
  const { rule, mark, broken, state, chosen } = props;
  // biome-ignore lint/correctness/useExhaustiveDependencies: these are all the properties there are
  return useMemo(() => drawRow(props, language), [rule, language, mark, broken, state, chosen]);
}

function drawRow({ rule, mark, broken, state, chosen }: RowProps, language: Language) {
  const w = guideWords[language];
  const { levels } = composeWords[language];
  const kind = kindWords(rule.kind, language).name;
  const sample = sampleOf(rule);
  const seen = state === undefined ? 0 : total(state);
  return (
    <li>
      <a href={hashOf('rules', rule.id)} aria-current={chosen ? 'true' : undefined}>
        <span
          class={`dot ${rule.off ? 'grey' : levelTones[rule.level]}`}
          role="img"
          aria-label={levels[rule.level]}
          title={levels[rule.level]}
        />
        <span class="grow">
          <span class="message" dir="auto">
            {ruleTitle(rule, language)}
          </span>
          <span class="muted small">
            {kind}
            {sample !== '' && ` · ${sample}`}
            {rule.off && ` · ${w.off}`}
            {!reachesReplies(rule) && ` · ${w.notInReplies}`}
            {state !== undefined && state.ignored > 0 && (
              <span class={doubtful(state) ? 'amber' : undefined}>{` · ${w.ignored(state.ignored, seen)}`}</span>
            )}
            {state !== undefined && state.told.length > 0 && ` · ${w.told(state.told.length)}`}
          </span>
        </span>
        {broken ? <Chip tone="red">{w.broken}</Chip> : mark !== undefined && <Chip tone="blue">{w[mark]}</Chip>}
      </a>
    </li>
  );
}
