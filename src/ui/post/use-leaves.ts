import { useEffect, useState } from 'preact/hooks';
import type { EscalationPreview, Preview } from '../../contract/channel.ts';
import type { Language } from '../../guide/language.ts';
import { postWords } from './words.ts';

/** How long (ms) the person must stop typing before the preview is asked for again. */
const REST = 150;

/** What would leave, as far as it is known. */
export interface Leaving {
  /** The message, then the data that a program receives with it; absent until it was read. */
  readonly text?: string;
  /** By when (ISO) the department would be asked to confirm and to answer. */
  readonly times?: Pick<EscalationPreview, 'acknowledgeBy' | 'answerBy'>;
}

export interface Asking<Request> {
  /** Absent while there is nothing to ask for. */
  readonly request: Request | undefined;
  /** All that the message comes from beside the request, as one string: when it changes, the message changes. */
  readonly about: string;
  /** The department: what would leave to another one says nothing of this one. */
  readonly whom: string;
  readonly language: Language;
  readonly onPreview: (request: Request) => Promise<EscalationPreview>;
}

/** Everything that a request sends, as the channel makes it; read anew as the request changes. */
export function useLeaves<Request>({ request, about, whom, language, onPreview }: Asking<Request>): Leaving {
  const w = postWords[language];
  const [known, setKnown] = useState<Leaving & { readonly whom?: string }>({});
  const shown: Leaving = known.whom === whom ? known : {};
  const key = `${about}\n${JSON.stringify(request)}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key holds all that another message would come from.
  useEffect(() => {
    if (request === undefined) return;
    let over = false;
    const show = (next: Leaving) => over || setKnown({ ...next, whom });
    const ask = () =>
      onPreview(request).then(
        ({ acknowledgeBy, answerBy, ...preview }) => show({ text: worded(preview, w.asData), times: { acknowledgeBy, answerBy } }),
        () => show({ ...shown, text: w.noPreview }),
      );
    const later = setTimeout(() => void ask(), shown.text === undefined ? 0 : REST);
    return () => {
      over = true;
      clearTimeout(later);
    };
  }, [key]);
  return shown;
}

function worded({ message, data }: Preview, asData: string): string {
  return data.length === 0 ? message : [message, '', asData, ...data.map(({ name, value }) => `${name}: ${value}`)].join('\n');
}
