import { useState } from 'preact/hooks';
import { type Department, type Hidden, HiddenSchema, type Label, type Workspace } from '../../../contract/workspace.ts';
import { labelName } from '../../../domain/labels.ts';
import { topicOf } from '../../../domain/topic-keys.ts';
import { Button } from '../../../ui/Button.tsx';
import { Confirm } from '../../../ui/Dialog.tsx';
import { Select, TextField } from '../../../ui/Field.tsx';
import { Switch } from '../../../ui/Switch.tsx';
import { useFrame } from '../../parts/frame/frame.tsx';
import { settingsWords } from '../words.ts';
import { DurationField } from './DurationField.tsx';
import { departmentsWords } from './departments-words.ts';

/** Whether a department is to answer before it has to confirm. */
export const answersFirst = ({ answer, acknowledge }: Department): boolean => answer < acknowledge;

/** Stands in the select for a channel that is still to be added; no channel has it for an id. */
const ADD = '+';

interface DepartmentEditorProps {
  readonly department: Department;
  readonly workspace: Workspace;
  readonly onChange: (department: Department) => void;
  readonly onDone: () => void;
  /** Goes to where a channel for this department is added. */
  readonly onNewChannel: () => void;
  readonly onRemove: () => void;
}

/** Everything about one department. Each change goes to the draft at once. */
export function DepartmentEditor({ department, workspace, onChange, onDone, onNewChannel, onRemove }: DepartmentEditorProps) {
  const { language } = useFrame();
  const w = departmentsWords[language];
  const s = settingsWords[language];
  const [asking, setAsking] = useState(false);
  // A new department is not scolded before anything was typed or left; its first name stands in both languages until one differs.
  const [isUnnamed] = useState(department.name.fr === '' && department.name.en === '');
  const [wasLeft, setWasLeft] = useState(false);
  const isTouched = wasLeft || department.name.fr !== '' || department.name.en !== '';
  const isOneName = isUnnamed && department.name.fr === department.name.en;
  const both = (name: string) => ({ fr: name, en: name });
  const set = (change: Partial<Department>) => onChange({ ...department, ...change });
  const optional = (key: 'contact' | 'backup' | 'channel', value: string) => {
    const { [key]: _, ...rest } = department;
    onChange(value === '' ? rest : { ...rest, [key]: value });
  };
  const name = (key: 'fr' | 'en', label: string) => (
    <TextField
      label={label}
      value={department.name[key]}
      maxLength={200}
      autoFocus={isUnnamed && key === language}
      error={isTouched && department.name[key].trim() === '' ? s.required : undefined}
      onValue={(value) => set({ name: { ...department.name, ...(isOneName ? both(value) : { [key]: value }) } })}
    />
  );
  const answer = (yes: boolean) => {
    setAsking(false);
    if (yes) onRemove();
  };
  const channels = workspace.channels.map(({ id, name: shown }) => ({ value: id, name: shown }));
  return (
    <div class="editor">
      <div class="two">
        <div class="field-pair" onFocusOut={() => setWasLeft(true)}>
          {name('fr', w.nameFr)}
          {name('en', w.nameEn)}
        </div>
        <TextField
          label={w.contact}
          help={w.contactHelp}
          value={department.contact ?? ''}
          maxLength={100}
          onValue={(value) => optional('contact', value)}
        />
        <TextField
          label={w.backup}
          help={w.backupHelp}
          value={department.backup ?? ''}
          maxLength={100}
          onValue={(value) => optional('backup', value)}
        />
        <DurationField label={w.acknowledge} minutes={department.acknowledge} onMinutes={(acknowledge) => set({ acknowledge })} />
        <DurationField
          label={w.answer}
          minutes={department.answer}
          onMinutes={(answerIn) => set({ answer: answerIn })}
          error={answersFirst(department) ? w.answersFirst : undefined}
        />
      </div>
      <Select
        label={w.channel}
        value={department.channel ?? ''}
        choices={[{ value: '', name: w.channelNone }, ...channels, { value: ADD, name: w.channelNew }]}
        onValue={(value) => (value === ADD ? onNewChannel() : optional('channel', value))}
      />
      <Switch label={w.anyHour} help={w.anyHourHelp} checked={department.anyHour} onChange={(anyHour) => set({ anyHour })} />
      <Takes department={department} workspace={workspace} onChange={onChange} />
      <Choices
        name={w.hides}
        options={HiddenSchema.options.map((key) => ({ key, name: w.hidden[key] }))}
        chosen={department.hides}
        onChosen={(hides) => set({ hides: hides.filter((one): one is Hidden => HiddenSchema.options.some((known) => known === one)) })}
      />
      <div class="actions">
        <Button look="line" large onClick={onDone}>
          {s.done}
        </Button>
        <Button look="danger" large onClick={() => setAsking(true)}>
          {s.remove}
        </Button>
      </div>
      {asking && (
        <Confirm title={w.removeTitle(department.name[language])} text={w.removeText} yes={s.remove} no={s.cancel} onAnswer={answer} />
      )}
    </div>
  );
}

function Takes({ department, workspace, onChange }: Pick<DepartmentEditorProps, 'department' | 'workspace' | 'onChange'>) {
  const { language } = useFrame();
  const w = departmentsWords[language];
  const { takes } = department;
  const { labels } = workspace;
  const options = (group: 'kind' | 'topic', all: readonly Label[]) =>
    all.map(({ key }) => ({ key, name: labelName(labels, group, key, language) }));
  // Sub-topics only where the department already takes one: the list stays short.
  const topics = labels.topic.filter(({ key }) => topicOf(key) === undefined || takes.topics.includes(key));
  return (
    <>
      <Choices
        name={w.kinds}
        options={options('kind', labels.kind)}
        chosen={takes.kinds}
        onChosen={(kinds) => onChange({ ...department, takes: { ...takes, kinds } })}
      />
      <Choices
        name={w.topics}
        options={options('topic', topics)}
        chosen={takes.topics}
        onChosen={(chosen) => onChange({ ...department, takes: { ...takes, topics: chosen } })}
      />
    </>
  );
}

interface ChoicesProps {
  readonly name: string;
  readonly options: readonly { readonly key: string; readonly name: string }[];
  readonly chosen: readonly string[];
  readonly onChosen: (chosen: string[]) => void;
}

function Choices({ name, options, chosen, onChosen }: ChoicesProps) {
  const toggle = (key: string) => onChosen(chosen.includes(key) ? chosen.filter((one) => one !== key) : [...chosen, key]);
  return (
    <fieldset class="choices">
      <legend>{name}</legend>
      {options.map((option) => (
        <button key={option.key} type="button" class="opt" aria-pressed={chosen.includes(option.key)} onClick={() => toggle(option.key)}>
          {option.name}
        </button>
      ))}
    </fieldset>
  );
}
