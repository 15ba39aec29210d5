import { useRef } from 'preact/hooks';
import { Button } from '../../../ui/Button.tsx';

interface FileButtonProps {
  readonly label: string;
  readonly accept?: string;
  readonly onFile: (file: File) => void;
}

/** A button that asks for one file. */
export function FileButton({ label, accept, onFile }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        {...(accept === undefined ? {} : { accept })}
        class="visually-hidden"
        tabIndex={-1}
        aria-label={label}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          event.currentTarget.value = '';
          if (file !== undefined) onFile(file);
        }}
      />
      <Button look="line" large onClick={() => input.current?.click()}>
        {label}
      </Button>
    </>
  );
}
