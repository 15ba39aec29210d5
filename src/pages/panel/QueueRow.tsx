import type { Workspace } from '../../contract/workspace.ts';
import { departmentName } from '../../domain/departments.ts';
import { labelName, labelOf, preciseTopics } from '../../domain/labels.ts';
import { nameInSentence } from '../../domain/turning.ts';
import { lateSince, mainEscalation } from '../../domain/unreached.ts';
import { writtenAt } from '../../domain/written-at.ts';
import type { Language } from '../../guide/language.ts';
import { Chip, LabelChip, type Tone } from '../../ui/Chip.tsx';
import { stageTone, stageWord, unreachedWord } from '../../ui/post/stage.ts';
import { longDuration, shortAge } from '../../ui/time.ts';
import { priorityWords } from '../../ui/words/priority.ts';
import { sourceName } from '../../ui/words/source-name.ts';
import { useFrame } from '../parts/frame/frame.tsx';
import { dueChip } from './due.ts';
import { hasNobody, isClosedPlace, type QueueItem, standsIn } from './queue.ts';
import { postHash } from './route.ts';
import { panelWords } from './words.ts';

interface QueueRowProps {
  readonly item: QueueItem;
  readonly workspace: Pick<Workspace, 'labels' | 'departments'>;
  readonly me: string;
  readonly now: number;
}

/** One post of the queue: how urgent, who, where, how long; what it says; what is known of it. */
export function QueueRow({ item, workspace, me, now }: QueueRowProps) {
  const { language } = useFrame();
  const w = panelWords[language];
  const { state, place, priority } = item;
  const { post } = state;
  const level = hasNobody(item) ? 'unreached' : isClosedPlace(place) ? 'past' : priority.level;
  return (
    <a class={`qrow ${level}`} href={postHash(state.id)} data-post={state.id}>
      <span class="qtop">
        <b dir="auto">{post.author?.name ?? post.author?.handle ?? w.unknownAuthor}</b>
        <span class="muted where">
          <span dir="auto">{sourceName(post, language)}</span> · {shortAge(now - writtenAt(state), language)}
        </span>
        <span class="sp" />
        {!isClosedPlace(place) && (
          <>
            <span class="points" aria-hidden="true">
              {priority.points}
            </span>
            <span class="visually-hidden">{w.points(String(priority.points), priorityWords[language].levels[priority.level])}</span>
          </>
        )}
      </span>
      <span class="qtext" dir="auto">
        {post.text === '' ? w.noText : post.text.slice(0, 400)}
      </span>
      <Chips item={item} workspace={workspace} me={me} now={now} />
    </a>
  );
}

function Chips({ item, workspace, me, now }: QueueRowProps) {
  const { language } = useFrame();
  const { kind, sentiment, topics } = item.state.labels;
  const chips = [
    kind !== undefined && <LabelChip key="kind" label={labelOf(workspace.labels, 'kind', kind)} value={kind} language={language} />,
    sentiment === 'angry' && (
      <LabelChip key="mood" label={labelOf(workspace.labels, 'sentiment', sentiment)} value={sentiment} language={language} />
    ),
    ...preciseTopics(topics).map((topic) => {
      const label = labelOf(workspace.labels, 'topic', topic);
      return (
        <Chip key={topic} tone={label?.sensitive ? 'red' : 'grey'} dot={label?.sensitive}>
          {labelName(workspace.labels, 'topic', topic, language)}
        </Chip>
      );
    }),
    ...standing({ item, workspace, me, now }, language).map(({ tone, text, tail }) => (
      <Chip key={text} tone={tone} dot={tone === 'red'} tail={tail}>
        {text}
      </Chip>
    )),
  ].filter((chip) => chip !== false);
  return chips.length === 0 ? null : <span class="chips">{chips}</span>;
}

interface Standing {
  readonly tone: Tone;
  readonly text: string;
  /** What stays to be seen where the text is too long. */
  readonly tail?: string;
}

/** What of time, colleagues and departments must be seen in the list. */
function standing({ item, workspace, me, now }: QueueRowProps, language: Language): Standing[] {
  const w = panelWords[language];
  const { state } = item;
  const moved = item.shownIn !== undefined && !standsIn(item, item.shownIn);
  const due = dueChip(item, now, language);
  const found: Standing[] = due === undefined ? [] : [due];
  if (moved) found.unshift({ tone: 'grey', text: w.nowIn(w.places[item.place]) });
  const { claim } = state;
  if (claim !== undefined && claim.until > now)
    found.push({ tone: 'grey', text: claim.by.id === me ? w.claimedByMe : w.claimed(nameInSentence(claim.by.name)) });
  const escalation = mainEscalation(item.escalations);
  if (escalation !== undefined) {
    const name = departmentName(workspace.departments, escalation.department, language);
    const late = isClosedPlace(item.place) ? undefined : lateSince(escalation, now);
    const word = [stageWord(escalation, language, now), ...(late === undefined ? [] : [w.late(longDuration(now - late, language))])];
    const nobody = hasNobody(item) ? unreachedWord(escalation, language) : undefined;
    // That nobody has it comes before everything else.
    if (nobody !== undefined) found.unshift({ tone: 'red', text: nobody });
    found.push({ tone: late === undefined ? stageTone(escalation, now) : 'amber', text: name, tail: ` · ${word.join(', ')}` });
  }
  return found;
}
