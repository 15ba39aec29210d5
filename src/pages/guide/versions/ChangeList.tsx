import { Chip } from '../../../ui/Chip.tsx';
import { ChangedParts } from '../../parts/documents/ChangedParts.tsx';
import { changedParts } from '../../parts/documents/rule-parts.ts';
import { ruleTitle } from '../../parts/documents/rule-title.ts';
import { useFrame } from '../../parts/frame/frame.tsx';
import type { RuleChange } from '../rule-changes.ts';
import { versionsWords } from './versions-words.ts';

/** What became of each rule between two versions, part by part. */
export function ChangeList({ changes }: { readonly changes: readonly RuleChange[] }) {
  const { language } = useFrame();
  const w = versionsWords[language];
  return (
    <ul class="changes">
      {changes.map(({ rule, from, to }) => {
        const what = from === null ? 'added' : to === null ? 'removed' : 'changed';
        return (
          <li key={rule} class={`card ${what}`}>
            <p>
              <Chip tone={what === 'added' ? 'green' : what === 'removed' ? 'red' : 'blue'}>{w[what]}</Chip>{' '}
              <b dir="auto">{ruleTitle({ kind: (to ?? from)?.kind ?? '', message: (to ?? from)?.message ?? '' }, language)}</b>
            </p>
            <ChangedParts parts={changedParts(from, to, language)} />
          </li>
        );
      })}
    </ul>
  );
}
