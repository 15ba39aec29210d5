/** A page with the two real editors, a Draft.js one that decorates mentions, and their models for tests to ask. */
import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerPlainText } from '@lexical/plain-text';
import { CompositeDecorator, ContentState, Editor, EditorState } from 'draft-js';
import { $createLineBreakNode, $createParagraphNode, $createTextNode, $getRoot, createEditor } from 'lexical';
import { type ComponentProps, createElement, type ReactNode, useEffect, useState } from 'react';
import { render } from 'react-dom';

export interface EditorProbe {
  /** The editor's own model as text, one `\n` per line break. */
  model(): string;
  /** Starts anew with this text and an empty history. */
  set(text: string): void;
}

declare global {
  interface Window {
    editors: Record<'draft' | 'lexical', EditorProbe>;
  }
}

const Mention = (props: { children: ReactNode }) => createElement('span', { style: { color: 'steelblue' } }, props.children);
const decorator = new CompositeDecorator([
  {
    strategy: (block, found) => {
      for (const match of block.getText().matchAll(/@\w+/g)) found(match.index, match.index + match[0].length);
    },
    component: Mention,
  },
]);

function Draft(props: { publish(state: EditorState, set: (state: EditorState) => void): void }) {
  const [state, setState] = useState(EditorState.createEmpty(decorator));
  useEffect(() => props.publish(state, setState));
  const editor = { editorState: state, onChange: setState, webDriverTestID: 'tweetTextarea_0', role: 'textbox', ariaMultiline: true };
  return createElement(Editor, { ...editor, stripPastedStyles: true } as ComponentProps<typeof Editor>);
}

function mountDraft(place: Element): EditorProbe {
  let current = EditorState.createEmpty(decorator);
  let replace: (state: EditorState) => void = () => {};
  const publish = (state: EditorState, set: (state: EditorState) => void) => {
    current = state;
    replace = set;
  };
  render(createElement(Draft, { publish }), place);
  return {
    model: () => current.getCurrentContent().getPlainText('\n'),
    set: (text) => replace(EditorState.createWithContent(ContentState.createFromText(text, '\n'), decorator)),
  };
}

function mountLexical(box: HTMLElement): EditorProbe {
  const editor = createEditor({
    namespace: 'comment',
    onError: (error) => {
      throw error;
    },
  });
  editor.setRootElement(box);
  registerPlainText(editor);
  const history = createEmptyHistoryState();
  registerHistory(editor, history, 300);
  const fill = (text: string) => {
    const paragraph = $createParagraphNode();
    for (const [index, line] of text.split('\n').entries()) {
      if (index > 0) paragraph.append($createLineBreakNode());
      if (line !== '') paragraph.append($createTextNode(line));
    }
    $getRoot().clear().append(paragraph);
  };
  return {
    model: () => editor.getEditorState().read(() => $getRoot().getTextContent()),
    set(text) {
      editor.update(() => fill(text), { discrete: true });
      history.undoStack = [];
      history.redoStack = [];
      history.current = { editor, editorState: editor.getEditorState() };
    },
  };
}

const draftPlace = document.querySelector('#draft');
const lexicalBox = document.querySelector<HTMLElement>('#lexical');
if (draftPlace && lexicalBox) window.editors = { draft: mountDraft(draftPlace), lexical: mountLexical(lexicalBox) };
