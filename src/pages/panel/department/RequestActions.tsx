import { useState } from 'preact/hooks';
import { call } from '../../../browser/call.ts';
import type { HappeningType } from '../../../contract/event.ts';
import type { EscalationState } from '../../../contract/state.ts';
import type { Workspace } from '../../../contract/workspace.ts';
import { Button } from '../../../ui/Button.tsx';
import { Select, TextArea } from '../../../ui/Field.tsx';
import { sendByKey } from '../../../ui/send-key.ts';
import { useSettings } from '../../parts/data/me.ts';
import { useStanding } from '../../parts/data/standing.ts';
import { useStore } from '../../parts/data/store.ts';
import { useFrame } from '../../parts/frame/frame.tsx';
import { withUndo } from '../with-undo.ts';
import { departmentWords } from './words.ts';

interface RequestActionsProps {
  readonly request: EscalationState;
  readonly departments: Workspace['departments'];
  readonly me: string;
}

/** Taking a request, answering it, and giving it to the department it is for. */
export function RequestActions({ request, departments, me }: RequestActionsProps) {
  const frame = useFrame();
  const { language } = frame;
  const w = departmentWords[language];
  const store = useStore();
  const member = useSettings()?.member.id ?? '';
  const byFile = useStanding()?.byFile ?? false;
  const [open, setOpen] = useState<'answer' | 'pass'>();
  const { id: escalationId, postId } = request;
  const doing = withUndo(postId, { frame, store, me: member }, escalationId, { tone: 'green' });
  const done = async (type: HappeningType, work: () => Promise<null>, said: string) => {
    if (await doing(type, said, work)) setOpen(undefined);
  };
  const asker = request.by.name.trim() || request.parcel.sender;
  const answer = (text: string) =>
    done('answered', () => call('outcome', { escalationId, what: 'answered', by: me, text }), w.saidAnswered(asker, byFile));
  const take = () => done('acknowledged', () => call('outcome', { escalationId, what: 'acknowledged', by: me }), w.saidTaken(byFile));
  const pass = (to: string, name: string) => done('passed', () => call('passOn', { escalationId, to }), w.saidPassed(name, byFile));
  const close = () => setOpen(undefined);
  if (open === 'answer') return <Answer help={w.answerHelp(byFile)} onSend={answer} onCancel={close} />;
  if (open === 'pass')
    return <PassOn departments={departments.filter(({ key }) => key !== request.department)} onPass={pass} onCancel={close} />;
  return (
    <div class="actions">
      {request.acknowledged === undefined && (
        <Button look="line" large onClick={() => void take()}>
          {w.take}
        </Button>
      )}
      <Button look="primary" large onClick={() => setOpen('answer')}>
        {w.answer}
      </Button>
      <span class="sp" />
      <Button look="ghost" large onClick={() => setOpen('pass')}>
        {w.notMine}
      </Button>
    </div>
  );
}

interface AnswerProps {
  /** When the colleague reads it. */
  readonly help: string;
  readonly onSend: (text: string) => Promise<void>;
  readonly onCancel: () => void;
}

function Answer({ help, onSend, onCancel }: AnswerProps) {
  const { language } = useFrame();
  const w = departmentWords[language];
  const [text, setText] = useState('');
  const [missing, setMissing] = useState(false);
  const send = (event: Event) => {
    event.preventDefault();
    setMissing(text.trim() === '');
    if (text.trim() !== '') void onSend(text.trim());
  };
  return (
    <form class="stack" onKeyDown={sendByKey} onSubmit={send}>
      <TextArea
        label={w.answerLabel}
        help={help}
        value={text}
        rows={4}
        maxLength={20_000}
        onValue={setText}
        error={missing ? w.missing : undefined}
        autoFocus
      />
      <div class="actions">
        <Button look="primary" large submit>
          {w.send}
        </Button>
        <Button large onClick={onCancel}>
          {w.cancel}
        </Button>
      </div>
    </form>
  );
}

interface PassOnProps {
  readonly departments: Workspace['departments'];
  readonly onPass: (to: string, name: string) => Promise<void>;
  readonly onCancel: () => void;
}

function PassOn({ departments, onPass, onCancel }: PassOnProps) {
  const { language } = useFrame();
  const w = departmentWords[language];
  const choices = departments.map(({ key, name }) => ({ value: key, name: name[language] }));
  const [to, setTo] = useState(choices[0]?.value ?? '');
  const pass = (event: Event) => {
    event.preventDefault();
    void onPass(to, choices.find(({ value }) => value === to)?.name ?? to);
  };
  return (
    <form class="stack" onKeyDown={sendByKey} onSubmit={pass}>
      <Select label={w.to} value={to} choices={choices} onValue={setTo} />
      <div class="actions">
        <Button look="primary" large submit disabled={to === ''}>
          {w.pass}
        </Button>
        <Button large onClick={onCancel}>
          {w.cancel}
        </Button>
      </div>
    </form>
  );
}
