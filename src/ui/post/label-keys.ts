import type { LabelChoice } from '../../domain/label-letters.ts';

/** How long, in ms, a letter waits for a second one, with which it begins a word to look for. */
export const WORD_DELAY = 400;

/** What the keys of a label picker need. All of it is asked at each key: keys may come faster than anything is drawn. */
export interface LabelKeys {
  /** The label with this key. */
  byKey(key: string): LabelChoice | undefined;
  /** Whether any label holds these letters. */
  isFound(typed: string): boolean;
  set(choice: LabelChoice): void;
  /** A letter is known, and may still become the first of a word. */
  waits(choice: LabelChoice | undefined): void;
  /** Looks for a word from here on. */
  filter(typed: string): void;
}

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey'>;

const isLetter = (key: string) => /^\p{L}$/u.test(key);
/** The row of figures gives signs and letters on a French keyboard: there a figure with a label is that label's. */
const figureOf = ({ key, code }: Pressed): string | undefined => (/^\d$/.test(key) ? key : /^Digit(\d)$/.exec(code)?.[1]);

/**
 * The keys of a label picker outside its filter. A letter alone sets its label; with a second one behind it, it begins a word
 * to look for. Shift, `/` and letters that are no label's begin a word at once, figures set at once, Escape forgets a letter
 * that waits.
 */
export function createLabelKeys(keys: LabelKeys) {
  let waiting: { readonly typed: string; readonly choice: LabelChoice; readonly timer: ReturnType<typeof setTimeout> } | undefined;
  const forget = () => {
    clearTimeout(waiting?.timer);
    waiting = undefined;
    keys.waits(undefined);
  };
  /** Sets the label whose letter still waits. */
  const settle = () => {
    const { choice } = waiting ?? {};
    if (choice === undefined) return;
    forget();
    keys.set(choice);
  };
  const wait = (typed: string, choice: LabelChoice) => {
    waiting = { typed, choice, timer: setTimeout(settle, WORD_DELAY) };
    keys.waits(choice);
  };
  const filter = (typed: string) => {
    forget();
    keys.filter(typed);
  };
  /** A letter, and what waits before it. */
  const letter = (typed: string, isCapital: boolean): boolean => {
    const word = `${waiting?.typed ?? ''}${typed}`;
    if (waiting !== undefined && keys.isFound(word)) filter(word);
    else {
      settle();
      const choice = isCapital ? undefined : keys.byKey(typed);
      if (choice !== undefined) wait(typed, choice);
      else if ((typed !== 'u' || isCapital) && keys.isFound(typed)) filter(typed);
      else return false;
    }
    return true;
  };
  return {
    settle,
    /** Says whether the key was one of these. What it may mean instead finds every label set that a letter stood for. */
    press(event: Pressed): boolean {
      const { key, shiftKey } = event;
      if (key === 'Escape' && waiting !== undefined) {
        forget();
        return true;
      }
      const choice = keys.byKey(figureOf(event) ?? '');
      if (choice === undefined && isLetter(key)) return letter(key.toLowerCase(), shiftKey);
      settle();
      if (choice !== undefined) keys.set(choice);
      else if (key === '/') filter('');
      else return false;
      return true;
    },
  };
}
