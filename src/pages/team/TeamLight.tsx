import { teamStatus } from '../../store/membership.ts';
import { store } from '../data/store.ts';
import { useLive } from '../data/use-live.ts';
import { useFrame, useNow } from '../frame/frame.tsx';
import { lightOf } from './light.ts';

/** Whether this device and its team are in step; the sentence behind it is the title, and read out. */
export function TeamLight() {
  const { language } = useFrame();
  const now = useNow(60_000);
  const status = useLive(() => teamStatus(store), []);
  const { tone, text, help } = lightOf(status, now, language);
  return (
    <span class={`muted alone ${tone}`} title={help} role="status">
      <i class="light" aria-hidden="true" />
      <span>{text}</span>
      <span class="visually-hidden">{help}</span>
    </span>
  );
}
