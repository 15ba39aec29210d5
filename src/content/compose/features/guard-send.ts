import type { ReplyFeature } from '../../ports/reply.ts';
import { watchColleagues } from '../guard/colleagues.ts';

/** Tells colleagues of the draft, and asks before a reply leaves that would be a second one or is not ready. */
export const guardSend: ReplyFeature = {
  id: 'guard-send',
  start(reply) {
    const { draft } = reply;
    const colleagues = watchColleagues(reply);
    const read = () => {
      const { post, state, findings, mended } = draft;
      return post && { post, text: state.text, findings, mended };
    };
    const refresh = () => colleagues.refresh(read);
    return {
      onChecked() {
        colleagues.draft(draft.post, draft.state.text);
        refresh();
      },
      // Claims end by time alone.
      onSecond: refresh,
      holdsSend: (sent) => colleagues.hold(sent),
    };
  },
};
