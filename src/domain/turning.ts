/** Characters that turn the writing around, for what follows too. None of our own words has one. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/g;

/** A text that cannot turn itself, or what stands beside it, around: names and notes come from anywhere. */
export const withoutTurning = (text: string): string => text.replace(TURNING, '');

/** Letters that are read from right to left. */
const FROM_RIGHT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** A name to be put into a sentence: one read from right to left is set apart, and turns nothing beside it around. */
export const nameInSentence = (name: string): string =>
  FROM_RIGHT.test(name) ? `\u2068${withoutTurning(name)}\u2069` : withoutTurning(name);
