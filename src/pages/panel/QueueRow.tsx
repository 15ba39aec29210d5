import type { Workspace } from '../../contract/workspace.ts';
import { departmentName } from '../../domain/departments.ts';
import { labelName, labelOf, preciseTopics } from '../../domain/labels.ts';
import { siteNames } from '../../domain/sites.ts';
import { mainEscalation } from '../../domain/unreached.ts';
import type { Language } from '../../guide/language.ts';
import { Chip, LabelChip, type Tone } from '../../ui/Chip.tsx';
import { stageTone, stageWord } from '../../ui/post/stage.ts';
import { shortAge } from '../../ui/time.ts';
import { priorityWords } from '../../ui/words/priority.ts';
import { pointsText } from '../../ui/words/reasons.ts';
import { dueChip } from './due.ts';
import { type QueueItem, writtenAt } from './queue.ts';
import { postHash } from './route.ts';
import { panelWords } from './words.ts';

interface QueueRowProps {
  readonly item: QueueItem;
  readonly workspace: Pick<Workspace, 'labels' | 'departments'>;
  readonly language: Language;
  readonly me: string;
  readonly now: number;
}

/** One post of the queue: how urgent, who, where, how long; what it says; what is known of it. */
export function QueueRow({ item, workspace, language, me, now }: QueueRowProps) {
  const w = panelWords[language];
  const { state, priority } = item;
  const { post } = state;
  return (
    <a class={`qrow ${priority.level}`} href={postHash(state.id)} data-post={state.id}>
      <span class="qtop">
        <b dir="auto">{post.author?.name ?? post.author?.handle ?? w.unknownAuthor}</b>
        <span class="muted where">
          {siteNames[post.site]} · {shortAge(now - writtenAt(state), language)}
        </span>
        <span class="sp" />
        <span class="points" aria-hidden="true">
          {pointsText(priority.points)}
        </span>
        <span class="visually-hidden">{w.points(pointsText(priority.points), priorityWords[language].levels[priority.level])}</span>
      </span>
      <span class="qtext" dir="auto">
        {post.text === '' ? w.noText : post.text.slice(0, 400)}
      </span>
      <Chips item={item} workspace={workspace} language={language} me={me} now={now} />
    </a>
  );
}

function Chips({ item, workspace, language, me, now }: QueueRowProps) {
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
    ...standing({ item, workspace, language, me, now }).map(({ tone, text }) => (
      <Chip key={text} tone={tone} dot={tone === 'red'}>
        {text}
      </Chip>
    )),
  ].filter((chip) => chip !== false);
  return chips.length === 0 ? null : <span class="chips">{chips}</span>;
}

interface Standing {
  readonly tone: Tone;
  readonly text: string;
}

/** What of time, colleagues and departments must be seen in the list. */
function standing({ item, workspace, language, me, now }: QueueRowProps): Standing[] {
  const w = panelWords[language];
  const { state } = item;
  const due = dueChip(item, now, language);
  const found: Standing[] = due === undefined ? [] : [due];
  const { claim } = state;
  if (claim !== undefined && claim.until > now)
    found.push({ tone: 'grey', text: claim.by.id === me ? w.claimedByMe : w.claimed(claim.by.name) });
  const escalation = mainEscalation(item.escalations);
  if (escalation !== undefined) {
    const name = departmentName(workspace.departments, escalation.department, language);
    found.push({ tone: stageTone(escalation, now), text: `${name} · ${stageWord(escalation, language, now)}` });
  }
  return found;
}
