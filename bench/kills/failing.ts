import {
  accept,
  type Behaviour,
  busy,
  dieHalfWay,
  dropAfter,
  dropBefore,
  garbage,
  hang,
  loginPage,
  type Receiver,
  slow,
  status,
} from '../../tools/receiver.ts';
import { oneOf } from './dice.ts';

const ways: readonly Behaviour[] = [
  ...[accept, accept, accept, dropBefore, dropAfter, dieHalfWay, hang, slow(700), busy(1), status(500), status(503), loginPage, garbage],
];

/** Makes a receiver answer each request in another way, well or badly; `end` makes it well for good. */
export function failing(receiver: Receiver, dice: () => number): { end(): void } {
  let ends = false;
  Object.defineProperty(receiver, 'otherwise', { get: () => (ends ? accept : oneOf(ways, dice)), configurable: true });
  return {
    end() {
      ends = true;
    },
  };
}
