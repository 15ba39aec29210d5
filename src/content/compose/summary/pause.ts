/** After so long without a change somebody who writes has paused, in ms. */
const PAUSE = 1_500;

/** Tells whether whoever writes has paused: what is missing is asked for then, and not in the middle of a word. */
export interface Pause {
  readonly isOver: boolean;
  /** The draft as it is now. */
  wrote(text: string): void;
  /** The draft is taken for finished, as at a send. */
  end(): void;
}

/** While the first word is being written, no pause is one. */
const hasWord = (text: string) => /\S\s/u.test(text.trimStart());

/** `ended` is told when a pause begins. */
export function createPause(ended: () => void, signal: AbortSignal): Pause {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let [last, isOver] = ['', false];
  const end = () => {
    clearTimeout(timer);
    isOver = true;
  };
  signal.addEventListener('abort', () => clearTimeout(timer));
  return {
    get isOver() {
      return isOver;
    },
    end,
    wrote(text) {
      if (text === last) return;
      [last, isOver] = [text, false];
      clearTimeout(timer);
      if (!hasWord(text)) return;
      timer = setTimeout(() => {
        end();
        ended();
      }, PAUSE);
    },
  };
}
