import { useRef } from 'preact/hooks';
import { Button } from '../../../ui/Button.tsx';

/** An attribute that all browsers know and no type lists. */
const WHOLE_FOLDER = { webkitdirectory: true };

interface FilesButtonProps {
  readonly label: string;
  /** What the browser offers to choose, as an `accept` attribute; everything where it is absent. */
  readonly accept?: string | undefined;
  /** Asks for a whole folder, with all that it holds. */
  readonly folder?: boolean;
  readonly multiple?: boolean;
  readonly onFiles: (files: readonly [File, ...File[]]) => void;
}

/** A button that asks for files, or for a folder. */
export function FilesButton({ label, accept, folder = false, multiple = false, onFiles }: FilesButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={accept}
        multiple={multiple}
        {...(folder && WHOLE_FOLDER)}
        hidden
        aria-label={label}
        onChange={({ currentTarget }) => {
          const [first, ...others] = currentTarget.files ?? [];
          currentTarget.value = '';
          if (first !== undefined) onFiles([first, ...others]);
        }}
      />
      <Button look="line" large onClick={() => input.current?.click()}>
        {label}
      </Button>
    </>
  );
}

interface FileButtonProps extends Pick<FilesButtonProps, 'label' | 'accept'> {
  readonly onFile: (file: File) => void;
}

/** A button that asks for one file. */
export function FileButton({ label, accept, onFile }: FileButtonProps) {
  return <FilesButton label={label} accept={accept} onFiles={([file]) => onFile(file)} />;
}
