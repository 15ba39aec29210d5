import { useState } from 'preact/hooks';
import { call } from '../../browser/call.ts';
import type { DocumentKind, Version } from '../../contract/document.ts';
import { documentHead } from '../../store/document-heads.ts';
import { useLive } from '../parts/data/use-live.ts';
import { useFrame } from '../parts/frame/frame.tsx';

/** The guide in force, live; `undefined` before it is there, and where a newer Diapason wrote it: it is not changed here. */
export function useGuideHead() {
  return useLive(async (store) => {
    const head = await documentHead(store, 'guide');
    return head?.isNewer ? undefined : head;
  }, []);
}

/** Publishes upon a version and says so, or why not. */
export function usePublish(kind: DocumentKind, done: string) {
  const { attempt, notify } = useFrame();
  const [busy, setBusy] = useState(false);
  const publish = async (on: Version | undefined, body: unknown) => {
    if (on === undefined) return;
    setBusy(true);
    const published = await attempt(() => call('publish', { kind, parents: [on.id], note: '', body }));
    setBusy(false);
    if (published !== undefined) notify({ text: done, tone: 'green' });
  };
  return { publish, busy };
}
