import { useId } from 'preact/hooks';
import { Button } from '../../../ui/Button.tsx';

interface ProgressProps {
  readonly label: string;
  /** How much is done, from 0 to 1. */
  readonly done: number;
  /** The same in words. */
  readonly detail: string;
  /** Absent where it cannot be stopped any more. */
  readonly onCancel?: () => void;
  readonly cancel: string;
}

/** A long work under way, with how far it is and a way to stop it. */
export function Progress({ label, done, detail, onCancel, cancel }: ProgressProps) {
  const id = useId();
  return (
    <div class="progress">
      <p id={id} role="status">
        {label}
      </p>
      <progress aria-labelledby={id} max={1} value={Math.min(Math.max(done, 0), 1)} />
      <p class="muted">{detail}</p>
      {onCancel !== undefined && (
        <div class="actions">
          <Button look="line" large onClick={onCancel}>
            {cancel}
          </Button>
        </div>
      )}
    </div>
  );
}
