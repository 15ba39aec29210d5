/** Facebook's comment box: a real Lexical editor (plain text, with history) inside the wrappers that Facebook gives it. */
import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerPlainText } from '@lexical/plain-text';
import { $createParagraphNode, $getRoot, COMMAND_PRIORITY_HIGH, createEditor, KEY_ENTER_COMMAND } from 'lexical';
import { me } from '../page/account.ts';
import { h, nested } from '../page/element.ts';
import type { PageOptions } from '../page/options.ts';
import { face } from './parts.ts';

export interface Composer {
  readonly element: HTMLElement;
  text(): string;
  focus(): void;
  close(): void;
}

/** The open composers, newest last: the page's probe reads their model. */
export const open = new Set<Composer>();

/** Enter sends, Shift and Enter break the line, as on the site. */
export function makeComposer(options: PageOptions, send: (text: string) => void): Composer {
  const label = `${options.words.answerAs} ${me().name}`;
  const box = h('div', {
    'aria-label': label,
    'aria-placeholder': `${label}…`,
    class: 'notranslate editor',
    contenteditable: 'true',
    role: 'textbox',
    spellcheck: 'true',
    tabindex: '0',
  });
  const placeholder = h('div', { 'aria-hidden': 'true', class: 'placeholder' }, `${label}…`);
  const editor = createEditor({
    namespace: 'CometComposer',
    onError: (error) => {
      throw error;
    },
  });
  editor.setRootElement(box);
  editor.update(() => $getRoot().append($createParagraphNode()), { discrete: true });
  const read = () => editor.getEditorState().read(() => $getRoot().getTextContent());
  const leave = [
    registerPlainText(editor),
    registerHistory(editor, createEmptyHistoryState(), 300),
    editor.registerTextContentListener((text) => placeholder.toggleAttribute('hidden', text !== '')),
    editor.registerCommand(
      KEY_ENTER_COMMAND,
      (event) => {
        const text = read();
        if (event?.shiftKey || text.trim() === '') return false;
        event?.preventDefault();
        editor.update(() => $getRoot().clear().append($createParagraphNode()).selectEnd());
        send(text);
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
  ];
  const form = h(
    'form',
    { role: 'presentation', onsubmit: (event) => event.preventDefault() },
    nested(3, h('div', { class: 'box' }, box, placeholder)),
  );
  const composer: Composer = {
    element: h('div', { class: 'composer' }, face(me(), 32), form),
    text: read,
    focus: () => editor.focus(),
    close: () => {
      open.delete(composer);
      for (const end of leave) end();
      editor.setRootElement(null);
      composer.element.remove();
    },
  };
  open.add(composer);
  return composer;
}
