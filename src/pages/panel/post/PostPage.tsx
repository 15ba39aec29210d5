import { useRef, useState } from 'preact/hooks';
import type { Event } from '../../../contract/event.ts';
import { ELSEWHERE } from '../../../contract/source.ts';
import type { AuthorState } from '../../../contract/state.ts';
import type { Workspace } from '../../../contract/workspace.ts';
import { departmentName } from '../../../domain/departments.ts';
import { isUnreached } from '../../../domain/unreached.ts';
import { writtenAt } from '../../../domain/written-at.ts';
import { PrioritySum } from '../../../ui/post/PrioritySum.tsx';
import { priorityWords } from '../../../ui/words/priority.ts';
import { useSettings } from '../../parts/data/me.ts';
import { useStanding } from '../../parts/data/standing.ts';
import { useFrame } from '../../parts/frame/frame.tsx';
import { useKeys } from '../keys.ts';
import { isClosedPlace, type QueueItem } from '../queue.ts';
import { panelWords } from '../words.ts';
import { ActionBar, mayLabel, type Open } from './ActionBar.tsx';
import type { PostActions } from './actions.ts';
import { Drawer } from './Drawer.tsx';
import { EscalationCard } from './EscalationCard.tsx';
import { Note } from './Note.tsx';
import { Person } from './Person.tsx';
import { PostHead } from './PostHead.tsx';
import { PostText } from './PostText.tsx';
import { Section } from './Section.tsx';
import { Timeline } from './Timeline.tsx';
import { timeline } from './timeline.ts';
import { postPageWords } from './words.ts';

export interface PostPageProps {
  readonly item: QueueItem;
  /** Events of the post, of its escalations and of its author's marks. */
  readonly events: readonly Event[];
  readonly author: AuthorState | undefined;
  /** Keys of the topics that were set last. */
  readonly recent: readonly string[];
  readonly workspace: Workspace;
  readonly me: string;
  readonly now: number;
  readonly actions: PostActions;
  /** Whether the member acts on posts, or only reads. */
  readonly acts: boolean;
  readonly onBack: () => void;
  /** Goes so many posts on in the queue (back when negative); at its end stays, or goes back to it with `orBack`. */
  readonly onStep: (step: number, orBack?: boolean) => void;
}

/** All that is known of one post, and all that can be done with it. */
export function PostPage(props: PostPageProps) {
  const { language } = useFrame();
  const { item, events, author, recent, workspace, me, now, actions, acts, onBack, onStep } = props;
  const { state, escalations } = item;
  const w = postPageWords[language];
  const team = useStanding()?.role !== undefined;
  const frame = useFrame();
  const [open, setOpen] = useState<Open>();
  const bar = useRef<HTMLDivElement>(null);
  const [instead, setInstead] = useState<string>();
  const toggle = (what: Open) => {
    setInstead(undefined);
    setOpen(open === what ? undefined : what);
  };
  const elsewhere = (id: string, takesPlace: boolean) => {
    setInstead(takesPlace ? id : undefined);
    setOpen('escalate');
  };
  const close = () => {
    setOpen(undefined);
    bar.current?.querySelector('button')?.focus();
  };
  /** The next post comes at once, but not where this one may have to stay; what became of it is said at the foot. */
  const finish = () => {
    if (state.closed) return void actions.reopen();
    const closing = actions.close();
    if (!item.escalations.some(isUnreached)) onStep(1, true);
    else void closing.then((isDone) => isDone && onStep(1, true));
  };
  const own = useSettings()?.member;
  const mine = state.claim?.by.id === me && state.claim.until > now;
  const onlyReopened = () => frame.notify({ text: panelWords[language].onlyReopened });
  useKeys({
    escape: open === undefined ? onBack : close,
    g: () => void actions.jump(),
    j: () => onStep(1),
    k: () => onStep(-1),
    ...(acts
      ? {
          l: mayLabel(state) ? () => toggle('label') : onlyReopened,
          e: state.closed ? onlyReopened : state.post.kind === 'ad' ? undefined : () => toggle('escalate'),
          n: () => toggle('note'),
          t: state.closed ? onlyReopened : () => void (mine ? actions.release() : actions.claim()),
          d: finish,
        }
      : {}),
  });
  const shown = escalations.filter(({ stage }) => stage !== 'undone');
  const nameOf = (key: string) => departmentName(workspace.departments, key, language);
  return (
    <div class="panel">
      <PostHead site={state.post.site === ELSEWHERE ? undefined : state.post.site} onJump={() => void actions.jump()} onStep={onStep} />
      <main class="post">
        <section aria-label={w.kinds[state.post.kind]}>
          <PostText post={state.post} at={writtenAt(state)} now={now} />
          <ActionBar
            bar={bar}
            item={item}
            workspace={workspace}
            now={now}
            actions={actions}
            open={open}
            mine={mine}
            acts={acts}
            onOpen={toggle}
            onFinish={finish}
          />
        </section>
        {(open === 'label' || open === 'escalate') && (
          <div class="parts drawer">
            <h2 class="visually-hidden">{w[open]}</h2>
            <Drawer
              what={open}
              item={item}
              recent={recent}
              instead={instead}
              workspace={workspace}
              now={now}
              actions={actions}
              onDone={close}
            />
          </div>
        )}
        {shown.length > 0 && (
          <Section title={w.escalations}>
            {shown.map((escalation) => (
              <EscalationCard
                key={escalation.id}
                escalation={escalation}
                now={now}
                actions={actions}
                acts={acts}
                onElsewhere={elsewhere}
                name={nameOf(escalation.department)}
                channel={workspace.departments.find(({ key }) => key === escalation.department)?.channel}
              />
            ))}
          </Section>
        )}
        <Note note={state.note} acts={acts} editing={open === 'note'} onEdit={() => toggle('note')} onSave={actions.note} />
        {!isClosedPlace(item.place) && (
          <Section title={priorityWords[language].why}>
            <div class="parts">
              <PrioritySum priority={item.priority} dueAt={item.dueAt} labels={workspace.labels} language={language} now={now} />
            </div>
          </Section>
        )}
        <Person
          item={item}
          author={author}
          workspace={workspace}
          now={now}
          actions={actions}
          acts={acts}
          open={open === 'mark'}
          onOpen={() => toggle('mark')}
        />
        <Section title={w.history}>
          <Timeline
            entries={timeline(events, { ...workspace, team, own }, language)}
            now={now}
            onPart={acts ? (event) => void actions.part(event) : undefined}
          />
        </Section>
      </main>
    </div>
  );
}
