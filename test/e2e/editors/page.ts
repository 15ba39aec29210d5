/** A page with the two real editors, a Draft.js one that decorates mentions, and their models for tests to ask. */
import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerPlainText } from '@lexical/plain-text';
import { CompositeDecorator, ContentState, Editor, EditorState, Modifier, SelectionState } from 'draft-js';
import { $createLineBreakNode, $createParagraphNode, $createTextNode, $getRoot, createEditor, type TextNode } from 'lexical';
import { type ComponentProps, createElement, type ReactNode, useEffect, useState } from 'react';
import { render } from 'react-dom';

export interface EditorProbe {
  /** The editor's own model as text, one `\n` per line break. */
  model(): string;
  /** Starts anew with this text and an empty history. */
  set(text: string): void;
  /** The same with one part of the text as a tagged person: one piece to the editor. */
  tag(text: string, name: string): void;
  /** The texts that are one piece now. */
  tagged(): string;
}

declare global {
  interface Window {
    editors: Record<'draft' | 'lexical', EditorProbe>;
  }
}

const Mention = (props: { children: ReactNode }) => createElement('span', { style: { color: 'steelblue' } }, props.children);
const Person = (props: { children: ReactNode }) => createElement('span', { className: 'person' }, props.children);
const decorator = new CompositeDecorator([
  {
    strategy: (block, found) => {
      for (const match of block.getText().matchAll(/@\w+/g)) found(match.index, match.index + match[0].length);
    },
    component: Mention,
  },
  {
    strategy: (block, found, content) =>
      block.findEntityRanges((character) => {
        const entity = character.getEntity();
        return entity !== null && content.getEntity(entity).getMutability() === 'IMMUTABLE';
      }, found),
    component: Person,
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
    tag: (text, name) => replace(EditorState.createWithContent(taggedContent(text, name), decorator)),
    tagged: () => taggedIn(current.getCurrentContent()).join(),
  };
}

function taggedContent(text: string, name: string): ContentState {
  const content = ContentState.createFromText(text, '\n').createEntity('mention', 'IMMUTABLE', {});
  const at = { anchorOffset: text.indexOf(name), focusOffset: text.indexOf(name) + name.length };
  const selection = SelectionState.createEmpty(content.getFirstBlock().getKey()).merge(at);
  return Modifier.applyEntity(content, selection, content.getLastCreatedEntityKey());
}

function taggedIn(content: ContentState): string[] {
  const found: string[] = [];
  for (const block of content.getBlocksAsArray()) {
    const isTagged = (character: { getEntity(): string | null }) => character.getEntity() !== null;
    block.findEntityRanges(isTagged, (start, end) => found.push(block.getText().slice(start, end)));
  }
  return found;
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
  const fill = (text: string, name = '') => {
    const paragraph = $createParagraphNode();
    for (const [index, line] of text.split('\n').entries()) {
      if (index > 0) paragraph.append($createLineBreakNode());
      if (name !== '') paragraph.append(...piecesOf(line, name));
      else if (line !== '') paragraph.append($createTextNode(line));
    }
    $getRoot().clear().append(paragraph);
  };
  const begin = (text: string, name?: string) => {
    editor.update(() => fill(text, name), { discrete: true });
    history.undoStack = [];
    history.redoStack = [];
    history.current = { editor, editorState: editor.getEditorState() };
  };
  return {
    model: () => editor.getEditorState().read(() => $getRoot().getTextContent()),
    set: (text) => begin(text),
    tag: (text, name) => begin(text, name),
    tagged: () =>
      editor.getEditorState().read(() =>
        $getRoot()
          .getAllTextNodes()
          .filter((node) => node.isToken())
          .map((node) => node.getTextContent())
          .join(),
      ),
  };
}

function piecesOf(line: string, name: string): TextNode[] {
  const [before = '', after = ''] = line.split(name);
  const pieces = [$createTextNode(before), $createTextNode(name).setMode('token'), $createTextNode(after)];
  return pieces.filter((piece) => piece.getTextContent() !== '');
}

const draftPlace = document.querySelector('#draft');
const lexicalBox = document.querySelector<HTMLElement>('#lexical');
if (draftPlace && lexicalBox) window.editors = { draft: mountDraft(draftPlace), lexical: mountLexical(lexicalBox) };
