import { siteIds, siteNames } from '../../../domain/sites.ts';
import { LevelSchema, SituationNameSchema } from '../../../guide/finding.ts';
import type { Rule } from '../../../guide/guide.ts';
import { LanguageSchema } from '../../../guide/language.ts';
import { composeWords } from '../../../ui/compose/words.ts';
import { Field, Select } from '../../../ui/Field.tsx';
import { rulePartWords } from '../../parts/documents/rule-part-words.ts';
import { useFrame } from '../../parts/frame/frame.tsx';
import { ruleWords } from './rule-words.ts';

interface ReachProps {
  readonly rule: Rule;
  readonly themes: readonly string[];
  readonly onRule: (rule: Rule) => void;
}

/** Where a rule holds: its level and theme, and the languages, sites and situations it is for. */
export function Reach({ rule, themes, onRule }: ReachProps) {
  const { language } = useFrame();
  const w = ruleWords[language];
  const [levels, situations] = [composeWords[language].levels, composeWords[language].situations];
  const put = (key: 'lang' | 'sites' | 'when', value: readonly string[]) => {
    const { [key]: _, ...rest } = rule;
    onRule((value.length === 0 ? rest : { ...rest, [key]: value }) as typeof rule);
  };
  return (
    <section class="card">
      <h2>{w.where}</h2>
      <div class="two">
        <Select
          label={w.level}
          help={w.levelHelp[rule.level]}
          value={rule.level}
          choices={LevelSchema.options.map((value) => ({ value, name: levels[value] }))}
          onValue={(value) => onRule({ ...rule, level: LevelSchema.options.find((one) => one === value) ?? rule.level })}
        />
        <Field label={w.theme}>
          {(ids) => (
            <>
              <input
                {...ids}
                class="input"
                list="themes"
                maxLength={60}
                value={rule.theme ?? ''}
                onInput={(event) => {
                  const { theme: _, ...rest } = rule;
                  const theme = event.currentTarget.value;
                  onRule(theme === '' ? rest : { ...rest, theme });
                }}
              />
              <datalist id="themes">
                {themes.map((theme) => (
                  <option key={theme} value={theme} />
                ))}
              </datalist>
            </>
          )}
        </Field>
      </div>
      <Several
        label={w.languages}
        all={w.all}
        options={LanguageSchema.options}
        nameOf={(one) => rulePartWords[language].languages[one]}
        value={rule.lang ?? []}
        onValue={(value) => put('lang', value)}
      />
      <Several
        label={w.sites}
        all={w.allSites}
        options={siteIds}
        nameOf={(site) => siteNames[site]}
        value={rule.sites ?? []}
        onValue={(value) => put('sites', value)}
      />
      <Several
        label={w.situations}
        all={w.all}
        options={SituationNameSchema.options}
        nameOf={(situation) => situations[situation]}
        value={rule.when ?? []}
        onValue={(value) => put('when', value)}
      />
    </section>
  );
}

interface SeveralProps<Key extends string> {
  readonly label: string;
  readonly all: string;
  readonly options: readonly Key[];
  readonly nameOf: (option: Key) => string;
  readonly value: readonly Key[];
  readonly onValue: (value: Key[]) => void;
}

/** Some of several; none chosen means all. */
function Several<Key extends string>({ label, all, options, nameOf, value, onValue }: SeveralProps<Key>) {
  return (
    <fieldset class="choices">
      <legend>{label}</legend>
      <button type="button" class="opt" aria-pressed={value.length === 0} onClick={() => onValue([])}>
        {all}
      </button>
      {options.map((one) => {
        const on = value.includes(one);
        return (
          <button
            key={one}
            type="button"
            class="opt"
            aria-pressed={on}
            onClick={() => onValue(options.filter((other) => (other === one ? !on : value.includes(other))))}
          >
            {nameOf(one)}
          </button>
        );
      })}
    </fieldset>
  );
}
