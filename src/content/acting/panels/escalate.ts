import type { Post } from '../../../contract/post.ts';
import { troublesOf } from '../../../ui/post/troubles.ts';
import { barWords } from '../../bar/words.ts';
import { hasUnseenWords } from '../unseen-words.ts';
import { actingWords } from '../words.ts';
import type { PanelKind } from './panel-kind.ts';

const withLink = (post: Post, url: string | undefined): Post => (post.url === undefined && url !== undefined ? { ...post, url } : post);

export const escalate: PanelKind = {
  key: 'e',
  title: (language) => barWords[language].escalate,
  content: ({ session: { hello: greeting, news: hello = greeting, views, notices }, actions, postBar, department, steady, close }) => ({
    part: 'escalate',
    props: {
      departments: hello.workspace.departments,
      from: hello.here.brand?.name,
      suggested: department,
      escalations: views.get(postBar.post.id)?.escalations ?? [],
      troubles: troublesOf(views.get(postBar.post.id)?.escalations ?? [], hello.language),
      post: withLink(postBar.post, views.get(postBar.post.id)?.url),
      language: hello.language,
      now: Date.now(),
      unfolded: hasUnseenWords(postBar.element, postBar.post.text),
      lacksName: hello.member.name.trim() === '',
      leads: hello.leads,
      onAskChannel: (to, way) => void actions.askChannel(to, way),
      onByHand: async (request) => steady((post) => actions.handOut(post, request)),
      // The bar tells what becomes of it. What was not recorded stays as it was written.
      onSend: (request) => steady(async (post) => (await actions.escalate(post, request)) && close()),
      onUndo: (id) => void actions.undo(id),
      onRetry: (id) => void actions.retry(id),
      onArrived: (id, byHand) => void actions.arrived(id, byHand),
      onPreview: (request) => actions.preview(postBar.post, request),
      onParcel: actions.parcel,
      onCopyRefused: () => notices.show(actingWords[hello.language].clipboardRefused),
    },
  }),
};
