import type { Handlers } from '../browser/serve.ts';
import { exportAll, importAll } from '../store/archive.ts';
import { publish } from '../store/documents.ts';
import type { Desk } from './desk.ts';
import { refuseBelied } from './guide-calls.ts';
import { spellers } from './spelling.ts';
import { mustPublish } from './team/place.ts';

/** Documents and whole exports: from our own pages only. */
export function documentCalls(
  { store, now, changedAll, hurry }: Desk,
  spellerOf = spellers(),
): Pick<Handlers, 'publish' | 'exportAll' | 'importAll'> {
  return {
    async publish(draft, { call }) {
      await mustPublish(store, now());
      if (draft.kind === 'guide') await refuseBelied(draft.body, spellerOf);
      const version = await publish(store, draft, now(), call);
      changedAll();
      // The new version may hold the better address that something waits for.
      hurry();
      return { version };
    },
    async exportAll() {
      const day = new Date(now()).toISOString().slice(0, 10);
      return { name: `diapason-${day}.jsonl`, text: await exportAll(store, now()) };
    },
    async importAll({ text }) {
      const added = await importAll(store, text, now());
      changedAll();
      return added;
    },
  };
}
