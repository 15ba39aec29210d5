/** One thing a file holds that could not be taken over, with its place. */
export interface Remark {
  readonly file: string;
  /** From 1; absent when it is about the whole file. */
  readonly line?: number;
  /** A sentence: what and why. */
  readonly reason: string;
  /** `fault`: the file or rule is broken; `left-out`: well-formed, but Diapason has nothing for it; `note`: taken over with a change. */
  readonly kind: 'fault' | 'left-out' | 'note';
}

/** A remark as one line for a person. */
export function remarkLine({ file, line, reason }: Remark): string {
  return `${file}${line === undefined ? '' : `:${line}`}: ${reason}`;
}
