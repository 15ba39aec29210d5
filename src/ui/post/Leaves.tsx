import { useEffect, useState } from 'preact/hooks';
import type { Preview } from '../../contract/channel.ts';
import type { Language } from '../../guide/language.ts';
import { postWords } from './words.ts';

/** How long (ms) the person must stop typing before the preview is asked for again. */
const REST = 150;

interface LeavesProps<Request> {
  readonly request: Request;
  /** The whole request as one string: when it changes, the message changes. */
  readonly about: string;
  readonly language: Language;
  readonly onPreview: (request: Request) => Promise<Preview>;
}

/** Everything that a request sends, as the channel makes it: the message, then the data that a program receives with it. */
export function Leaves<Request>({ request, about, language, onPreview }: LeavesProps<Request>) {
  const w = postWords[language];
  const [said, setSaid] = useState<string>();
  const key = `${about}\n${JSON.stringify(request)}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key holds all that another message would come from.
  useEffect(() => {
    let over = false;
    const show = (text: string) => over || setSaid(text);
    const ask = () =>
      onPreview(request).then(
        (preview) => show(worded(preview, w.asData)),
        () => show(w.noPreview),
      );
    const later = setTimeout(() => void ask(), said === undefined ? 0 : REST);
    return () => {
      over = true;
      clearTimeout(later);
    };
  }, [key]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it is scrolled by keys.
    <pre class="leaves" dir="auto" tabIndex={0} aria-busy={said === undefined}>
      {said}
    </pre>
  );
}

function worded({ message, data }: Preview, asData: string): string {
  return data.length === 0 ? message : [message, '', asData, ...data.map(({ name, value }) => `${name}: ${value}`)].join('\n');
}
