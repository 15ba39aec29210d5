/** Characters that turn the writing around, for what follows too. None of our own words has one. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/g;

/** A text that cannot turn itself, or what stands beside it, around: names and notes come from anywhere. */
export const withoutTurning = (text: string): string => text.replace(TURNING, '');
