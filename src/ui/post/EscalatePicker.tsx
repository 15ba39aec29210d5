import { useState } from 'preact/hooks';
import { departmentName } from '../../domain/departments.ts';
import { present } from '../../domain/present.ts';
import { EscalationForm, type EscalationFormProps } from './EscalationForm.tsx';
import { EscalationStatus } from './EscalationStatus.tsx';
import type { EscalationActions } from './escalation-actions.ts';
import type { Troubles } from './troubles.ts';
import type { EscalationRequest } from './use-request.ts';
import { postWords } from './words.ts';

export interface EscalatePickerProps extends EscalationFormProps, Omit<EscalationActions, 'onElsewhere'> {
  readonly troubles: Troubles;
}

/** A form that was asked for, and the escalation that it takes the place of. */
interface Asked {
  readonly instead: string | undefined;
}

/** The escalations of a post and where they stand; below, a new one: to whom, for what, and what leaves. */
export function EscalatePicker(props: EscalatePickerProps) {
  const { escalations, departments, troubles, language, onSend, onByHand } = props;
  const [asked, setAsked] = useState<Asked>();
  const shown = escalations.filter(({ stage }) => stage !== 'undone');
  const nameOf = (key: string) => departmentName(departments, key, language);
  const elsewhere = (id: string, instead: boolean) => setAsked({ instead: instead ? id : undefined });
  const replacing = (request: EscalationRequest) => ({ ...request, ...present({ instead: asked?.instead }) });
  const send: typeof onSend = (request) => {
    onSend(replacing(request));
    setAsked(undefined);
  };
  const byHand: typeof onByHand = (request) => onByHand(replacing(request));
  if (shown.length === 0) return <EscalationForm {...props} />;
  return (
    <div class="form">
      {shown.map((one) => (
        <EscalationStatus
          key={one.id}
          escalation={one}
          name={nameOf(one.department)}
          trouble={troubles[one.id]}
          {...props}
          onElsewhere={elsewhere}
        />
      ))}
      <details open={asked !== undefined}>
        <summary>{postWords[language].another}</summary>
        <EscalationForm
          key={String(asked !== undefined)}
          {...props}
          escalations={asked === undefined ? escalations : []}
          onSend={send}
          onByHand={byHand}
        />
      </details>
    </div>
  );
}
