import { call } from '../../../browser/call.ts';
import { present } from '../../../domain/present.ts';
import type { Finding } from '../../../guide/finding.ts';
import type { FindingCardProps } from '../../../ui/compose/FindingCard.tsx';
import type { OpenReply } from '../../ports/reply.ts';
import { acceptWord, ignoreFinding } from './ignore-finding.ts';
import { replaceAlike, replaceableAlike, replaceFinding } from './mend.ts';

/** What the card of a finding shows and does. `close` closes it and gives the focus back to the draft. */
export function findingCard(reply: OpenReply, finding: Finding, close: () => void): FindingCardProps {
  const { session, draft, guide } = reply;
  const { hello } = session;
  const spells = guide?.spells(finding.rule) === true;
  const accept = () => {
    close();
    guide?.speller?.accept([finding.match]);
    draft.check();
    void acceptWord(session, finding.match);
  };
  return {
    finding,
    situation: draft.state.situation,
    language: hello.language,
    published: guide?.published,
    me: hello.member.id,
    seeking: spells ? guide?.speller?.seeks(finding.match) : undefined,
    onPost: draft.post !== undefined,
    alike: replaceableAlike(draft.findings, finding).length,
    onReplace(text) {
      close();
      void replaceFinding(reply, finding, text);
    },
    onMendAll() {
      close();
      void replaceAlike(reply, finding);
    },
    onRead: () => void call('readGuide', { rule: finding.rule }).catch(() => undefined),
    onIgnore(scope) {
      close();
      void ignoreFinding(session, draft, finding, scope, guide?.version);
    },
    ...present({ onAccept: spells ? accept : undefined }),
  };
}
