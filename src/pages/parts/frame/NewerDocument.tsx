import type { DocumentKind } from '../../../contract/document.ts';
import { pageProblem } from '../../../ui/words/team-problems.ts';
import { useFrame } from './frame.tsx';

/** Says that a newer Diapason wrote a document, and that this one needs an update to change it. */
export function NewerDocument({ kind }: { readonly kind: DocumentKind }) {
  const { language } = useFrame();
  return (
    <p class="note amber" role="status">
      {pageProblem({ code: 'newer-document', where: kind }, language)}
    </p>
  );
}
