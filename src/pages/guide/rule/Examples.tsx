import { useMemo } from 'preact/hooks';
import type { Rule } from '../../../guide/guide.ts';
import { firesOn } from '../../../tone/guides.ts';
import type { Checker } from '../../../tone/index.ts';
import { Button } from '../../../ui/Button.tsx';
import { Chip } from '../../../ui/Chip.tsx';
import { useFrame } from '../../parts/frame/frame.tsx';
import { ruleWords } from './rule-words.ts';

interface ExamplesProps {
  readonly rule: Rule;
  /** The rule that the checker knows: as it was before the last letters. */
  readonly tried: Rule;
  /** Knows this rule alone. */
  readonly checker: Checker;
  readonly onRule: (rule: Rule) => void;
}

/** The good and bad examples, each with whether it holds now. */
export function Examples(props: ExamplesProps) {
  const { language } = useFrame();
  const { tried, checker } = props;
  const w = ruleWords[language];
  const fires = useMemo(() => remembered(firesOn(tried, checker)), [tried, checker]);
  return (
    <section class="card">
      <h2>{w.examples}</h2>
      <p class="help">{w.examplesHelp}</p>
      <ExampleList {...props} side="bad" right={fires} />
      <ExampleList {...props} side="good" right={(text) => !fires(text)} />
    </section>
  );
}

/** Each text is checked once, however often it is drawn. */
function remembered(fires: (text: string) => boolean): (text: string) => boolean {
  const known = new Map<string, boolean>();
  return (text) => {
    const found = known.get(text) ?? fires(text);
    known.set(text, found);
    return found;
  };
}

interface ListProps extends ExamplesProps {
  readonly side: 'bad' | 'good';
  /** Whether an example is as it must be. */
  readonly right: (text: string) => boolean;
}

function ExampleList({ rule, side, right, onRule }: ListProps) {
  const { language } = useFrame();
  const w = ruleWords[language];
  const texts = rule[side] ?? [];
  const put = (next: readonly string[]) => {
    const { [side]: _, ...rest } = rule;
    onRule(next.length === 0 ? rest : { ...rest, [side]: [...next] });
  };
  return (
    <div class="examples">
      <h3>{w[side]}</h3>
      {texts.map((text, index) => {
        const [good, wrong] = w.holds[side];
        const holds = text.trim() !== '' && right(text);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: an example has no other name while it is typed
          <div class="example" key={index}>
            <textarea
              class="input"
              rows={text.length > 70 ? 2 : 1}
              aria-label={`${w[side]} ${index + 1}`}
              aria-invalid={holds ? undefined : 'true'}
              maxLength={5_000}
              value={text}
              onInput={(event) => put(texts.map((old, at) => (at === index ? event.currentTarget.value : old)))}
            />
            <Chip tone={holds ? 'green' : 'red'}>{holds ? good : wrong}</Chip>
            <Button aria-label={w.removeExample} title={w.removeExample} onClick={() => put(texts.filter((_, at) => at !== index))}>
              ×
            </Button>
          </div>
        );
      })}
      <Button look="ghost" onClick={() => put([...texts, ''])}>
        {side === 'bad' ? w.addBad : w.addGood}
      </Button>
    </div>
  );
}
