import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Event, Happening, Member } from '../../src/contract/event.ts';
import { clockAt } from '../../src/log/clock.ts';
import { foldEscalation } from '../../src/log/fold-escalation.ts';
import { inOrder, sorted } from '../../src/log/order.ts';
import { someParcel } from '../../tools/histories.ts';

const eventOf = (device: string, seq: number, ms: number): Event => ({
  ...{ id: `${device}-${seq}`, device, seq, at: clockAt(ms), member: { id: device, name: device } },
  what: { type: 'noted', postId: 'x:1', text: `${seq}` },
});

const NOW = 1e12;

it('a note written once a clock is right again comes after those it dated a year ahead, and before a colleague’s later one', () => {
  const wrong = eventOf('emmadevice', 1, NOW + 365 * 86_400_000);
  const right = eventOf('emmadevice', 2, NOW + 1);
  const colleague = eventOf('leadevice', 1, NOW + 2);
  expect(sorted([colleague, right, wrong]).map(({ id }) => id)).toEqual(['emmadevice-1', 'emmadevice-2', 'leadevice-1']);
});

it('what two copies of a profile both sent anew counts once, and is taken back whichever of them is', () => {
  const [one, two] = [eventOf('aaaaaaaa', 1, NOW), eventOf('bbbbbbbb', 1, NOW)].map((event) => {
    const what = { type: 'noted', postId: 'x:1', text: 'told again' } as const;
    return { ...event, member: { id: 'emma', name: 'Emma' }, what, was: 'emmadevice-4' };
  }) as [Event, Event];
  expect(sorted([two, one]).map(({ id }) => id)).toEqual(['aaaaaaaa-1']);
  const what: Event['what'] = { type: 'undone', target: 'bbbbbbbb-1', subjects: ['post:x:1'] };
  const { events, undone } = inOrder([one, two, { ...eventOf('cccccccc', 1, NOW), what }], 'post:x:1');
  expect(events.filter(({ id }) => !undone.has(id)).map(({ id }) => id)).toEqual(['cccccccc-1']);
});

it('a browser that goes on as a new device ends what it had escalated as the old one, and a colleague’s cannot', () => {
  const [emma, paul] = ['Emma', 'Paul'].map((name) => ({ id: name, name })) as [Member, Member];
  const event = (device: string, seq: number, member: Member, what: Happening): Event => ({
    ...eventOf(device, seq, NOW + seq),
    member,
    what,
  });
  const on = { postId: 'x:1', escalationId: 'emmadevice.abc' };
  const escalated = event('emmadevice', 1, emma, {
    type: 'escalated',
    ...on,
    department: 'it',
    channel: 'hook',
    parcel: someParcel(on.escalationId, on.postId),
  });
  const delivered: Happening = { type: 'delivered', ...on, channel: 'hook', attempts: 1 };
  expect(foldEscalation([escalated, event('pauldevice', 2, paul, delivered)], on.escalationId)?.stage).toBe('pending');
  expect(foldEscalation([escalated, event('emmanewdevice', 2, emma, delivered)], on.escalationId)?.stage).toBe('sent');
});

it('the order is the same however the events came, and a device’s own is that of its numbers', () => {
  const times = fc.array(fc.tuple(fc.constantFrom('aaaaaaaa', 'bbbbbbbb', 'cccccccc'), fc.integer({ min: 0, max: 50 })), { maxLength: 20 });
  fc.assert(
    fc.property(times, fc.nat(), (given, seed) => {
      const counts = new Map<string, number>();
      const events = given.map(([device, ms]) => {
        const seq = (counts.get(device) ?? 0) + 1;
        counts.set(device, seq);
        return eventOf(device, seq, ms);
      });
      const shuffled = [...events].sort((a, b) => ((a.seq * 7 + seed) % 5) - ((b.seq * 7 + seed) % 5));
      expect(sorted(shuffled)).toEqual(sorted(events));
      for (const device of counts.keys()) {
        const numbers = sorted(events).filter((event) => event.device === device);
        expect(numbers.map(({ seq }) => seq)).toEqual(numbers.map((_, at) => at + 1));
      }
    }),
  );
});
