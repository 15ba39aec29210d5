import type { Rule } from '../../src/guide/guide.ts';

/** A spec of a kind, a text on which its rule speaks, and one on which it is silent. */
export interface KindExample {
  readonly spec: Rule['spec'];
  readonly bad: string;
  readonly good: string;
}

/** An example of each kind of rule, by the kind's id. */
export const kindExamples: Readonly<Record<string, KindExample>> = {
  address: { spec: { form: 'vous' }, bad: 'Merci pour ton message.', good: 'Merci pour votre message.' },
  capitalization: { spec: { match: '$lower' }, bad: 'Our opening hours', good: 'our opening hours' },
  closing: { spec: { tokens: ['Kind regards'] }, bad: 'We are looking into it.', good: 'We are looking into it. Kind regards' },
  conditional: { spec: { first: 'WHO', second: 'World Health' }, bad: 'Ask the WHO.', good: 'The World Health Organization: ask the WHO.' },
  consistency: { spec: { either: { email: 'e-mail' } }, bad: 'Your email, or any e-mail.', good: 'Your email, or any email.' },
  emoji: { spec: { max: 0 }, bad: 'Thank you 🙏', good: 'Thank you' },
  exclamation: { spec: { max: 1 }, bad: 'Thank you! Bye!', good: 'Thank you! Bye.' },
  existence: { spec: { tokens: ['obviously'] }, bad: 'It is obviously late.', good: 'It is late.' },
  'french-typography': { spec: { checks: ['apostrophes'] }, bad: "C'est parti", good: 'C’est parti' },
  length: { spec: { max: 3, unit: 'words', per: 'reply' }, bad: 'We will call back.', good: 'We will call.' },
  limit: { spec: { tokens: ['sorry'], max: 1 }, bad: 'Sorry, so sorry.', good: 'Sorry.' },
  metric: { spec: { formula: 'words', condition: '> 3' }, bad: 'We will call back soon.', good: 'We will call.' },
  occurrence: { spec: { token: 'very', max: 1 }, bad: 'very very late', good: 'very late' },
  opening: { spec: { tokens: ['Hello'] }, bad: 'What is it?', good: 'Hello, what is it?' },
  'personal-data': { spec: { data: ['email'] }, bad: 'Is it jane.doe@gmail.com?', good: 'Is it your mailbox?' },
  placeholder: { spec: {}, bad: 'Hello {name},', good: 'Hello Jane,' },
  promise: { spec: { tokens: ['refund'] }, bad: 'We will refund you.', good: 'We will write to you.' },
  readability: {
    spec: { metrics: ['Flesch-Kincaid'], grade: 6 },
    bad: 'Organisational responsibilities necessitate comprehensive administrative documentation procedures.',
    good: 'We are on it. You will hear from us soon.',
  },
  'reading-ease': {
    spec: { min: 50, minWords: 3 },
    bad: 'Organisational responsibilities necessitate comprehensive administrative documentation procedures.',
    good: 'We are on it. You will hear from us soon.',
  },
  repetition: { spec: { tokens: ['[^\\s]+'] }, bad: 'It is is late.', good: 'It is late.' },
  require: { spec: { tokens: ['help page'] }, bad: 'Look it up.', good: 'Look it up on our help page.' },
  sequence: { spec: { tokens: [{ pattern: 'more' }, { pattern: 'better' }] }, bad: 'It is more better.', good: 'It is better.' },
  shouting: { spec: {}, bad: 'PLEASE WAIT', good: 'Please wait' },
  spelling: { spec: {}, bad: 'a parcell', good: 'a parcel' },
  substitution: { spec: { swap: { utilise: 'use' } }, bad: 'We utilise it.', good: 'We use it.' },
  variety: { spec: { words: { colour: 'color' } }, bad: 'A colour, a color.', good: 'A colour, a colour.' },
};
