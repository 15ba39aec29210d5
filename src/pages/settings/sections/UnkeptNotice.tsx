import { useFrame } from '../../parts/frame/frame.tsx';
import { useWarning } from '../../parts/frame/use-warning.ts';
import { type Bench, isChanged } from '../unkept.ts';
import { channelsWords } from './channels-words.ts';

/** Says, wherever the person looks, which channels are not kept yet; the browser asks before the page is closed. */
export function UnkeptNotice({ bench, here }: { readonly bench: Bench; readonly here: boolean }) {
  const { language } = useFrame();
  const w = channelsWords[language];
  const changed = bench.all.filter(isChanged);
  useWarning(changed.length > 0);
  if (here || changed.length === 0) return null;
  return (
    <div class="note amber" role="status">
      <p class="grow" dir="auto">
        {w.unkept(new Intl.ListFormat(language).format(changed.map(({ name }) => name)))}
      </p>
      <a class="b line" href="#channels">
        {w.toUnkept}
      </a>
    </div>
  );
}
