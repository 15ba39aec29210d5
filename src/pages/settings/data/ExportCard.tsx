import { useRef, useState } from 'preact/hooks';
import { streamOf } from '../../../log/file/lines.ts';
import { archiveLines, type Written } from '../../../store/archive/write.ts';
import { Button } from '../../../ui/Button.tsx';
import { Switch } from '../../../ui/Switch.tsx';
import { useStore } from '../../parts/data/store.ts';
import { useFrame } from '../../parts/frame/frame.tsx';
import { Progress } from '../../parts/frame/Progress.tsx';
import { openSavedFile, savedName } from '../../parts/frame/save-file.ts';
import { useWarning } from '../../parts/frame/use-warning.ts';
import { settingsWords } from '../words.ts';
import { dataWords } from './data-words.ts';
import { countText } from './sizes.ts';

/** Writes everything into one file, straight from the store: of any length, with how far it is and a way to stop. */
export function ExportCard() {
  const { language, attempt, notify } = useFrame();
  const w = dataWords[language];
  const store = useStore();
  const [packed, setPacked] = useState(true);
  const [written, setWritten] = useState<Written>();
  const ending = useRef(new AbortController());
  useWarning(written !== undefined);
  const run = async () => {
    const name = savedName({ kind: 'backup', language, ending: packed ? 'jsonl.gz' : 'jsonl' }, new Date());
    const ended = new AbortController();
    ending.current = ended;
    const saved = await attempt(async () => {
      const file = await openSavedFile(name);
      if (file === undefined) return false;
      setWritten({ events: 0, of: 0 });
      const lines = streamOf(archiveLines(store, Date.now(), setWritten), packed);
      try {
        await lines.pipeTo(file.stream, { signal: ended.signal });
        await file.finish();
      } catch (error) {
        await file.drop().catch(() => undefined);
        if (!ended.signal.aborted) throw error;
      }
      return true;
    });
    setWritten(undefined);
    if (saved !== true) return;
    notify(ended.signal.aborted ? { text: w.exportStopped } : { text: w.exported(name), tone: 'green' });
  };
  return (
    <div class="card">
      <h2>{w.exportTitle}</h2>
      <p>{w.exportText}</p>
      <p>{w.exportLacks}</p>
      {written === undefined ? (
        <>
          <Switch label={w.packed} help={w.packedHelp} checked={packed} onChange={setPacked} />
          <div class="actions">
            <Button look="line" large onClick={() => void run()}>
              {w.exportAll}
            </Button>
          </div>
        </>
      ) : (
        <Progress
          label={w.exporting}
          done={written.of === 0 ? 0 : written.events / written.of}
          detail={w.eventsOf(countText(written.events, language), countText(written.of, language))}
          onCancel={() => ending.current.abort()}
          cancel={settingsWords[language].cancel}
        />
      )}
    </div>
  );
}
