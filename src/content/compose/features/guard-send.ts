import type { ReplyFeature } from '../../ports/reply.ts';
import { watchColleagues } from '../guard/colleagues.ts';

/** Tells colleagues of the draft, and asks before a reply leaves that would be a second one or is not ready. */
export const guardSend: ReplyFeature = {
  id: 'guard-send',
  start(reply) {
    const colleagues = watchColleagues(reply);
    return {
      onChecked: () => colleagues.draft(reply.draft.post, reply.draft.state.text),
      holdsSend: (sent) => colleagues.hold(sent),
    };
  },
};
