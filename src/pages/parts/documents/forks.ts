import { type DocumentKind, documentKinds, type Version } from '../../../contract/document.ts';
import { documentForks, documentLine } from '../../../store/document-heads.ts';
import { useLive } from '../data/use-live.ts';

/** A version that was published at the same time as the one in force. */
export interface DocumentFork {
  readonly kind: DocumentKind;
  readonly fork: Version;
}

/** Every version that stands beside one in force, of all documents; live. */
export function useForks(): readonly DocumentFork[] | undefined {
  return useLive(async (store) => {
    const read = async (kind: DocumentKind) => (await documentForks(store, kind)).map((fork) => ({ kind, fork }));
    return (await Promise.all(documentKinds.map(read))).flat();
  }, []);
}

/** A document's versions with its head and forks; live. */
export function useVersionsOf(kind: DocumentKind) {
  return useLive((store) => documentLine(store, kind), [kind]);
}

/** The place of the merge page where a fork is merged: `#guide/<version>`. */
export function mergeHash({ kind, fork }: DocumentFork): string {
  return `#${kind}/${fork.id}`;
}

/** What the address of the merge page asks for; anything else gives nothing. */
export function readMergeHash(hash: string): { readonly kind: DocumentKind; readonly fork: string } | undefined {
  const [name, fork] = hash.replace(/^#/, '').split('/');
  const kind = documentKinds.find((known) => known === name);
  return kind === undefined || fork === undefined ? undefined : { kind, fork };
}
