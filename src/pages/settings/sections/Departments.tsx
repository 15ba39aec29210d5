import { useState } from 'preact/hooks';
import type { Department, Workspace } from '../../../contract/workspace.ts';
import { smallBusinessWorkspace } from '../../../defaults/small-business.ts';
import { Button } from '../../../ui/Button.tsx';
import { Chip } from '../../../ui/Chip.tsx';
import { Confirm } from '../../../ui/Dialog.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { longDuration } from '../../../ui/time.ts';
import { keyFrom, withItem } from '../../parts/data/keys.ts';
import { useFrame } from '../../parts/frame/frame.tsx';
import { Readable } from '../../parts/frame/Readable.tsx';
import type { Draft } from '../use-draft.ts';
import { settingsWords } from '../words.ts';
import { answersFirst, DepartmentEditor } from './DepartmentEditor.tsx';
import { departmentsWords } from './departments-words.ts';

interface DepartmentsProps {
  readonly draft: Draft;
  /** Whether the member changes them; whoever may not reads them. */
  readonly may: boolean;
  /** Goes to where a channel for a department is added. */
  readonly onNewChannel: (department: string) => void;
}

/** The departments, each unfolding into its editor. */
export function Departments({ draft, may, onNewChannel }: DepartmentsProps) {
  const { language } = useFrame();
  const w = departmentsWords[language];
  const { workspace, change } = draft;
  const [open, setOpen] = useState<string>();
  const put = (department: Department) => change({ departments: withItem(workspace.departments, department, ({ key }) => key) });
  const add = () => {
    const key = keyFrom(
      'department',
      workspace.departments.map((one) => one.key),
    );
    put({ key, name: { fr: '', en: '' }, takes: { kinds: [], topics: [] }, acknowledge: 60, answer: 240, anyHour: false, hides: [] });
    setOpen(key);
  };
  const remove = (key: string) => change({ departments: workspace.departments.filter((one) => one.key !== key) });
  return (
    <>
      <div class="card flush">
        {workspace.departments.length === 0 && (
          <EmptyState title={w.none[0]}>
            <p>{w.none[1]}</p>
          </EmptyState>
        )}
        <ul class="fold">
          {workspace.departments.map((department) => (
            <li key={department.key}>
              <Row
                department={department}
                workspace={workspace}
                may={may}
                open={open === department.key}
                onOpen={() => setOpen(open === department.key ? undefined : department.key)}
              />
              {open === department.key && (
                <Readable may={may}>
                  <DepartmentEditor
                    department={department}
                    workspace={workspace}
                    onChange={put}
                    onNewChannel={() => onNewChannel(department.key)}
                    onDone={() => setOpen(undefined)}
                    onRemove={() => remove(department.key)}
                  />
                </Readable>
              )}
            </li>
          ))}
        </ul>
        {may && (
          <div class="foot">
            <Button look="line" large onClick={add}>
              {w.addOne}
            </Button>
          </div>
        )}
      </div>
      {may && <Preset draft={draft} />}
    </>
  );
}

interface RowProps {
  readonly department: Department;
  readonly workspace: Workspace;
  readonly open: boolean;
  readonly may: boolean;
  readonly onOpen: () => void;
}

function Row({ department, workspace, open, may, onOpen }: RowProps) {
  const { language } = useFrame();
  const w = departmentsWords[language];
  const channel = workspace.channels.find(({ id }) => id === department.channel);
  const time = (minutes: number) => longDuration(minutes * 60_000, language);
  const times = w.times(time(department.acknowledge), time(department.answer));
  return (
    <button type="button" class="foldrow" aria-expanded={open} onClick={onOpen}>
      <span class="grow">
        <b dir="auto">{department.name[language] || '…'}</b>
        <span class="muted">
          {times}, {department.anyHour ? w.anyHourShort : w.openHoursShort}
        </span>
      </span>
      {answersFirst(department) && <Chip tone="red">{w.answersFirstShort}</Chip>}
      {channel === undefined ? <Chip tone="amber">{w.noChannel}</Chip> : <Chip>{channel.name}</Chip>}
      {may && <span class="visually-hidden">{settingsWords[language].edit}</span>}
    </button>
  );
}

/** Begins with the departments and times of a small business. */
function Preset({ draft }: { readonly draft: Draft }) {
  const { language } = useFrame();
  const w = departmentsWords[language];
  const [asking, setAsking] = useState(false);
  const answer = (yes: boolean) => {
    setAsking(false);
    const { departments, limits } = smallBusinessWorkspace;
    if (yes) draft.change({ departments, limits });
  };
  return (
    <div class="card aside">
      <div class="grow">
        <h2>{w.preset}</h2>
        <p class="help">{w.presetText}</p>
      </div>
      <Button look="line" large onClick={() => setAsking(true)}>
        {w.presetUse}
      </Button>
      {asking && (
        <Confirm title={w.presetTitle} text={w.presetConfirm} yes={w.presetUse} no={settingsWords[language].cancel} onAnswer={answer} />
      )}
    </div>
  );
}
