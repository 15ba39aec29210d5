import { type KindGroup, kindForms } from '../../tone/guides.ts';
import { kindWords } from '../parts/documents/kind-words.ts';
import { useFrame } from '../parts/frame/frame.tsx';
import { ruleWords } from './rule/rule-words.ts';

interface NewRuleProps {
  readonly onKind: (kind: string) => void;
}

const groups: readonly KindGroup[] = ['words', 'reply', 'writing', 'experts'];

/** The kinds of rules by what they are about, to start a new rule from. */
export function NewRule({ onKind }: NewRuleProps) {
  const { language } = useFrame();
  const w = ruleWords[language];
  const kinds = [...kindForms.values()];
  return (
    <section class="card" aria-label={w.newRule}>
      <h2>{w.chooseKind}</h2>
      {groups.map((group) => (
        <section key={group} aria-label={w.groups[group]}>
          <h3>{w.groups[group]}</h3>
          <div class="kinds">
            {kinds
              .filter((kind) => kind.group === group)
              .map(({ id }) => {
                const { name, about } = kindWords(id, language);
                return (
                  <button key={id} type="button" onClick={() => onKind(id)}>
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
