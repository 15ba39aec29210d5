import type { Language } from '../../guide/language.ts';
import { kindWords } from '../parts/documents/kind-words.ts';
import { kindGroups } from './kinds/fields.ts';
import { ruleWords } from './rule/rule-words.ts';

interface NewRuleProps {
  readonly language: Language;
  readonly onKind: (kind: string) => void;
}

/** The kinds of rules by what they are about, to start a new rule from. */
export function NewRule({ language, onKind }: NewRuleProps) {
  const w = ruleWords[language];
  const groups = Object.entries(kindGroups) as [keyof typeof kindGroups, readonly string[]][];
  return (
    <section class="card" aria-label={w.newRule}>
      <h2>{w.chooseKind}</h2>
      {groups.map(([group, kinds]) => (
        <section key={group} aria-label={w.groups[group]}>
          <h3>{w.groups[group]}</h3>
          <div class="kinds">
            {kinds.map((kind) => {
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
      ))}
    </section>
  );
}
