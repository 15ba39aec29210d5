import { useEffect, useState } from 'preact/hooks';
import { call } from '../../../browser/call.ts';
import type { Language } from '../../../contract/language.ts';
import { keepStorage } from '../../../store/keep.ts';
import { Button } from '../../../ui/Button.tsx';
import { download } from '../../frame/download.ts';
import { useFrame } from '../../frame/frame.tsx';
import { dataWords } from './data-words.ts';
import { ImportCard } from './ImportCard.tsx';

/** What is stored, and the ways in and out. */
export function Data() {
  return (
    <>
      <StorageCard />
      <ExportCard />
      <ImportCard />
    </>
  );
}

interface Stored {
  readonly usage: number;
  readonly quota: number;
  readonly persisted: boolean;
}

async function readStorage(): Promise<Stored> {
  const { usage = 0, quota = 0 } = await navigator.storage.estimate();
  return { usage, quota, persisted: await navigator.storage.persisted() };
}

function bytes(count: number, language: Language): string {
  const [unit, size] =
    count < 1e6 ? (['kilobyte', 1e3] as const) : count < 1e9 ? (['megabyte', 1e6] as const) : (['gigabyte', 1e9] as const);
  return new Intl.NumberFormat(language, { style: 'unit', unit, maximumFractionDigits: 1 }).format(count / size);
}

function StorageCard() {
  const { language } = useFrame();
  const w = dataWords[language];
  const [stored, setStored] = useState<Stored>();
  const [refused, setRefused] = useState(false);
  useEffect(() => void readStorage().then(setStored), []);
  const ask = async () => {
    setRefused(!(await keepStorage()));
    setStored(await readStorage());
  };
  return (
    <div class="card">
      <h2>{w.storage}</h2>
      {stored !== undefined && (
        <p>
          {w.used(bytes(stored.usage, language), bytes(stored.quota, language))} {stored.persisted ? w.kept : w.notKept}
        </p>
      )}
      {stored?.persisted === false && (
        <div class="actions">
          <Button look="line" large onClick={() => void ask()}>
            {w.askKeep}
          </Button>
        </div>
      )}
      {refused && <p role="status">{w.refusedKeep}</p>}
    </div>
  );
}

function ExportCard() {
  const { language, attempt, notify } = useFrame();
  const w = dataWords[language];
  const [busy, setBusy] = useState(false);
  const run = async () => {
    setBusy(true);
    const file = await attempt(() => call('exportAll', {}));
    setBusy(false);
    if (file === undefined) return;
    download(file.name, file.text);
    notify({ text: w.exported(file.name), tone: 'green' });
  };
  return (
    <div class="card">
      <h2>{w.exportTitle}</h2>
      <p>{w.exportText}</p>
      <div class="actions">
        <Button look="line" large disabled={busy} onClick={() => void run()}>
          {w.exportAll}
        </Button>
      </div>
    </div>
  );
}
