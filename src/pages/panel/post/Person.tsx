import { ELSEWHERE } from '../../../contract/source.ts';
import type { AuthorState } from '../../../contract/state.ts';
import type { Workspace } from '../../../contract/workspace.ts';
import { leadsToAuthor } from '../../../domain/own-addresses.ts';
import { Button } from '../../../ui/Button.tsx';
import { Chip } from '../../../ui/Chip.tsx';
import { PersonCard } from '../../../ui/post/PersonCard.tsx';
import { dayOf } from '../../../ui/time.ts';
import { useFrame } from '../../parts/frame/frame.tsx';
import type { QueueItem } from '../queue.ts';
import type { PostActions } from './actions.ts';
import { Section } from './Section.tsx';
import { postPageWords } from './words.ts';

interface PersonProps {
  readonly item: QueueItem;
  readonly author: AuthorState | undefined;
  readonly workspace: Workspace;
  readonly now: number;
  readonly actions: PostActions;
  readonly acts: boolean;
  readonly open: boolean;
  readonly onOpen: () => void;
}

/** Who wrote the post, how long the team has known them, and their marks in force. */
export function Person({ item, author, workspace, now, actions, acts, open, onOpen }: PersonProps) {
  const { language } = useFrame();
  const w = postPageWords[language];
  const { marks, state } = item;
  const person = state.post.author;
  // Of a post that came from nobody in particular nothing is known, and nothing can be marked.
  if (author === undefined && marks.length === 0 && state.authorId === undefined) return null;
  const nameOf = (key: string) => workspace.marks.find((mark) => mark.key === key)?.name[language] ?? key;
  return (
    <Section
      title={w.person}
      action={
        acts &&
        person !== undefined &&
        state.authorId !== undefined && (
          <Button look="ghost" aria-expanded={open} onClick={onOpen}>
            {open ? w.cancel : w.mark}
          </Button>
        )
      }
    >
      {author !== undefined && (
        <p class="muted">
          {w.known(author.posts, dayOf(author.firstSeenAt, language))}
          {person?.url !== undefined && state.post.site !== ELSEWHERE && leadsToAuthor(state.post.site, person, person.url) && (
            <>
              {' · '}
              <a href={person.url} target="_blank" rel="noreferrer noopener">
                {w.profile}
              </a>
            </>
          )}
        </p>
      )}
      {open ? (
        <div class="parts">
          <PersonCard
            author={person}
            marks={marks}
            kinds={workspace.marks}
            language={language}
            now={now}
            onMark={(...mark) => void actions.mark(...mark)}
            onUnmark={(mark) => void actions.unmark(mark)}
          />
        </div>
      ) : (
        marks.map(({ mark, fact, until }) => (
          <p key={mark} class="mark">
            <Chip tone="green">{nameOf(mark)}</Chip>
            <span>
              <span dir="auto">{fact}</span> <span class="muted">{w.untilDay(dayOf(until, language))}</span>
            </span>
          </p>
        ))
      )}
    </Section>
  );
}
