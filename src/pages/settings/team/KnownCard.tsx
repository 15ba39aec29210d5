import type { MemberView } from '../../../contract/team-status.ts';
import { documentVersions } from '../../../store/document-heads.ts';
import { Chip } from '../../../ui/Chip.tsx';
import { useWorkspace } from '../../parts/data/me.ts';
import { useLive } from '../../parts/data/use-live.ts';
import { useFrame } from '../../parts/frame/frame.tsx';
import { type KnownSecret, knownSecrets } from './known-secrets.ts';
import { memberWords } from './member-words.ts';
import { useDepartments } from './use-departments.ts';

/** What people who left may still know: the channels' secrets that were not changed since, and their login on a server. */
export function KnownCard({ members, byFile }: { readonly members: readonly MemberView[]; readonly byFile: boolean }) {
  const { language } = useFrame();
  const w = memberWords[language];
  const head = useWorkspace();
  const versions = useLive((store) => documentVersions(store, 'workspace'), []);
  if (head === undefined || versions === undefined) return null;
  const known = members
    .map((member) => ({ member, secrets: member.left === undefined ? [] : knownSecrets(versions, head.workspace, member.left) }))
    .filter(({ secrets }) => secrets.some(({ changed }) => !changed));
  if (known.length === 0) return null;
  return (
    <div class="card">
      <h2>{w.knownTitle}</h2>
      <p>{w.knownText}</p>
      {known.map(({ member, secrets }) => (
        <section key={member.id} aria-label={w.knownBy(member.name)}>
          <h3 dir="auto">{w.knownBy(member.name)}</h3>
          <ul class="items members">
            {!byFile && (
              <li>
                <span class="grow">{w.knownLogin}</span>
              </li>
            )}
            {secrets.map((secret) => (
              <Secret key={secret.channel} secret={secret} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function Secret({ secret }: { readonly secret: KnownSecret }) {
  const { language } = useFrame();
  const w = memberWords[language];
  const departments = useDepartments();
  const names = secret.departments.map((key) => departments.find(({ value }) => value === key)?.name ?? key);
  return (
    <li>
      <span class="grow">
        <b dir="auto">{secret.name}</b> <span class="muted">{[secret.field.label[language], ...names].join(', ')}</span>
      </span>
      {secret.changed ? (
        <Chip tone="green">{w.secretChanged}</Chip>
      ) : (
        <a class="b line" href={`#channels/${encodeURIComponent(secret.channel)}`} aria-label={`${w.makeNew}: ${secret.name}`}>
          {w.makeNew}
        </a>
      )}
    </li>
  );
}
