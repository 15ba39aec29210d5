import { useState } from 'preact/hooks';
import { call } from '../../../browser/call.ts';
import type { TeamCallResults } from '../../../contract/team-calls.ts';
import { Button } from '../../../ui/Button.tsx';
import { TextArea, TextField } from '../../../ui/Field.tsx';
import { dayOf } from '../../../ui/time.ts';
import { FileButton } from '../../parts/frame/FileButton.tsx';
import { useFrame } from '../../parts/frame/frame.tsx';
import { useShown } from '../../parts/frame/shell.tsx';
import { usePermission } from '../../parts/frame/use-permission.ts';
import { useTrial } from '../../parts/frame/use-trial.ts';
import { teamWords } from '../../parts/team/words.ts';
import { Refused } from './Entry.tsx';
import { inviteWords } from './invite-words.ts';

type Offer = TeamCallResults['readInvitation'];

/** What was read: the invitation's text with its code, and what it offers. */
interface Read {
  readonly text: string;
  readonly code: string;
  readonly offer: Offer;
}

/** Joining with an invitation, as a file or as its text, and its code: what it offers and what will be shared is shown first. */
export function JoinCard() {
  const { language } = useFrame();
  const w = inviteWords[language];
  const trial = useTrial();
  const [text, setText] = useState('');
  const [code, setCode] = useState('');
  const [busy, setBusy] = useState(false);
  const [read, setRead] = useState<Read>();
  /** What was wrong with it is over once it is another one. */
  const type = (set: (text: string) => void) => (to: string) => {
    trial.forget();
    set(to);
  };
  const look = async (event: Event) => {
    event.preventDefault();
    setBusy(true);
    const offer = await trial.attempt(() => call('readInvitation', { text, code }));
    setRead(offer && { text, code, offer });
    setBusy(false);
  };
  if (read !== undefined) return <OfferCard {...read} onBack={() => setRead(undefined)} />;
  return (
    <form class="card" onSubmit={(event) => void look(event)}>
      <h2>{w.joinTitle}</h2>
      <p>{w.joinText}</p>
      <TextArea label={w.paste} value={text} rows={3} error={trial.saidOfRest('wrong-code')} onValue={type(setText)} />
      <TextField label={w.code} help={w.codeHelp} value={code} maxLength={40} error={trial.said('wrong-code')} onValue={type(setCode)} />
      <div class="actions">
        <Button look="primary" large submit disabled={text.trim() === '' || code.trim() === '' || busy}>
          {w.look}
        </Button>
        <FileButton label={w.chooseFile} accept=".txt,text/plain" onFile={(file) => void file.text().then(type(setText))} />
      </div>
    </form>
  );
}

interface OfferCardProps extends Read {
  readonly onBack: () => void;
}

/** Who invites, as what, through which server, what will be shared from then on, and what will not. */
function OfferCard({ text, code, offer, onBack }: OfferCardProps) {
  const { language } = useFrame();
  const [w, t] = [inviteWords[language], teamWords[language]];
  const trial = useTrial();
  const ask = usePermission();
  const { show } = useShown();
  const [busy, setBusy] = useState(false);
  const join = async () => {
    setBusy(true);
    if (await ask(offer.origins, { text: t.notAllowed, tone: 'red' })) {
      const joined = await trial.attempt(() => call('joinTeam', { text, code }));
      if (joined !== undefined) show(joined.store);
    }
    setBusy(false);
  };
  return (
    <div class="card" role="status">
      <h2 dir="auto">{w.invites(offer.by, offer.name)}</h2>
      <dl class="offer">
        <dt>{w.offerYou}</dt>
        <dd dir="auto">
          <b>{offer.member}</b>. {w.roleIs(t.roles[offer.role], w.roleHelp[offer.role])}
        </dd>
        <dt>{w.offerWhere}</dt>
        <dd>{offer.engine === '' ? w.byHand : w.through(offer.engine)}</dd>
        <dt>{w.offerShared}</dt>
        <dd>{w.shared}</dd>
        <dt>{w.offerKept}</dt>
        <dd>{w.notShared}</dd>
        <dt>{w.offerHeld}</dt>
        <dd>{w.held}</dd>
        <dt>{w.offerUntil}</dt>
        <dd>{dayOf(offer.expires, language)}</dd>
      </dl>
      <Refused text={trial.said()} />
      <div class="actions">
        <Button look="primary" large disabled={busy} onClick={() => void join()}>
          {w.join}
        </Button>
        <Button large disabled={busy} onClick={onBack}>
          {t.cancel}
        </Button>
      </div>
    </div>
  );
}
