/** The files of a package by their path inside it, with `/` between folders. */
export type Files = ReadonlyMap<string, string>;
