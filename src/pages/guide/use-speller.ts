import { useEffect, useMemo, useState } from 'preact/hooks';
import { dictionary } from '../../browser/dictionary.ts';
import type { Rule } from '../../guide/guide.ts';
import type { Toolbox } from '../../guide/rule-kind.ts';
import { createAskedSpeller } from '../../tone/index.ts';

/** The dictionaries for a rule about spelling, asked of the background; a new function each time that answers came in. */
export function useSpeller({ kind }: Rule): Toolbox['speller'] | undefined {
  const [heard, setHeard] = useState(0);
  const end = useMemo(() => new AbortController(), []);
  useEffect(() => () => end.abort(), [end]);
  const asked = useMemo(() => {
    if (kind !== 'spelling') return undefined;
    return createAskedSpeller(dictionary, () => setHeard((count) => count + 1), end.signal, true);
  }, [kind, end]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was heard makes another function of the same speller
  return useMemo<Toolbox['speller'] | undefined>(
    () => asked && ((lang, dictionaries) => asked.speller(lang, dictionaries)),
    [asked, heard],
  );
}
