import type { Handlers } from '../../browser/serve.ts';
import { publish } from '../../store/documents.ts';
import { membership } from '../../store/membership.ts';
import { sealByHand } from '../team/exchange.ts';
import { refuseNonPublisher } from '../team/team-context.ts';
import type { WorkspaceContext } from '../workspace-context.ts';
import { followGuide, publishedGuide } from './follow-guide.ts';
import { refuseUnfit } from './kinds/index.ts';
import { mergeFork } from './merge-fork.ts';
import { createSpellers } from './spelling.ts';

/** Documents, and what follows an import: from our own pages only. */
export function documentCalls(
  context: WorkspaceContext,
  spellerOf = createSpellers(),
): Pick<Handlers, 'publish' | 'imported' | 'mergeFork' | 'followGuide' | 'publishedGuide'> {
  const { store, now, changedAll, retryNow, sync } = context;
  return {
    async publish(draft, { call }) {
      await refuseNonPublisher(store, now());
      await refuseUnfit(store, draft.kind, draft.body, spellerOf);
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
