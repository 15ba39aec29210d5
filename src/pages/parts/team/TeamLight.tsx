import { useState } from 'preact/hooks';
import { call } from '../../../browser/call.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { useFrame, useNow } from '../frame/frame.tsx';
import { openPage } from '../frame/open-page.ts';
import { lightOf } from './light.ts';
import { useTeamStand } from './use-status.ts';
import { teamWords } from './words.ts';

/** Whether this device and its team are in step; pressed, it says since when and what to do. */
export function TeamLight() {
  const { language } = useFrame();
  const w = teamWords[language];
  const now = useNow(60_000);
  const read = useTeamStand();
  const [open, setOpen] = useState(false);
  if (read === undefined || read.isLost) return null;
  const { status, member } = read;
  const { tone, text, lines } = lightOf(status, now, language, { byFile: member?.engine.kind === 'file' });
  return (
    <>
      <button type="button" class={`b alone ${tone}`} title={lines.join(' ')} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <i class="light" aria-hidden="true" />
        <span role="status">{text}</span>
      </button>
      {open && (
        <Dialog title={member?.name ?? text} onClose={() => setOpen(false)}>
          {member !== undefined && (
            <p>
              <b>{text}</b>
            </p>
          )}
          {lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
          <div class="actions">
            {member !== undefined && !status?.left && member.engine.kind !== 'file' && <ShareNow onShared={() => setOpen(false)} />}
            <Button look="line" large onClick={() => void openPage('settings', '#team')}>
              {member === undefined ? w.enter : w.toTeam}
            </Button>
            <Button large onClick={() => setOpen(false)}>
              {w.close}
            </Button>
          </div>
        </Dialog>
      )}
    </>
  );
}

function ShareNow({ onShared }: { readonly onShared: () => void }) {
  const { language, attempt } = useFrame();
  const [busy, setBusy] = useState(false);
  const share = async () => {
    setBusy(true);
    const answer = await attempt(() => call('syncTeam', {}));
    setBusy(false);
    if (answer?.status?.light === 'in-step') onShared();
  };
  return (
    <Button look="primary" large disabled={busy} onClick={() => void share()}>
      {teamWords[language].now}
    </Button>
  );
}
