/** X's reply box: a real Draft.js editor inside the wrappers and test ids that X gives it. */
import { ContentState, Editor, EditorState } from 'draft-js';
import { createElement, useEffect, useState } from 'react';
import { render, unmountComponentAtNode } from 'react-dom';
import { me } from '../page/account.ts';
import { h, nested } from '../page/element.ts';
import type { PageOptions } from '../page/options.ts';
import { avatar } from './post.ts';

export interface Composer {
  readonly element: HTMLElement;
  text(): string;
  close(): void;
}

/** The open composers, newest last: the page's probe reads their model. */
export const open = new Set<Composer>();

export interface ComposerOptions {
  readonly modal: boolean;
  readonly placeholder: string;
  readonly button: string;
  send(text: string): void;
}

/** Draft.js' own model as text, one line per block. */
const plain = (state: EditorState) => state.getCurrentContent().getPlainText('\n');

function Box(props: { how: ComposerOptions; label: string; watch(state: EditorState): void }) {
  const [state, setState] = useState(EditorState.createEmpty());
  const clear = () => setState((now) => EditorState.push(now, ContentState.createFromText(''), 'remove-range'));
  useEffect(() => props.watch(state));
  const empty = plain(state).trim() === '';
  const editor = createElement(Editor, {
    editorState: state,
    onChange: setState,
    webDriverTestID: 'tweetTextarea_0',
    ariaLabel: props.label,
    ariaMultiline: true,
    role: 'textbox',
    stripPastedStyles: true,
    spellCheck: true,
    placeholder: props.how.placeholder,
    preserveSelectionOnBlur: true,
  } as React.ComponentProps<typeof Editor>);
  const container = createElement(
    'div',
    { 'data-testid': 'tweetTextarea_0RichTextInputContainer', className: 'rich' },
    createElement('div', null, editor),
  );
  const send = () => {
    props.how.send(plain(state));
    clear();
  };
  const button = createElement(
    'button',
    {
      'data-testid': props.how.modal ? 'tweetButton' : 'tweetButtonInline',
      role: 'button',
      type: 'button',
      disabled: empty,
      'aria-disabled': empty ? 'true' : undefined,
      tabIndex: empty ? -1 : 0,
      className: 'send',
      onClick: send,
    },
    createElement('div', { dir: 'ltr' }, createElement('span', null, createElement('span', null, props.how.button))),
  );
  const label = createElement('div', { 'data-testid': 'tweetTextarea_0_label', className: 'box' }, createElement('div', null, container));
  return createElement('div', { className: 'write' }, label, createElement('div', null, toolBar(button)));
}

const tools = [
  'M3 5h14v10H3zm2 8 3-4 3 3 2-2 2 3',
  'M3 5h14v10H3zm3 3v4m3-4v4m3-4v4',
  'M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14M7 8v1m6-1v1m-6 3q3 3 6 0',
];

/** The row under the text: what can be added, and the button that sends. */
function toolBar(button: React.ReactElement) {
  const icons = tools.map((d) =>
    createElement(
      'div',
      { key: d, role: 'presentation', className: 'tool' },
      createElement('svg', { className: 'tool-icon', viewBox: '0 0 20 20', 'aria-hidden': true }, createElement('path', { d })),
    ),
  );
  const nav = createElement(
    'nav',
    { role: 'navigation', className: 'tools' },
    createElement('div', { 'data-testid': 'ScrollSnap-List', className: 'tool-list' }, icons),
  );
  return createElement('div', { 'data-testid': 'toolBar', className: 'send-row' }, nav, createElement('div', null, button));
}

export function makeComposer(options: PageOptions, how: ComposerOptions): Composer {
  let latest: EditorState | undefined;
  const mount = h('div', { class: 'mount' });
  const row = h('div', { class: 'composer' }, avatar(me(), 40, true), mount);
  const element = how.modal ? nested(2, row) : h('div', { 'data-testid': 'inline_reply_offscreen' }, nested(3, row));
  const composer: Composer = {
    element,
    text: () => (latest ? plain(latest) : ''),
    close: () => {
      open.delete(composer);
      unmountComponentAtNode(mount);
    },
  };
  const watch = (state: EditorState) => {
    latest = state;
  };
  render(createElement(Box, { how, label: options.words.text, watch }), mount);
  open.add(composer);
  return composer;
}
