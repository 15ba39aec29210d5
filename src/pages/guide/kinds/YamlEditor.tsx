import { useEffect, useRef, useState } from 'preact/hooks';
import { LineCounter, parseDocument, stringify } from 'yaml';
import { because, type Reason, reasonText } from '../../../tone/exchange/index.ts';
import { Field } from '../../../ui/Field.tsx';
import { useFrame } from '../../parts/frame/frame.tsx';
import { ruleWords } from '../rule/rule-words.ts';

type Spec = Readonly<Record<string, unknown>>;

interface YamlEditorProps {
  readonly spec: Spec;
  readonly open: boolean;
  readonly onSpec: (spec: Spec) => void;
}

type Read = { readonly spec: Spec } | { readonly reason: Reason; readonly line: number };

/** Reads a spec from YAML; a fault gives the parser's reason and the line. */
function readSpec(text: string): Read {
  const lines = new LineCounter();
  const document = parseDocument(text, { schema: 'core', prettyErrors: false, lineCounter: lines });
  const [error] = document.errors;
  const line = lines.linePos(error?.pos[0] ?? 0).line || 1;
  if (error !== undefined && /call stack/.test(error.message)) return { reason: because('too-deep'), line };
  if (error !== undefined) return { reason: because('yaml', error.code, error.message.split('\n')[0] ?? ''), line };
  try {
    const value: unknown = document.toJS() ?? {};
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { spec: value as Spec };
  } catch {
    // References to references that would grow without bound.
    return { reason: because('alias-bomb'), line: 1 };
  }
  return { reason: because('not-a-map'), line: 1 };
}

const write = (spec: Spec) => (Object.keys(spec).length === 0 ? '' : stringify(spec, { lineWidth: 0 }));

/** Everything of a rule's spec as YAML. What is typed takes effect as soon as it parses. */
export function YamlEditor({ spec, open, onSpec }: YamlEditorProps) {
  const { language } = useFrame();
  const w = ruleWords[language];
  const [text, setText] = useState(() => write(spec));
  const [fault, setFault] = useState<{ readonly reason: Reason; readonly line: number }>();
  const [isOpen, setOpen] = useState(open);
  /** What was typed here comes back as the rule's, and needs no reading a second time. */
  const typed = useRef<Spec | undefined>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what comes from outside is taken over
  useEffect(() => {
    // Closed it follows nothing: the fields above change at each letter.
    if (!isOpen || spec === typed.current) return;
    const read = readSpec(text);
    if (!('spec' in read) || JSON.stringify(read.spec) !== JSON.stringify(spec)) {
      setText(write(spec));
      setFault(undefined);
    }
  }, [spec, isOpen]);
  const type = (next: string) => {
    setText(next);
    const read = readSpec(next);
    setFault('spec' in read ? undefined : read);
    if (!('spec' in read)) return;
    typed.current = read.spec;
    onSpec(read.spec);
  };
  return (
    <details class="yaml" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{w.yaml}</summary>
      <Field
        label={w.yaml}
        help={w.yamlHelp}
        error={fault === undefined ? undefined : w.yamlFault(reasonText(fault.reason, language), fault.line)}
      >
        {(ids) => (
          <textarea
            {...ids}
            class="input code"
            spellcheck={false}
            rows={Math.min(16, text.split('\n').length + 1)}
            value={text}
            onInput={(event) => type(event.currentTarget.value)}
          />
        )}
      </Field>
    </details>
  );
}
