import type { DocumentKind } from '../../../contract/document.ts';
import { Button } from '../../../ui/Button.tsx';
import { documentWords } from '../../../ui/words/document-words.ts';
import { useStanding } from '../data/standing.ts';
import { useFrame } from '../frame/frame.tsx';
import { openPage } from '../frame/open-page.ts';
import { mergeHash, useForks } from './forks.ts';
import { mergeWords } from './merge-words.ts';

/** Says that two versions were published at the same time; a lead is led to where they are merged. Nothing where there are none. */
export function ForkNotice({ kind, leadsOnly = false }: { readonly kind?: DocumentKind; readonly leadsOnly?: boolean }) {
  const { language } = useFrame();
  const forks = useForks();
  const standing = useStanding();
  const w = mergeWords[language];
  const shown = (forks ?? []).filter((one) => kind === undefined || one.kind === kind);
  const [first] = shown;
  if (first === undefined || standing === undefined) return null;
  const lead = standing.publishes;
  if (leadsOnly && !lead) return null;
  return (
    <div class="note amber" role="status">
      <p class="grow">
        {w.noticed(documentWords[language][first.kind].within)} {lead ? w.noticedLead : w.noticedOthers}
      </p>
      {lead && (
        <Button look="line" onClick={() => void openPage('merge', mergeHash(first))}>
          {w.open}
        </Button>
      )}
    </div>
  );
}
