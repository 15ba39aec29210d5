import { useMemo, useRef, useState } from 'preact/hooks';
import type { PostState } from '../../contract/state.ts';
import type { Finding } from '../../guide/finding.ts';
import { allKinds } from '../../tone/guides.ts';
import { compileGuide, guessLanguage, situationOf } from '../../tone/index.ts';
import { Button } from '../../ui/Button.tsx';
import { levelTones } from '../../ui/compose/level-tones.ts';
import { composeWords } from '../../ui/compose/words.ts';
import { TextArea } from '../../ui/Field.tsx';
import { useSettled } from '../parts/data/use-settled.ts';
import { useFrame } from '../parts/frame/frame.tsx';
import { useNextFocus } from '../parts/frame/use-next-focus.ts';
import { useGuideHead } from './use-documents.ts';
import { welcomeWords } from './words.ts';

interface TryReplyProps {
  readonly labels: PostState['labels'];
  /** Whose post is answered. */
  readonly reader: string;
}

/** So many remarks are shown at once; those about words that stand there come before what is missing. */
const SHOWN = 4;
/** Who types is told nothing until they pause for so long, ms. */
const PAUSE = 1_000;
const weight = { required: 0, recommended: 1, hint: 2 } as const;

/** A reply to the post, checked as it is typed by the guide in force. */
export function TryReply({ labels, reader }: TryReplyProps) {
  const { language } = useFrame();
  const w = welcomeWords[language];
  const head = useGuideHead();
  const checker = useMemo(() => head && compileGuide(head.body, { kinds: allKinds, budget: Infinity }), [head]);
  const [text, setText] = useState<string>();
  const draft = text ?? w.sample.reply;
  const name = situationOf(labels);
  const findings = useMemo(
    () =>
      draft.trim() === ''
        ? []
        : [...(checker?.check(draft, { name, lang: guessLanguage(draft, language), site: 'x', people: { reader, writer: '' } }) ?? [])],
    [checker, draft, name, language, reader],
  );
  const first = [...findings]
    .sort((a, b) => Number(a.match === '') - Number(b.match === '') || weight[a.level] - weight[b.level])
    .slice(0, SHOWN);
  const put = ({ start, end }: Finding, words: string) => setText(`${draft.slice(0, start)}${words}${draft.slice(end)}`);
  const told = useSettled(draft.trim() === '' ? w.typeIt : w.remarks(findings.length), PAUSE);
  const box = useRef<HTMLDivElement>(null);
  useNextFocus(box, text);
  return (
    <div class="try-reply" ref={box}>
      <TextArea label={w.replyTo(reader)} rows={3} maxLength={2_000} value={draft} onValue={setText} />
      <ul>
        {first.length === 0 && <li class="muted">{draft.trim() === '' ? w.typeIt : w.inTune}</li>}
        {first.map((finding) => (
          <Remark key={`${finding.rule} ${finding.start}`} finding={finding} onPut={(words) => put(finding, words)} />
        ))}
        {findings.length > SHOWN && <li class="muted">{w.more(findings.length - SHOWN)}</li>}
      </ul>
      <p class="visually-hidden" role="status">
        {text === undefined ? '' : told}
      </p>
    </div>
  );
}

function Remark({ finding, onPut }: { readonly finding: Finding; readonly onPut: (words: string) => void }) {
  const { quote, levels, mend } = composeWords[useFrame().language];
  const { level, match, message, replacements } = finding;
  const [words] = replacements;
  return (
    <li>
      <span class={`dot ${levelTones[level]}`} role="img" aria-label={levels[level]} title={levels[level]} />
      <span class="grow">
        {match !== '' && <b dir="auto">{`${quote(match)} `}</b>}
        {message}
      </span>
      {words !== undefined && (
        <Button look="line" onClick={() => onPut(words)}>
          {mend(match, words)}
        </Button>
      )}
    </li>
  );
}
