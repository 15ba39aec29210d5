import { departmentName } from '../../domain/departments.ts';
import { EscalationForm, type EscalationFormProps } from './EscalationForm.tsx';
import { type EscalationActions, EscalationStatus } from './EscalationStatus.tsx';
import { postWords } from './words.ts';

export interface EscalatePickerProps extends EscalationFormProps, EscalationActions {}

/** The escalations of a post and where they stand; below, a new one: to whom, for what, and what leaves. */
export function EscalatePicker(props: EscalatePickerProps) {
  const { escalations, departments, language } = props;
  const shown = escalations.filter(({ stage }) => stage !== 'undone');
  const nameOf = (key: string) => departmentName(departments, key, language);
  const form = <EscalationForm {...props} />;
  return (
    <div class="form">
      {shown.map((one) => (
        <EscalationStatus key={one.id} escalation={one} name={nameOf(one.department)} {...props} />
      ))}
      {shown.length === 0 ? (
        form
      ) : (
        <details>
          <summary>{postWords[language].another}</summary>
          {form}
        </details>
      )}
    </div>
  );
}
