import type { Language } from '../../guide/language.ts';
import { leadsSentence, reachWords } from './reach-words.ts';

/** What a question about a channel begins with. */
export type AskedReceiver = 'mail' | 'chat';

export interface ReachProps {
  /** The key and the name of the department that is chosen. */
  readonly department: string;
  readonly name: string;
  readonly reachable: boolean;
  /** Whether the message would not say who sends it. */
  readonly lacksName: boolean;
  /** The names of those who set up channels, where this member does not. */
  readonly leads?: readonly string[] | undefined;
  readonly language: Language;
  /** Asks in a window of ours, which no page of a site reaches. */
  readonly onAskChannel: (department: string, way: AskedReceiver) => void;
}

const ways: readonly AskedReceiver[] = ['mail', 'chat'];

/** Asks what is still lacking for a message to arrive: where the department reads, and who sends. Nothing where all is there. */
export function Reach({ department, name, reachable, lacksName, leads, language, onAskChannel }: ReachProps) {
  const w = reachWords[language];
  if (reachable && !lacksName) return null;
  if (reachable)
    return (
      <div class="row reach">
        <span class="grow">{w.noName}</span>
        <button type="button" class="b line" onClick={() => onAskChannel(department, 'mail')}>
          {w.giveName}
        </button>
      </div>
    );
  return (
    <section class="reach" aria-label={w.where(name)} tabIndex={-1}>
      <b dir="auto">{w.where(name)}</b>
      {leads === undefined ? (
        <>
          <div class="row">
            {ways.map((way) => (
              <button key={way} type="button" class="b line" onClick={() => onAskChannel(department, way)}>
                {w.ways[way]}
              </button>
            ))}
          </div>
          <p class="muted">{w.asksThere}</p>
        </>
      ) : (
        <p>{leadsSentence(leads, language)}</p>
      )}
      <p class="muted">{w.byHand}</p>
    </section>
  );
}
