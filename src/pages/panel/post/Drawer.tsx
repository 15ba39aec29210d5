import type { Workspace } from '../../../contract/workspace.ts';
import { tabWorkspace } from '../../../domain/departments.ts';
import { present } from '../../../domain/present.ts';
import { placedLabels } from '../../../triage/placed-labels.ts';
import { suggestDepartment } from '../../../triage/suggest.ts';
import { suggestLabels } from '../../../triage/suggest-labels.ts';
import { EscalatePicker } from '../../../ui/post/EscalatePicker.tsx';
import { LabelPicker } from '../../../ui/post/LabelPicker.tsx';
import { NoteEditor } from '../../../ui/post/NoteEditor.tsx';
import { useFrame } from '../../parts/frame/frame.tsx';
import type { QueueItem } from '../queue.ts';
import type { PostActions } from './actions.ts';
import { useReach } from './use-reach.ts';

interface DrawerProps {
  readonly what: 'label' | 'escalate' | 'note';
  readonly item: QueueItem;
  /** Keys of the topics that were set last. */
  readonly recent: readonly string[];
  /** The escalation that nobody has, and that a new one takes the place of. */
  readonly instead?: string | undefined;
  readonly workspace: Workspace;
  readonly now: number;
  readonly actions: PostActions;
  /** Called once it did what it is for; a label leaves it open for the next one. */
  readonly onDone: () => void;
}

/** What sets the labels of a post, hands it over, or writes its note. Takes the focus when it appears. */
export function Drawer({ what, item, recent, instead, workspace, now, actions, onDone }: DrawerProps) {
  const { language } = useFrame();
  const { state } = item;
  if (what === 'label')
    return (
      <LabelPicker
        groups={workspace.labels}
        labels={state.labels}
        closed={state.closed}
        suggestion={suggestLabels(state.post, workspace.labels).kind}
        recent={recent}
        language={language}
        onToggle={(...choice) => void actions.label(...choice)}
        onDone={onDone}
      />
    );
  if (what === 'note') {
    const save = async (text: string) => {
      if (await actions.note(text)) onDone();
    };
    const note = state.note && { text: state.note.text, by: state.note.by.name };
    return <NoteEditor note={note} language={language} onSave={(text) => void save(text)} />;
  }
  return <EscalateDrawer {...{ item, instead, workspace, now, actions, onDone }} />;
}

/** The form that hands a post over. */
function EscalateDrawer({ item: { state }, instead, workspace, now, actions, onDone }: Omit<DrawerProps, 'what' | 'recent'>) {
  const { language } = useFrame();
  const reach = useReach();
  return (
    <EscalatePicker
      departments={tabWorkspace(workspace).departments}
      suggested={suggestDepartment(placedLabels(state, workspace.labels), workspace)}
      escalations={[]}
      troubles={{}}
      post={state.post}
      language={language}
      now={now}
      {...reach}
      onAskChannel={(department, way) => void actions.askChannel(department, way)}
      onByHand={(request) => actions.handOut({ ...request, ...present({ instead }) })}
      onPreview={actions.preview}
      onSend={async (request) => {
        if (await actions.escalate({ ...request, ...present({ instead }) })) onDone();
      }}
      onUndo={(id) => void actions.undo(id)}
      onRetry={(id) => void actions.retry(id)}
      onArrived={(id) => void actions.arrived(id)}
      onParcel={actions.parcel}
      onCopy={actions.copy}
    />
  );
}
