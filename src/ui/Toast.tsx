import { useEffect, useState } from 'preact/hooks';
import { Button } from './Button.tsx';
import { Kbd } from './Kbd.tsx';

export interface Notice {
  readonly text: string;
  /** An action that takes it back, offered until the time `until` (ms since 1970). */
  readonly undo?: {
    readonly name: string;
    readonly until: number;
    readonly run: () => void;
    /** The key that does the same on this page. */
    readonly key?: string;
  };
  readonly tone?: 'red' | 'green';
}

/** A sentence at the foot of the page, read out politely. It leaves after `undo.until`, else after 6 seconds, not while pointed at. */
export function Toast({ notice, onGone }: { readonly notice: Notice | undefined; readonly onGone: () => void }) {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (notice === undefined || held) return;
    const stay = notice.undo === undefined ? (notice.tone === 'red' ? 12_000 : 6_000) : notice.undo.until - Date.now();
    const timer = setTimeout(onGone, Math.max(0, stay));
    return () => clearTimeout(timer);
  }, [notice, held, onGone]);
  return (
    <div class="toasts" role="status" aria-live="polite">
      {notice !== undefined && (
        // biome-ignore lint/a11y/noStaticElementInteractions: pointing only holds the sentence; nothing is offered to the mouse alone
        <div
          class={`toast ${notice.tone ?? ''}`}
          onMouseEnter={() => setHeld(true)}
          onMouseLeave={() => setHeld(false)}
          onFocusIn={() => setHeld(true)}
          onFocusOut={() => setHeld(false)}
        >
          <span>{notice.text}</span>
          {notice.undo !== undefined && (
            <Button look="ghost" aria-keyshortcuts={notice.undo.key} onClick={notice.undo.run}>
              {notice.undo.name}
              {notice.undo.key !== undefined && <Kbd>{notice.undo.key}</Kbd>}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
