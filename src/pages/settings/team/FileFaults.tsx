import type { TakenItems } from '../../parts/data/team-file.ts';
import { useFrame } from '../../parts/frame/frame.tsx';
import { exchangeWords } from './exchange-words.ts';

/** What was wrong with a colleague's file, line by line. */
export function FileFaults({ taken: { faults, faulty, aside } }: { readonly taken: TakenItems }) {
  const { language } = useFrame();
  const w = exchangeWords[language];
  const cut = faults.find((fault) => fault.cut);
  const lines = faults.filter((fault) => !fault.cut);
  return (
    <>
      {cut !== undefined && <p class="said red">{w.fileCut(cut.line)}</p>}
      {lines.length > 0 && (
        <div>
          <p class="said red">{w.fileFaulty(faulty - (cut === undefined ? 0 : 1))}</p>
          <ul class="faults">
            {lines.map(({ line, reason }) => (
              <li key={line}>
                <b>{w.fileLine(line)}</b> <span dir="auto">{reason}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {aside > 0 && <p class="said">{w.fileAside(aside)}</p>}
    </>
  );
}
