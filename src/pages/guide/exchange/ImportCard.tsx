import { useEffect, useRef, useState } from 'preact/hooks';
import type { Guide } from '../../../guide/guide.ts';
import { Button } from '../../../ui/Button.tsx';
import { FilesButton } from '../../parts/frame/FileButton.tsx';
import { useFrame } from '../../parts/frame/frame.tsx';
import { SlowWork } from '../../parts/frame/Reading.tsx';
import type { Imported } from '../use-sources.ts';
import { type Picked, pickedFile, useDrop } from './dropped.ts';
import { exchangeWords } from './exchange-words.ts';
import { Remarks } from './Remarks.tsx';
import { readBeside } from './read-beside.ts';
import type { ReadImport } from './read-import.ts';
import { withImport } from './with-import.ts';

interface ImportCardProps {
  readonly guide: Guide;
  readonly onGuide: (guide: Guide, imported?: Imported) => void;
}

/** The kinds of file that may hold a guide, or words of one. */
const ACCEPTED = '.zip,.csv,.tsv,.txt,.json,.yml,.yaml';

/** Reads files or a folder, chosen or dropped, and says what they hold and what was not understood; only then it may go into the draft. */
export function ImportCard({ guide, onGuide }: ImportCardProps) {
  const { language } = useFrame();
  const w = exchangeWords[language];
  const [reading, setReading] = useState<AbortController>();
  const [found, setFound] = useState<ReadImport>();
  const [before, setBefore] = useState<Guide>();
  const running = useRef<AbortController | undefined>(undefined);
  useEffect(() => () => running.current?.abort(), []);
  const read = async (files: readonly Picked[]) => {
    running.current?.abort();
    const mine = new AbortController();
    running.current = mine;
    setBefore(undefined);
    setFound(undefined);
    setReading(mine);
    const next = await readBeside({ files, language }, { signal: mine.signal });
    // Something else was chosen meanwhile, or the page has gone on.
    if (mine !== running.current) return;
    setReading(undefined);
    if (!mine.signal.aborted) setFound(next);
  };
  const choose = (files: readonly File[]) => void read(files.map((file) => pickedFile(file)));
  const over = useDrop((files) => void read(files));
  const take = (next: Guide, imported?: Imported) => {
    onGuide(next, imported);
    setFound(undefined);
    setBefore(guide);
  };
  return (
    <section class={`card drop${over ? ' over' : ''}`}>
      <h2>{w.importTitle}</h2>
      <p class="help">{w.importText}</p>
      <div class="actions">
        <FilesButton label={w.chooseFile} accept={ACCEPTED} multiple onFiles={choose} />
        <FilesButton label={w.chooseFolder} folder onFiles={choose} />
        <span class="muted">{over ? w.letGo : w.orDrop}</span>
      </div>
      <div role="status" class="told-now">
        {reading !== undefined && (
          <SlowWork>
            <div class="head">
              <p class="grow muted">{w.reading}</p>
              <Button look="line" onClick={() => reading.abort()}>
                {w.cancel}
              </Button>
            </div>
          </SlowWork>
        )}
        {before !== undefined && (
          <div class="said green head">
            <p class="grow">{w.added}</p>
            <Button
              look="line"
              onClick={() => {
                onGuide(before);
                setBefore(undefined);
              }}
            >
              {w.undo}
            </Button>
          </div>
        )}
      </div>
      {found !== undefined && <Report found={found} guide={guide} onGuide={take} onCancel={() => setFound(undefined)} />}
    </section>
  );
}

interface ReportProps extends ImportCardProps {
  readonly found: ReadImport;
  readonly onCancel: () => void;
}

function Report({ found, guide, onGuide, onCancel }: ReportProps) {
  const { language } = useFrame();
  const w = exchangeWords[language];
  const { name, remarks, guide: imported } = found;
  const added = imported && withImport(guide, imported);
  const source = { file: name, rules: imported?.rules.map(({ id }) => id) ?? [] };
  return (
    <div class="report">
      {imported === undefined || added === undefined ? (
        <p class="said red" role="alert">
          {w.nothing(name)}
        </p>
      ) : (
        <p>
          <b>{w.holds(name, imported.rules.length, imported.vocabulary.accept.length + imported.vocabulary.reject.length)}</b>{' '}
          {imported.rules.length > 0 && w.counts(added)}
        </p>
      )}
      <p>{remarks.length === 0 ? w.allUnderstood : w.notUnderstood(remarks.length)}</p>
      <Remarks remarks={remarks} />
      <div class="actions">
        {imported !== undefined && added !== undefined && (
          <>
            <Button look="primary" large onClick={() => onGuide(added.guide, source)}>
              {w.add}
            </Button>
            <Button look="line" large onClick={() => onGuide(imported, source)}>
              {w.replace}
            </Button>
          </>
        )}
        <Button large onClick={onCancel}>
          {imported === undefined ? w.close : w.cancel}
        </Button>
      </div>
    </div>
  );
}
