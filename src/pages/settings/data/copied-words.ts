import { words } from '../../../guide/words.ts';

/** What is said where a file holds work of this very browser that it does not know. */
export const copiedWords = words({
  en: {
    /** Before the import. */
    found: (events: string) =>
      `${events === '1' ? 'One action was' : `${events} actions were`} done in this very browser, which knows nothing of that: it was set back to an earlier state. All of it is taken. What was done here since stays beside it, and this browser goes on as a new device.`,
    /** After it. */
    done: (events: string) =>
      events === '1'
        ? 'This browser had been set back: one action of its own is here again, and it goes on as a new device.'
        : `This browser had been set back: ${events} actions of its own are here again, and it goes on as a new device.`,
  },
  fr: {
    found: (events) =>
      `${events === '1' ? 'Une action a été faite' : `${events} actions ont été faites`} dans ce navigateur même, qui n’en sait rien : il a été remis à un état antérieur. Tout est repris. Ce qui a été fait ici depuis reste à côté, et ce navigateur continue comme un nouvel appareil.`,
    done: (events) =>
      events === '1'
        ? 'Ce navigateur avait été remis à un état antérieur : une action à lui est de nouveau ici, et il continue comme un nouvel appareil.'
        : `Ce navigateur avait été remis à un état antérieur : ${events} actions à lui sont de nouveau ici, et il continue comme un nouvel appareil.`,
  },
});
