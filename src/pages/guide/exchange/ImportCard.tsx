import { useRef, useState } from 'preact/hooks';
import type { Guide } from '../../../contract/guide.ts';
import type { Language } from '../../../contract/language.ts';
import { Button } from '../../../ui/Button.tsx';
import { exchangeWords } from './exchange-words.ts';
import { Remarks } from './Remarks.tsx';
import { type Chosen, type ReadImport, readImport, withImport } from './read-import.ts';

interface ImportCardProps {
  readonly guide: Guide;
  readonly language: Language;
  readonly onGuide: (guide: Guide) => void;
}

const chosenOf = (list: FileList | null): Chosen[] =>
  [...(list ?? [])].map((file) => ({
    path: file.webkitRelativePath || file.name,
    size: file.size,
    bytes: async () => new Uint8Array(await file.arrayBuffer()),
  }));

/** Reads a file or a folder and says what it holds and what was not understood; only then it may go into the draft. */
export function ImportCard({ guide, language, onGuide }: ImportCardProps) {
  const w = exchangeWords[language];
  const [reading, setReading] = useState(false);
  const [found, setFound] = useState<ReadImport>();
  const [done, setDone] = useState(false);
  const read = async (chosen: readonly Chosen[]) => {
    setDone(false);
    setFound(undefined);
    setReading(true);
    setFound(await readImport(chosen));
    setReading(false);
  };
  const take = (next: Guide) => {
    onGuide(next);
    setFound(undefined);
    setDone(true);
  };
  return (
    <section class="card">
      <h2>{w.importTitle}</h2>
      <p>{w.importText}</p>
      <div class="actions">
        <Pick label={w.chooseFile} onChosen={read} />
        <Pick label={w.chooseFolder} folder onChosen={read} />
      </div>
      <div role="status">
        {reading && <p class="muted">{w.reading}</p>}
        {done && <p class="said green">{w.added}</p>}
      </div>
      {found !== undefined && <Report {...{ found, guide, language }} onGuide={take} onCancel={() => setFound(undefined)} />}
    </section>
  );
}

interface PickProps {
  readonly label: string;
  readonly folder?: boolean;
  readonly onChosen: (chosen: Chosen[]) => Promise<void>;
}

function Pick({ label, folder = false, onChosen }: PickProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        class="visually-hidden"
        tabIndex={-1}
        aria-label={label}
        {...(folder ? { webkitdirectory: true } : { accept: '.zip,.csv,.tsv,.txt,.json,.yml,.yaml', multiple: true })}
        onChange={(event) => {
          const chosen = chosenOf(event.currentTarget.files);
          event.currentTarget.value = '';
          if (chosen.length > 0) void onChosen(chosen);
        }}
      />
      <Button look="line" large onClick={() => input.current?.click()}>
        {label}
      </Button>
    </>
  );
}

interface ReportProps extends ImportCardProps {
  readonly found: ReadImport;
  readonly onCancel: () => void;
}

function Report({ found, guide, language, onGuide, onCancel }: ReportProps) {
  const w = exchangeWords[language];
  const { name, remarks, guide: imported } = found;
  const known = new Set(guide.rules.map(({ id }) => id));
  const replaced = imported?.rules.filter(({ id }) => known.has(id)).length ?? 0;
  return (
    <div class="report">
      {imported === undefined ? (
        <p class="said red" role="alert">
          {w.nothing(name)}
        </p>
      ) : (
        <p>
          <b>{w.holds(name, imported.rules.length, imported.vocabulary.accept.length + imported.vocabulary.reject.length)}</b>{' '}
          {w.counts(imported.rules.length - replaced, replaced)}
        </p>
      )}
      <p>{remarks.length === 0 ? w.allUnderstood : w.notUnderstood(remarks.length)}</p>
      <Remarks remarks={remarks} language={language} />
      <div class="actions">
        {imported !== undefined && (
          <>
            <Button look="primary" large onClick={() => onGuide(withImport(guide, imported))}>
              {w.add}
            </Button>
            <Button look="line" large onClick={() => onGuide(imported)}>
              {w.replace}
            </Button>
          </>
        )}
        <Button large onClick={onCancel}>
          {w.cancel}
        </Button>
      </div>
    </div>
  );
}
