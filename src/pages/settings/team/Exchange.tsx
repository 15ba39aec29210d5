import { useEffect, useRef, useState } from 'preact/hooks';
import { call } from '../../../browser/call.ts';
import { streamOf } from '../../../log/file/lines.ts';
import { membership } from '../../../store/membership.ts';
import { Button } from '../../../ui/Button.tsx';
import { TextField } from '../../../ui/Field.tsx';
import { useStanding } from '../../parts/data/standing.ts';
import { useStore } from '../../parts/data/store.ts';
import { handingOn, type TakenItems, takeItems, teamFileLines } from '../../parts/data/team-file.ts';
import { download } from '../../parts/frame/download.ts';
import { FileButton } from '../../parts/frame/FileButton.tsx';
import { useFrame } from '../../parts/frame/frame.tsx';
import { Progress } from '../../parts/frame/Progress.tsx';
import { openSavedFile, savedName } from '../../parts/frame/save-file.ts';
import { usePermission } from '../../parts/frame/use-permission.ts';
import { useTrial } from '../../parts/frame/use-trial.ts';
import { useWarning } from '../../parts/frame/use-warning.ts';
import { teamWords } from '../../parts/team/words.ts';
import { Refused } from './Entry.tsx';
import { exchangeWords } from './exchange-words.ts';
import { FileFaults } from './FileFaults.tsx';
import { LeadsOnly } from './LeadsOnly.tsx';

type Work = { readonly done: number; readonly label: string };

/** The team's items as a file, out and in, straight between the file and the store. */
export function ExchangeCard({ byFile }: { readonly byFile: boolean }) {
  const { language, notify } = useFrame();
  const [w, t] = [exchangeWords[language], teamWords[language]];
  const store = useStore();
  const trial = useTrial();
  const ending = useRef(new AbortController());
  const [work, setWork] = useState<Work>();
  const [taken, setTaken] = useState<TakenItems>();
  useWarning(work !== undefined);
  /** Resolves with `undefined` where it was stopped, which is said, or failed. */
  const run = async <T,>(label: string, job: (signal: AbortSignal, tell: (done: number) => void) => Promise<T>) => {
    ending.current = new AbortController();
    const { signal } = ending.current;
    setTaken(undefined);
    const result = await trial.attempt(() => job(signal, (done) => setWork({ done, label })).catch(orStopped(signal)));
    setWork(undefined);
    if (signal.aborted) notify({ text: w.fileStopped });
    return result;
  };
  const save = () =>
    run(w.fileWriting, async (signal, tell) => {
      const file = await openSavedFile(savedName({ kind: 'exchange', language, ending: 'items' }, new Date()));
      const workspace = (await membership(store))?.workspace;
      if (file === undefined || workspace === undefined) return;
      try {
        tell(0);
        await call('sealItems', {});
        const left = await handingOn(store);
        await streamOf(teamFileLines(store, workspace, tell), false).pipeTo(file.stream, { signal });
        await file.finish();
        await left();
      } catch (error) {
        await file.drop().catch(() => undefined);
        throw error;
      }
      await call('imported', { exchanged: true });
      notify({ text: w.fileWritten, tone: 'green' });
    });
  const take = async (file: File) => {
    const added = await run(w.fileReading, async (signal, tell) => {
      tell(0);
      let exchanged = false;
      try {
        const taken = await takeItems(store, file, signal, tell);
        exchanged = true;
        return taken;
      } finally {
        await call('imported', { exchanged });
      }
    });
    if (added === undefined) return;
    setTaken(added);
    notify({ text: w.added(added.events, added.versions), tone: 'green' });
  };
  return (
    <div class="card">
      <h2>{w.exchangeTitle}</h2>
      <p>{w.exchangeText(byFile)}</p>
      <div role="status">{taken !== undefined && <FileFaults taken={taken} />}</div>
      <Refused text={trial.said()} />
      {work === undefined ? (
        <div class="actions">
          <Button look="line" large onClick={() => void save()}>
            {w.exportItems}
          </Button>
          <FileButton label={w.importItems} onFile={(file) => void take(file)} />
        </div>
      ) : (
        <Progress label={work.label} done={work.done} detail="" onCancel={() => ending.current.abort()} cancel={t.cancel} />
      )}
    </div>
  );
}

/** A work that was stopped failed of that. */
const orStopped = (signal: AbortSignal) => (error: unknown) => {
  if (!signal.aborted) throw error;
  return undefined;
};

/** A guide published at a web address, followed or made. */
export function GuideCard({ following }: { readonly following: string | undefined }) {
  const { language, attempt, notify } = useFrame();
  const [w, t] = [exchangeWords[language], teamWords[language]];
  const may = useStanding()?.publishes ?? false;
  const ask = usePermission();
  const [address, setAddress] = useState(following ?? '');
  useEffect(() => setAddress(following ?? ''), [following]);
  const whole = address === '' || URL.canParse(address);
  const follow = async (event: Event) => {
    event.preventDefault();
    const origins = address === '' ? [] : [`${new URL(address).protocol}//${new URL(address).hostname}/*`];
    if (!(await ask(origins, { text: t.notAllowed, tone: 'red' }))) return;
    if ((await attempt(() => call('followGuide', { address }))) !== undefined) notify({ text: w.followed, tone: 'green' });
  };
  const publish = async () => {
    const file = await attempt(() => call('publishedGuide', {}));
    if (file !== undefined) download(file.name, file.text);
  };
  return (
    <form class="card" onSubmit={(event) => void follow(event)}>
      <h2>{w.guideTitle}</h2>
      <p>{w.guideText}</p>
      <LeadsOnly />
      <TextField
        label={w.guideAddress}
        type="url"
        value={address}
        maxLength={2_000}
        placeholder="https://"
        disabled={!may}
        onValue={(typed) => setAddress(typed.trim())}
      />
      {may && (
        <div class="actions">
          <Button look="line" large submit disabled={!whole || address === (following ?? '')}>
            {w.follow}
          </Button>
          <Button look="line" large onClick={() => void publish()}>
            {w.publish}
          </Button>
        </div>
      )}
    </form>
  );
}
