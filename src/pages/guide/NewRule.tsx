import type { Language } from '../../contract/language.ts';
import { allKinds } from '../../tone/kinds/all.ts';
import { blankSpecs } from './kinds/fields.ts';
import { kindWords } from './kinds/kind-words.ts';
import { ruleWords } from './rule/rule-words.ts';

interface NewRuleProps {
  readonly language: Language;
  readonly onKind: (kind: string) => void;
}

/** The kinds of rules, the frequent ones first, to start a new rule from. */
export function NewRule({ language, onKind }: NewRuleProps) {
  const w = ruleWords[language];
  return (
    <section class="card" aria-label={w.newRule}>
      <h2>{w.chooseKind}</h2>
      <div class="kinds">
        {Object.keys(blankSpecs)
          .filter((kind) => allKinds.has(kind))
          .map((kind) => {
            const [name, about] = kindWords[language][kind] ?? [kind, ''];
            return (
              <button key={kind} type="button" onClick={() => onKind(kind)}>
                <b>{name}</b>
                <span class="muted">{about}</span>
              </button>
            );
          })}
      </div>
    </section>
  );
}
