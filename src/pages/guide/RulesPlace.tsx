import { useMemo, useState } from 'preact/hooks';
import type { Member } from '../../contract/event.ts';
import type { RuleState } from '../../contract/guide-state.ts';
import { isSameValue } from '../../domain/same-value.ts';
import type { Guide, Rule } from '../../guide/guide.ts';
import { ruleTexts } from '../../tone/exchange/index.ts';
import { kindForms } from '../../tone/guides.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Fork } from '../../ui/Fork.tsx';
import type { DocumentDraft } from '../parts/data/use-document-draft.ts';
import { ruleTitle } from '../parts/documents/rule-title.ts';
import { useFrame } from '../parts/frame/frame.tsx';
import { Readable } from '../parts/frame/Readable.tsx';
import { BrandTerms } from './BrandTerms.tsx';
import { NewRule } from './NewRule.tsx';
import { RuleList } from './RuleList.tsx';
import { hashOf } from './route.ts';
import { RuleEditor } from './rule/RuleEditor.tsx';
import { ruleWords } from './rule/rule-words.ts';
import { type RuleChange, withChanges } from './rule-changes.ts';
import { ToLookAt } from './ToLookAt.tsx';
import { themesOf } from './theme-groups.ts';
import type { PastReply } from './try-rule.ts';
import { useBroken } from './use-broken.ts';
import { guideWords } from './words.ts';

interface RulesPlaceProps {
  readonly draft: DocumentDraft<Guide>;
  readonly changes: readonly RuleChange[];
  readonly states: ReadonlyMap<string, RuleState> | undefined;
  readonly replies: readonly PastReply[] | undefined;
  /** After `#rules`: the chosen rule's id, or nothing and `new` or `terms`. */
  readonly parts: readonly string[];
  readonly now: number;
  readonly me: Member;
  /** Whether the member publishes or proposes changes; whoever does neither reads. */
  readonly mayChange: boolean;
}

/** An id that no rule has: `rule-2`, or a copy's `emoji-2`. */
export function freeId({ rules }: Pick<Guide, 'rules'>, wish: string): string {
  const taken = new Set(rules.map(({ id }) => id));
  const stem = wish.replace(/-\d+$/, '');
  for (let number = 2; ; number += 1) if (!taken.has(`${stem}-${number}`)) return `${stem}-${number}`;
}

const open = (id: string) => {
  location.hash = hashOf('rules', id);
};

/** The rules at the left, the chosen one at the right. */
export function RulesPlace({ draft, changes, states, replies, parts, now, me, mayChange }: RulesPlaceProps) {
  const { language, notify } = useFrame();
  const [chosen, next] = parts;
  const adding = next === 'new' && mayChange;
  const [w, r] = [guideWords[language], ruleWords[language]];
  const guide = draft.body;
  const [started, setStarted] = useState<Rule>();
  const written = guide.rules.find(({ id }) => id === chosen);
  // A new rule is a change of the guide once something was written in it.
  const rule = written ?? (started?.id === chosen ? started : undefined);
  const marks = useMemo(() => new Map(changes.map(({ rule: id, from }) => [id, from === null ? 'fresh' : 'changed'] as const)), [changes]);
  const broken = useBroken(changes, guide.vocabulary);
  const put = (to: Rule) => {
    const isAsStarted = started !== undefined && isSameValue(to, started);
    draft.change((now) => withChanges(now, [{ rule: to.id, to: isAsStarted ? null : to }]));
  };
  const add = (kind: string) => {
    const id = freeId(guide, `rule-${kind}`);
    const spec = structuredClone(kindForms.get(kind)?.blank ?? {});
    // Spelling is nobody's own: it speaks every language, and its sentence is the same everywhere.
    const start = kind === 'spelling' ? { message: r.spellingMessage } : { message: '', lang: [language] };
    setStarted({ id, kind, level: 'recommended', ...start, spec });
    open(id);
  };
  /** Terms that only Vale minds become a rule of their own, to be marked in replies too. */
  const avoid = () => {
    const { accept, reject } = guide.vocabulary;
    const rule: Rule = {
      id: freeId(guide, 'rule-existence'),
      kind: 'existence',
      level: 'recommended',
      message: ruleTexts[language].avoid,
      spec: { ...structuredClone(kindForms.get('existence')?.blank), tokens: reject },
    };
    draft.change((now) => ({ ...withChanges(now, [{ rule: rule.id, to: rule }]), vocabulary: { accept, reject: [] } }));
    open(rule.id);
  };
  const remove = (gone: Rule) => {
    const before = guide;
    setStarted(undefined);
    location.hash = hashOf('rules');
    if (written === undefined) return;
    draft.change((now) => withChanges(now, [{ rule: gone.id, to: null }]));
    notify({
      text: r.removed(ruleTitle(gone, language)),
      undo: { name: r.undo, until: Date.now() + 10_000, run: () => draft.change(() => before) },
    });
  };
  return (
    <div class={`split${rule === undefined && next === undefined ? '' : ' open'}`}>
      <RuleList guide={guide} marks={marks} broken={broken} states={states} chosen={chosen} mayChange={mayChange} place={next} />
      <div class="detail">
        <a class="b ghost back" href={hashOf('rules')}>
          {`← ${w.back}`}
        </a>
        {next === 'terms' && (
          <Readable may={mayChange}>
            <BrandTerms guide={guide} onGuide={(part) => draft.change((now) => ({ ...now, ...part }))} onAvoid={avoid} />
          </Readable>
        )}
        {adding && <NewRule onKind={add} />}
        {next === undefined && rule === undefined && (
          <>
            <ToLookAt guide={guide} states={states} />
            <EmptyState picture={<Fork size={36} />} title={w.choose}>
              <p>{w.chooseHelp}</p>
            </EmptyState>
          </>
        )}
        {!adding && rule !== undefined && (
          <Readable may={mayChange}>
            <RuleEditor
              key={rule.id}
              rule={rule}
              replies={replies}
              now={now}
              me={me}
              isUntouched={written === undefined}
              original={draft.base.body.rules.find(({ id }) => id === rule.id)}
              vocabulary={guide.vocabulary}
              themes={themesOf(guide)}
              state={states?.get(rule.id)}
              onRule={put}
              onRemove={() => remove(rule)}
              onCopy={() => {
                const id = freeId(guide, rule.id);
                put({ ...rule, id });
                open(id);
              }}
            />
          </Readable>
        )}
      </div>
    </div>
  );
}
