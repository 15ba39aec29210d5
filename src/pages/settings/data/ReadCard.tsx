import { useMemo, useState } from 'preact/hooks';
import type { Workspace } from '../../../contract/workspace.ts';
import type { Survey } from '../../../store/archive/survey.ts';
import { Button } from '../../../ui/Button.tsx';
import { dayOf } from '../../../ui/time.ts';
import { useStanding } from '../../parts/data/standing.ts';
import { useFrame } from '../../parts/frame/frame.tsx';
import { useBrand } from '../../parts/workspaces/WorkspaceSwitch.tsx';
import { workspacesWords } from '../../parts/workspaces/words.ts';
import { settingsWords } from '../words.ts';
import { copiedWords } from './copied-words.ts';
import { dataWords } from './data-words.ts';
import { Faults } from './Faults.tsx';
import { ProposalList } from './ProposalList.tsx';
import { acceptedBody, faultOf, keyOf, type Proposed, routesOf } from './proposal.ts';
import { Routes } from './Routes.tsx';
import { countText } from './sizes.ts';
import type { ImportState } from './use-import.ts';

interface ReadCardProps {
  readonly read: Extract<ImportState, { at: 'read' }>;
  readonly onTake: (accepted: ReadonlySet<string>) => void;
  readonly onCancel: () => void;
}

/** A department that is taken over needs its channel too, where it has none of that name here. */
function withChannels(items: readonly Proposed[], accepted: ReadonlySet<string>, before: ReadonlySet<string>): ReadonlySet<string> {
  const fresh = items.filter((item) => item.group === 'departments' && accepted.has(keyOf(item)) && !before.has(keyOf(item)));
  const paths = fresh.map(({ after }) => `channels/${(after as { channel?: string } | undefined)?.channel}`);
  const needed = items.filter(
    ({ path, before: here, ...rest }) => here === undefined && paths.includes(path) && faultOf(rest, 'en') === undefined,
  );
  return new Set([...accepted, ...needed.map(keyOf)]);
}

/** Whether all of a file could be read, so that something can be said of all of it. */
export const isWhole = ({ faulty, end }: Pick<Survey, 'faulty' | 'end'>) => faulty === 0 && (end === 'whole' || end === 'none');

/** What a file holds and would change, before anything of it is taken: nothing happens until the button is pressed. */
export function ReadCard({ read, onTake, onCancel }: ReadCardProps) {
  const { language } = useFrame();
  const w = dataWords[language];
  const brand = useBrand();
  const standing = useStanding();
  const [accepted, setAccepted] = useState<ReadonlySet<string>>(new Set());
  const { file, survey, items, shown } = read;
  const here = shown.get('workspace');
  const there = survey.heads.get('workspace');
  const empty = survey.place === 'empty';
  const mayPublish = !empty && (survey.place === 'alone' || standing?.publishes === true);
  const routes = useMemo(() => {
    if (there === undefined || here === undefined) return [];
    const after = empty ? there.body : acceptedBody('workspace', here.body, there, accepted);
    return routesOf(empty ? undefined : (here.body as Workspace), after as Workspace, language);
  }, [here, there, accepted, empty, language]);
  const fresh = [countText(survey.fresh, language), countText(survey.freshVersions, language)] as const;
  const nothingNew = survey.fresh + survey.freshVersions + survey.items === 0 && !empty;
  const { exportedAt = '' } = survey.head;
  const time = Date.parse(exportedAt);
  return (
    <>
      <p>
        {w.holds(file.name, countText(survey.events, language), countText(survey.versions, language))} {!nothingNew && w.fresh(...fresh)}{' '}
        {!Number.isNaN(time) && w.from(dayOf(time, language))} {brand !== undefined && workspacesWords[language].into(brand)}
      </p>
      <Faults survey={survey} />
      {survey.copied !== undefined && <p>{copiedWords[language].found(countText(survey.copied.events, language))}</p>}
      {survey.place === 'team' && <p>{w.teamOnly(countText(survey.items, language))}</p>}
      {survey.foreign > 0 && <p class="said red">{w.foreign(countText(survey.foreign, language))}</p>}
      {nothingNew && <p class="said">{isWhole(survey) ? w.nothingNew : w.nothingReadable}</p>}
      {empty && !nothingNew && <p>{w.restoreText}</p>}
      {there !== undefined && (empty || accepted.size > 0 || items.length > 0) && <Routes routes={routes} />}
      {mayPublish && items.length > 0 && (
        <ProposalList
          items={items}
          here={here?.body as Workspace | undefined}
          there={there?.body as Workspace | undefined}
          accepted={accepted}
          onAccept={(next) => setAccepted(withChannels(items, next, accepted))}
        />
      )}
      {mayPublish && items.length === 0 && <p>{isWhole(survey) ? w.proposalNone : w.proposalUnread}</p>}
      {!empty && !mayPublish && items.length > 0 && <p class="said">{w.proposalLeads}</p>}
      <div class="actions">
        {(!nothingNew || (mayPublish && items.length > 0)) && (
          <Button look="primary" large disabled={nothingNew && accepted.size === 0} onClick={() => onTake(accepted)}>
            {empty ? w.restore : accepted.size > 0 ? w.importWith(countText(accepted.size, language)) : w.importNow}
          </Button>
        )}
        <Button large onClick={onCancel}>
          {nothingNew ? settingsWords[language].done : settingsWords[language].cancel}
        </Button>
      </div>
    </>
  );
}
