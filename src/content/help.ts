import type { Language } from '../contract/language.ts';
import type { HelpSheetProps } from '../ui/post/HelpSheet.tsx';
import { barWords } from './words.ts';

/**
 * Our keys on a page, as `KeyboardEvent.code` where a keyboard layout or Option on a Mac would change the letter.
 * Alt+L and Alt+J are free in both browsers' menus, in French and English, and on both sites.
 */
export const FOCUS_BAR = { code: 'KeyL', name: 'Alt+L' };
export const NEXT_FINDING = { code: 'KeyJ', name: 'Alt+J' };

/** Whether the event is a shortcut of ours: Alt and nothing else. */
export function isShortcut(event: KeyboardEvent, { code }: { code: string }): boolean {
  return event.isTrusted && event.code === code && event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;
}

/** What the help sheet shows. */
export function helpGroups(language: Language): HelpSheetProps['groups'] {
  const w = barWords[language];
  const { keys } = w;
  return [
    { name: w.pageKeys, keys: [{ key: FOCUS_BAR.name, does: keys.focus }] },
    {
      name: w.barKeys,
      keys: [
        { key: '← →', does: keys.move },
        { key: '↑ ↓', does: keys.posts },
        { key: 'L', does: keys.label },
        { key: 'N', does: keys.note },
        { key: 'T', does: keys.take },
        { key: 'E', does: keys.escalate },
        { key: 'U', does: keys.undo },
        { key: 'P', does: keys.person },
        { key: '?', does: keys.help },
        { key: 'Esc', does: keys.back },
      ],
    },
    {
      name: w.replyKeys,
      keys: [
        { key: NEXT_FINDING.name, does: keys.finding },
        { key: '↵', does: keys.fix },
        { key: 'I', does: keys.ignore },
        { key: 'Esc', does: keys.editor },
      ],
    },
  ];
}
