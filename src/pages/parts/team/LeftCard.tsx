import { useState } from 'preact/hooks';
import { call } from '../../../browser/call.ts';
import { Button } from '../../../ui/Button.tsx';
import { Confirm } from '../../../ui/Dialog.tsx';
import { useFrame } from '../frame/frame.tsx';
import { leftWords } from './left-words.ts';
import { teamWords } from './words.ts';

/** Said to somebody whom a lead let go: that it is so, what stays, and what they can still do with their own work. */
export function LeftCard({ team }: { readonly team: string }) {
  const { language, attempt } = useFrame();
  const w = leftWords[language];
  const [asking, setAsking] = useState(false);
  const answer = (yes: boolean) => {
    setAsking(false);
    if (yes) void attempt(() => call('leaveTeam', {}));
  };
  return (
    <div class="card" role="status">
      <p class="muted" dir="auto">
        {team}
      </p>
      <h2>{w.title}</h2>
      <p>{w.text}</p>
      <p>{w.ways}</p>
      <div class="actions">
        <a class="b line large" href="#data">
          {w.save}
        </a>
        <Button look="line" large onClick={() => setAsking(true)}>
          {w.goOn}
        </Button>
      </div>
      {asking && <Confirm title={w.goOnTitle} text={w.goOnText} yes={w.goOn} no={teamWords[language].cancel} onAnswer={answer} />}
    </div>
  );
}

/** The same in a line, where they work; it leads to what they can still do. */
export function LeftNotice({ team }: { readonly team: string }) {
  const { language } = useFrame();
  const w = leftWords[language];
  return (
    <div class="note amber left" role="status">
      <p class="grow">
        <b>{w.title}</b> <span dir="auto">({team})</span>. {w.text}
      </p>
      <a class="b line" href="settings.html#team" target="_blank" rel="noreferrer">
        {w.how}
      </a>
    </div>
  );
}
