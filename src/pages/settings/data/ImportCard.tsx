import type { Problem } from '../../../contract/problem.ts';
import type { Language } from '../../../guide/language.ts';
import type { Importing } from '../../../store/archive/take-in.ts';
import { pageProblem } from '../../../ui/words/team-problems.ts';
import { useStanding } from '../../parts/data/standing.ts';
import { FileButton } from '../../parts/frame/FileButton.tsx';
import { useFrame } from '../../parts/frame/frame.tsx';
import { Progress } from '../../parts/frame/Progress.tsx';
import { SlowWork } from '../../parts/frame/Reading.tsx';
import { FileFaults } from '../team/FileFaults.tsx';
import { settingsWords } from '../words.ts';
import { copiedWords } from './copied-words.ts';
import { dataWords } from './data-words.ts';
import { ReadCard } from './ReadCard.tsx';
import { bytesText, countText } from './sizes.ts';
import { type ImportState, useImport } from './use-import.ts';

/** Takes in an export: shows first what it holds and would change, then adds it in slices, or says what is wrong with it. */
export function ImportCard() {
  const { language } = useFrame();
  const w = dataWords[language];
  const standing = useStanding();
  const { state, choose, take, stop, reset } = useImport(w.note);
  const chooses = ['idle', 'done', 'stopped', 'tidied', 'failed'].includes(state.at);
  return (
    <div class="card">
      <h2>{w.importTitle}</h2>
      <p>{standing?.role === undefined ? w.importText : w.importTeam}</p>
      <div role="status">
        <Outcome state={state} />
      </div>
      {chooses && (
        <div class="actions">
          <FileButton
            label={w.choose}
            accept=".jsonl,.gz,.json,.txt,text/plain,application/json,application/gzip"
            onFile={(file) => void choose(file)}
          />
        </div>
      )}
      {state.at === 'reading' && (
        <SlowWork>
          <Progress
            label={w.reading(state.name)}
            done={state.of === 0 ? 0 : state.read / state.of}
            detail={w.bytesOf(bytesText(state.read, language), bytesText(state.of, language))}
            onCancel={stop}
            cancel={settingsWords[language].cancel}
          />
        </SlowWork>
      )}
      {state.at === 'read' && <ReadCard read={state} onTake={(accepted) => void take(state, accepted)} onCancel={reset} />}
      {state.at === 'importing' && <Step importing={state.importing} onCancel={stop} />}
      {state.at === 'team' && (
        <Progress label={w.adding} done={state.done} detail="" onCancel={stop} cancel={settingsWords[language].cancel} />
      )}
    </div>
  );
}

function Step({ importing, onCancel }: { readonly importing: Importing; readonly onCancel: () => void }) {
  const { language } = useFrame();
  const w = dataWords[language];
  const { cancel } = settingsWords[language];
  if (importing.step === 'undoing') return <Progress label={w.undoing} done={1} detail={w.undoingText} cancel={cancel} />;
  if (importing.step === 'folding') {
    const { done, of } = importing.folded;
    return <Progress onCancel={onCancel} cancel={cancel} label={w.folding} done={of === 0 ? 1 : done / of} detail={w.foldingText} />;
  }
  const { read, of } = importing.progress;
  return (
    <Progress
      onCancel={onCancel}
      cancel={cancel}
      label={w.adding}
      done={of === 0 ? 1 : read / of}
      detail={w.added(countText(importing.events, language))}
    />
  );
}

/** What stopped an import, where it means more here than elsewhere. */
function importSentence(problem: Problem, language: Language): string {
  const { code, where } = problem;
  const { newer, begun, joined } = dataWords[language];
  if (code === 'newer-version') return newer;
  if (code === 'not-allowed' && (where === 'restore' || where === 'team')) return where === 'team' ? joined : begun;
  return pageProblem(problem, language);
}

function Outcome({ state }: { readonly state: ImportState }) {
  const { language } = useFrame();
  const w = dataWords[language];
  if (state.at === 'failed') return <p class="said red">{importSentence(state.problem, language)}</p>;
  if (state.at === 'stopped') return <p class="said">{w.importStopped}</p>;
  if (state.at === 'tidied') return <p class="said">{w.importTidied}</p>;
  if (state.at !== 'done') return null;
  const { events, versions, published, restored, knew, unread, team, own, refused } = state;
  const counts = [countText(events, language), countText(versions, language)] as const;
  return (
    <>
      <p class="said green">
        {restored && w.restored}{' '}
        {events + versions === 0
          ? unread
            ? w.nothingReadable
            : w.nothingNew
          : team === undefined
            ? w.done(...counts)
            : w.teamDone(...counts)}{' '}
        {events + versions > 0 && knew && w.restHere} {published > 0 && w.published(countText(published, language))}{' '}
        {own !== undefined && copiedWords[language].done(countText(own, language))}
      </p>
      {refused !== undefined && (
        <p class="said red">
          {w.notPublished} {importSentence(refused, language)}
        </p>
      )}
      {team !== undefined && <FileFaults taken={team} />}
    </>
  );
}
