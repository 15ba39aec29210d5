import { useMemo, useState } from 'preact/hooks';
import { type Finding, SituationNameSchema } from '../../../guide/finding.ts';
import type { Rule } from '../../../guide/guide.ts';
import type { SituationName } from '../../../guide/situations.ts';
import { type Checker, guessLanguage } from '../../../tone/index.ts';
import { composeWords } from '../../../ui/compose/words.ts';
import { Field, TextArea } from '../../../ui/Field.tsx';
import { useFrame } from '../../parts/frame/frame.tsx';
import { wordsOf } from '../read/readable.ts';
import { type PastReply, pieces, wouldFire } from '../try-rule.ts';
import { ruleWords } from './rule-words.ts';

interface PreviewProps {
  readonly checker: Checker;
  readonly rule: Rule;
  readonly replies: readonly PastReply[] | undefined;
}

/** How many of the replies it would have spoken of are shown. */
const SHOWN = 8;

/** The rule at work: on a text that one writes, and on the last replies that were sent. */
export function Preview({ checker, rule, replies }: PreviewProps) {
  const { language } = useFrame();
  const w = ruleWords[language];
  const [typed, setTyped] = useState<string>();
  const [situation, setSituation] = useState<SituationName>();
  // Before anything was typed, a rule is shown at work on its own example, or on the first word it looks for.
  const text = typed ?? rule.bad?.[0] ?? wordsOf(rule)[0]?.split(' → ')[0] ?? '';
  const name = situation ?? rule.when?.[0] ?? 'any';
  const findings = useMemo(
    () =>
      checker.check(text, {
        name,
        lang: typed === undefined ? (rule.lang?.[0] ?? language) : guessLanguage(text, rule.lang?.[0] ?? language),
      }),
    [checker, text, name, rule.lang, typed, language],
  );
  return (
    <section class="card">
      <h2>{w.tryIt}</h2>
      <div class="trial">
        <TextArea label={w.tryHelp} rows={3} maxLength={5_000} value={text} onValue={setTyped} />
        <Field label={w.situation}>
          {(ids) => (
            <select {...ids} class="input" value={name} onChange={(event) => setSituation(event.currentTarget.value as SituationName)}>
              {SituationNameSchema.options.map((one) => (
                <option key={one} value={one}>
                  {composeWords[language].situations[one]}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <div role="status" class="tried">
        {text.trim() !== '' && <Marked text={text} findings={findings} />}
      </div>
      <PastReplies checker={checker} replies={replies} />
    </section>
  );
}

/** A text with its findings marked, and what is offered or missing said below. */
function Marked({ text, findings }: { readonly text: string; readonly findings: readonly Finding[] }) {
  const { language } = useFrame();
  const w = ruleWords[language];
  if (findings.length === 0) return <p class="muted">{w.silent}</p>;
  const quote = composeWords[language].quote;
  return (
    <>
      <MarkedText text={text} findings={findings} />
      <ul class="said-list">
        {findings.map((finding) => (
          <li key={`${finding.start} ${finding.end}`} class="muted">
            {finding.start === finding.end ? w.missingHere(finding.message) : finding.message}
            {finding.replacements.length > 0 &&
              ` · ${w.replace(
                finding.replacements
                  .slice(0, 3)
                  .map((one) => (one === '' ? w.nothing : quote(one)))
                  .join(', '),
              )}`}
          </li>
        ))}
      </ul>
    </>
  );
}

function MarkedText({ text, findings }: { readonly text: string; readonly findings: readonly Finding[] }) {
  return (
    <p class="marked" dir="auto">
      {pieces(text, findings).map((piece, index) =>
        piece.finding === undefined ? (
          piece.text
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces are redrawn together
          <mark key={index} class={piece.finding.level}>
            {piece.text}
          </mark>
        ),
      )}
    </p>
  );
}

function PastReplies({ checker, replies }: Pick<PreviewProps, 'checker' | 'replies'>) {
  const { language } = useFrame();
  const w = ruleWords[language];
  const fired = useMemo(() => wouldFire(checker, replies ?? []), [checker, replies]);
  if (replies === undefined) return null;
  if (replies.length === 0) return <p class="muted">{w.noReplies}</p>;
  return (
    <div class="past">
      <p>{w.replies(fired.length, replies.length)}</p>
      <ul>
        {fired.slice(0, SHOWN).map(({ reply, findings }) => (
          <li key={`${reply.at} ${reply.text}`}>
            <MarkedText text={reply.text} findings={findings} />
          </li>
        ))}
      </ul>
    </div>
  );
}
