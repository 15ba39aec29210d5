import { call } from '../../../browser/call.ts';
import { present } from '../../../domain/present.ts';
import type { ReplyFeature } from '../../ports/reply.ts';

/** What the background takes of one reply. */
const MOST_TEXT = 20_000;
const MOST_FINDINGS = 200;

/** Records a reply that really left: its text, and what the guide had found in it. */
export const recordSent: ReplyFeature = {
  id: 'record-sent',
  start: (reply) => ({
    onSent({ post, text, findings, mended }) {
      const input = {
        post,
        text: text.slice(0, MOST_TEXT),
        findings: findings.slice(0, MOST_FINDINGS),
        mended: mended.slice(0, MOST_FINDINGS),
        ...present({ guide: reply.guide?.version }),
      };
      call('replied', input).then(
        (view) => reply.session.views.put([view]),
        () => undefined,
      );
    },
  }),
};
