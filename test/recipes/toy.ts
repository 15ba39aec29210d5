/** A change of a file's text: what is found there, exactly once, becomes `put`. */
export interface Edit {
  readonly find: string;
  readonly put: string;
}

/** A toy of one kind of thing: what its recipe in CONTRIBUTING says to write, as text. */
export interface Toy {
  /** The recipe's heading in CONTRIBUTING.md, without the final full stop. */
  readonly recipe: string;
  /** Every file the recipe touches, by its path from the root: the text of a new file, or the edits of one that is there. */
  readonly files: Readonly<Record<string, string | readonly Edit[]>>;
  /** Places whose omission the recipe says the compiler names: without this file's part, an error of tsc matches. */
  readonly forgotten?: readonly { readonly without: string; readonly error: RegExp }[];
  /** A test file of the project that runs over the registry; its tests whose name holds “toy” are run and must pass. */
  readonly suite?: string;
}

/** Puts `text` behind what is found. */
export const after = (find: string, text: string): Edit => ({ find, put: `${find}${text}` });

/** Puts `text` before what is found. */
export const before = (find: string, text: string): Edit => ({ find, put: `${text}${find}` });

/** Puts `text` in the place of what is found. */
export const instead = (find: string, text: string): Edit => ({ find, put: text });
