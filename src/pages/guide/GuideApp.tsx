import { useMemo, useState } from 'preact/hooks';
import type { Member } from '../../contract/event.ts';
import type { ProposalState } from '../../contract/guide-state.ts';
import type { Guide } from '../../guide/guide.ts';
import type { Language } from '../../guide/language.ts';
import { mergeBodies } from '../../log/merge-documents.ts';
import { type Standing, useStanding } from '../parts/data/standing.ts';
import { type DocumentDraft, type Head, useDocumentDraft } from '../parts/data/use-document-draft.ts';
import { mergeHash, useVersionsOf } from '../parts/documents/forks.ts';
import { ruleTitle } from '../parts/documents/rule-title.ts';
import { createVersionNames } from '../parts/documents/version-names.ts';
import { useFrame, useNow } from '../parts/frame/frame.tsx';
import { NewerDocument } from '../parts/frame/NewerDocument.tsx';
import { LeftNotice } from '../parts/team/LeftCard.tsx';
import { Exchange } from './exchange/Exchange.tsx';
import { GuideHead } from './GuideHead.tsx';
import { PublishBar } from './PublishBar.tsx';
import { RulesPlace } from './RulesPlace.tsx';
import { ReadPlace } from './read/ReadPlace.tsx';
import { hashOf, useRoute } from './route.ts';
import { ruleChanges, withChanges, withWords } from './rule-changes.ts';
import { useDecisions } from './use-decisions.ts';
import { useGuide, useProposals, useReplies, useRuleStates } from './use-guide.ts';
import { useSources } from './use-sources.ts';
import { Proposals } from './versions/Proposals.tsx';
import { Versions } from './versions/Versions.tsx';
import { versionsWords } from './versions/versions-words.ts';
import { guideWords } from './words.ts';

/** The guide page: rules, versions, proposals, import and export, over one draft. */
export function GuideApp({ me }: { readonly me: Member }) {
  const head = useGuide();
  const standing = useStanding();
  if (head === undefined || standing === undefined) return null;
  return <GuidePage me={me} head={head} standing={standing} />;
}

interface GuidePageProps {
  readonly me: Member;
  readonly head: Head<Guide>;
  readonly standing: Standing;
}

function GuidePage({ me, head, standing }: GuidePageProps) {
  const { publishes: mayPublish, proposes, left } = standing;
  const locked = head.isNewer === true;
  const mayChange = (mayPublish || proposes) && !locked;
  const { language, notify } = useFrame();
  const w = guideWords[language];
  const now = useNow(60_000);
  const { place, parts } = useRoute();
  const draft = useDocumentDraft<Guide>('guide', head);
  const history = useVersionsOf('guide');
  const numbers = history?.numbers;
  // Names say the year, and no more of the present time.
  const today = new Date(now).setHours(0, 0, 0, 0);
  const names = useMemo(
    () => createVersionNames({ numbers: numbers ?? new Map(), me: me.id, now: today, language }),
    [numbers, me.id, today, language],
  );
  const proposals = useProposals() ?? [];
  const states = useRuleStates();
  const replies = useReplies();
  const decisions = useDecisions(draft, mayPublish);
  const merging = useMerging(draft, head, language);
  const sources = useSources(draft);
  const changes = useMemo(() => ruleChanges(draft.base.body, draft.body), [draft.base.body, draft.body]);
  const waiting = proposals.filter(({ decision }) => decision === undefined).length;
  const take = (...taken: ProposalState[]) => {
    draft.change((now) => taken.reduce((guide, { changes, accept = [] }) => withWords(withChanges(guide, changes), accept), now));
    decisions.take(...taken.map(({ id }) => id));
  };
  return (
    <div class="guide">
      <GuideHead place={place} waiting={waiting} names={names} name={head.body.name} version={head.version} />
      {head.isNewer && <NewerDocument kind="guide" />}
      {left !== undefined && <LeftNotice team={left} />}
      {!mayPublish && left === undefined && <p class="note">{proposes ? w.readOnly : w.readAlone}</p>}
      {(history?.forks ?? []).map((fork) => (
        <div key={fork.id} class="note amber">
          <p class="grow">
            {w.fork(names.within(fork))} {w.forkHelp}
          </p>
          <a class="b line" href={hashOf('versions', head.version?.id ?? '', fork.id)}>
            {w.compare}
          </a>
          {mayPublish && !head.isNewer && (
            <a class="b line" href={`merge.html${mergeHash({ kind: 'guide', fork })}`}>
              {w.join}
            </a>
          )}
        </div>
      ))}
      <main>
        {place === 'rules' && (
          <RulesPlace
            draft={draft}
            changes={changes}
            states={states}
            replies={replies}
            now={now}
            me={me}
            mayChange={mayChange}
            parts={parts}
          />
        )}
        {place === 'read' && (
          <ReadPlace
            guide={head.body}
            version={head.version === undefined ? w.shipped : names.within(head.version)}
            mayChange={mayChange}
            wanted={parts[0]}
          />
        )}
        {place === 'versions' && history !== undefined && (
          <Versions
            versions={history.versions}
            forks={history.forks}
            names={names}
            mayChange={mayChange}
            head={head.version?.id}
            draft={draft.body}
            dirty={draft.dirty}
            pair={parts}
            onRestore={(version, guide) => {
              const { restored, undo } = versionsWords[language];
              const run = draft.restore(guide);
              notify({ text: restored(names.within(version)), undo: { name: undo, until: Date.now() + 10_000, run } });
            }}
          />
        )}
        {place === 'proposals' && (
          <Proposals
            proposals={proposals}
            now={now}
            me={me}
            mayPublish={mayPublish && !locked}
            guide={head.body}
            inDraft={decisions.taken}
            onTake={take}
            onDecline={decisions.decline}
          />
        )}
        {place === 'exchange' && <Exchange guide={draft.body} mayChange={mayChange} onGuide={sources.take} />}
      </main>
      <PublishBar
        draft={draft}
        mayPublish={mayPublish}
        sources={sources.of(changes)}
        conflicts={merging.conflicts}
        onMerge={() => merging.rebase()}
        onPublish={(words) => decisions.publish({ words, sources: sources.of(changes) }, changes)}
      />
    </div>
  );
}

/** Joins the draft with a version that came after; says which rules both sides changed. */
function useMerging(draft: DocumentDraft<Guide>, head: Head<Guide>, language: Language) {
  const [kept, setKept] = useState<readonly string[]>([]);
  const nameOf = (path: string) => {
    const rule = draft.body.rules.find(({ id }) => id === path);
    return rule === undefined ? guideWords[language].terms : ruleTitle(rule, language);
  };
  const merged = (base: unknown, theirs: Guide): Guide => {
    const { body, conflicts } = mergeBodies(base, draft.body, theirs);
    setKept(conflicts.map(({ path }) => path.replace(/^rules\//, '')));
    return body as Guide;
  };
  return {
    conflicts: draft.dirty ? kept.map(nameOf).join(', ') : '',
    rebase: () => draft.rebase(merged(draft.base.body, head.body)),
  };
}
