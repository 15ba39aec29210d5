import { useEffect, useState } from 'preact/hooks';
import { keepStorage } from '../../../store/keep.ts';
import { Button } from '../../../ui/Button.tsx';
import { useFrame } from '../../parts/frame/frame.tsx';
import { dataWords } from './data-words.ts';
import { ExportCard } from './ExportCard.tsx';
import { ImportCard } from './ImportCard.tsx';
import { bytesText } from './sizes.ts';

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
          {w.used(bytesText(stored.usage, language), bytesText(stored.quota, language))} {stored.persisted ? w.kept : w.notKept}
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
