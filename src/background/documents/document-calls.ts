import type { Handlers } from '../../browser/serve.ts';
import type { Store } from '../../store/database.ts';
import { documentHead, publish } from '../../store/documents.ts';
import { membership } from '../../store/membership.ts';
import { sealByHand } from '../team/exchange.ts';
import { refuseNonPublisher } from '../team/team-context.ts';
import type { WorkspaceContext } from '../workspace-context.ts';
import { followGuide, publishedGuide } from './follow-guide.ts';
import { refuseFailingGuide } from './guide-calls.ts';
import { mergeFork } from './merge-fork.ts';
import { createSpellers } from './spelling.ts';
import { refuseUnusableChannels } from './usable-channels.ts';

/** The workspace in force, where one can be read. */
const workspaceHere = async (store: Store) => (await documentHead(store, 'workspace').catch(() => undefined))?.body;

/** Documents, and what follows an import: from our own pages only. */
export function documentCalls(
  context: WorkspaceContext,
  spellerOf = createSpellers(),
): Pick<Handlers, 'publish' | 'imported' | 'mergeFork' | 'followGuide' | 'publishedGuide'> {
  const { store, now, changedAll, retryNow, sync } = context;
  return {
    async publish(draft, { call }) {
      await refuseNonPublisher(store, now());
      if (draft.kind === 'guide') await refuseFailingGuide(draft.body, spellerOf, (await documentHead(store, 'guide'))?.body);
      if (draft.kind === 'workspace') refuseUnusableChannels(draft.body, await workspaceHere(store));
      const version = await publish(store, draft, now(), call);
      changedAll();
      // The new version may hold the better address that something waits for.
      retryNow();
      return { version };
    },
    async imported({ exchanged }) {
      changedAll();
      retryNow();
      if ((await membership(store))?.engine.kind === 'file') await sealByHand(store, now, exchanged);
      await sync({ afresh: true });
      return null;
    },
    async mergeFork(input) {
      const conflicts = await mergeFork(store, input, now());
      if (input.publish) changedAll();
      return { conflicts };
    },
    async followGuide({ address }) {
      return { followed: await followGuide(context, address) };
    },
    publishedGuide: () => publishedGuide(store),
  };
}
