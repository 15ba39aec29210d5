import { useRef, useState } from 'preact/hooks';
import { call } from '../../../browser/call.ts';
import { Button } from '../../../ui/Button.tsx';
import { dayOf } from '../../../ui/time.ts';
import { problemSentence } from '../../../ui/words/problems.ts';
import { problemOf, useFrame } from '../../frame/frame.tsx';
import { useBrand } from '../../workspaces/WorkspaceSwitch.tsx';
import { workspacesWords } from '../../workspaces/words.ts';
import { type ArchivePreview, previewArchive } from '../archive-preview.ts';
import { settingsWords } from '../words.ts';
import { dataWords } from './data-words.ts';

interface Chosen {
  readonly name: string;
  readonly text: string;
  readonly preview: ArchivePreview;
}

interface Said {
  readonly text: string;
  readonly tone: 'green' | 'red';
}

/** Takes in an export: shows what it holds first, then adds it, or says the line and the reason of its refusal. */
export function ImportCard() {
  const { language } = useFrame();
  const w = dataWords[language];
  const brand = useBrand();
  const input = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState<Chosen>();
  const [said, setSaid] = useState<Said>();
  const [busy, setBusy] = useState(false);
  const number = (count: number) => new Intl.NumberFormat(language).format(count);

  const read = async (file: File) => {
    setChosen(undefined);
    setSaid(undefined);
    const text = await file.text().catch(() => undefined);
    if (text === undefined) return setSaid({ text: w.unreadable, tone: 'red' });
    const seen = previewArchive(text);
    if (seen.ok) setChosen({ name: file.name, text, preview: seen.preview });
    else setSaid({ text: seen.reason === 'not-export' ? w.notExport : w.notJson(seen.line), tone: 'red' });
  };
  const take = async ({ text }: Chosen) => {
    setBusy(true);
    try {
      const { events, versions } = await call('importAll', { text });
      setSaid({ text: events + versions === 0 ? w.nothingNew : w.added(number(events), number(versions)), tone: 'green' });
    } catch (error) {
      setSaid({ text: problemSentence(problemOf(error), language), tone: 'red' });
    } finally {
      setBusy(false);
      setChosen(undefined);
    }
  };
  return (
    <div class="card">
      <h2>{w.importTitle}</h2>
      <p>{w.importText}</p>
      <input
        ref={input}
        type="file"
        accept=".jsonl,.json,.txt,text/plain,application/json"
        class="visually-hidden"
        tabIndex={-1}
        aria-label={w.choose}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          event.currentTarget.value = '';
          if (file !== undefined) void read(file);
        }}
      />
      <div role="status">{said !== undefined && <p class={`said ${said.tone}`}>{said.text}</p>}</div>
      {chosen === undefined ? (
        <div class="actions">
          <Button look="line" large onClick={() => input.current?.click()}>
            {w.choose}
          </Button>
        </div>
      ) : (
        <>
          <p>
            {w.holds(chosen.name, number(chosen.preview.events), number(chosen.preview.versions))}{' '}
            {chosen.preview.exportedAt !== undefined && w.from(dayOf(chosen.preview.exportedAt, language))}{' '}
            {brand !== undefined && workspacesWords[language].into(brand)}
          </p>
          <div class="actions">
            <Button look="primary" large disabled={busy} onClick={() => void take(chosen)}>
              {busy ? w.importing : w.importNow}
            </Button>
            <Button large disabled={busy} onClick={() => setChosen(undefined)}>
              {settingsWords[language].cancel}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
