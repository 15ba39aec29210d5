/* It has more than 250 lines: the oddities of servers are listed one by one, on one small server that has them all. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Item, LeftItem, Pulled, PulledItem } from '../../src/contract/engine.ts';
import { webdavEngine } from '../../src/team/engines/webdav/engine.ts';
import { type Device, foundTeam, stateOf } from '../../tools/team/device.ts';
import { type Asked, type Rule, type SmallDav, startSmallDav } from '../../tools/team/servers/small-dav.ts';
import { NOW, noted } from '../../tools/team/team-of.ts';

const signal = new AbortController().signal;
let dav: SmallDav;
beforeEach(async () => {
  dav = await startSmallDav();
});
afterEach(async () => {
  vi.useRealTimers();
  await dav.stop();
});

const engine = () => webdavEngine({ kind: 'webdav', address: dav.address, user: 'u', password: 'p' });
const itemOf = (at: number, bytes = Uint8Array.of(at, 1, 2, 3)): Item => ({ shelf: 'log', name: `abcdefgh.${at}-${at}`, bytes });
const codesOf = (left: readonly LeftItem[]) => left.map(({ name, problem }) => [name, problem.code]);
const end = (status: number, headers: Record<string, string> = {}): Rule => {
  return (_, response) => {
    response.writeHead(status, headers).end();
    return true;
  };
};
const only =
  (which: (asked: Asked) => boolean, rule: Rule): Rule =>
  (asked, response) =>
    which(asked) ? rule(asked, response) : undefined;
const isPut = (asked: Asked) => asked.method === 'PUT';

async function pull(since?: string) {
  const items: PulledItem[] = [];
  const later: LeftItem[] = [];
  let checkpoint = since ?? '';
  for await (const part of engine().pull(since, async (names) => names, signal) as AsyncIterable<Pulled>) {
    items.push(...part.items);
    later.push(...(part.later ?? []));
    checkpoint = part.checkpoint;
  }
  return { items, later, checkpoint };
}

describe('one file that cannot be written now', () => {
  it.each([423, 409, 408, 425])('because of %i is left, and the others are written', async (status) => {
    dav.rule = only((asked) => isPut(asked) && asked.path.endsWith('2-2'), end(status));
    expect(
      codesOf(
        await engine().push(
          [1, 2, 3].map((at) => itemOf(at)),
          signal,
        ),
      ),
    ).toEqual([['abcdefgh.2-2', 'receiver-busy']]);
    expect([...dav.files.keys()].sort()).toEqual(['log/abcdefgh.1-1', 'log/abcdefgh.3-3']);
    dav.rule = undefined;
    expect(await engine().push([itemOf(2)], signal)).toEqual([]);
  });

  it('because a document is locked does not keep labels and notes', async () => {
    const lea = await foundTeam(engine);
    await lea.sync();
    await lea.store.publish({ rules: [] }, [], NOW);
    lea.store.act([noted('meanwhile')], NOW);
    dav.rule = only((asked) => isPut(asked) && asked.path.startsWith('documents/'), end(423));
    const { left } = await lea.sync();
    expect(codesOf(left).map(([, code]) => code)).toEqual(['receiver-busy']);
    expect([...dav.files.keys()].filter((name) => name.startsWith('log/'))).toHaveLength(1);
    dav.rule = undefined;
    expect((await lea.sync()).left).toEqual([]);
    expect([...dav.files.keys()].filter((name) => name.startsWith('documents/'))).toHaveLength(1);
  });

  it('because it is too large for the server names the limit', async () => {
    dav.rule = only(isPut, end(413));
    expect(codesOf(await engine().push([itemOf(1)], signal))).toEqual([['abcdefgh.1-1', 'server-limit']]);
  });
});

describe('a folder that is missing', () => {
  const isMaking = ({ method, path }: Asked) => method === 'MKCOL' && path === 'log/';

  it('and made by somebody else at the same moment, which Apache calls forbidden, is written into', async () => {
    dav.folders.clear();
    dav.rule = only(isMaking, (_, response) => {
      dav.folders.add('log');
      response.writeHead(403).end();
      return true;
    });
    expect(await engine().push([itemOf(1), itemOf(2)], signal)).toEqual([]);
    expect([...dav.files.keys()].sort()).toEqual(['log/abcdefgh.1-1', 'log/abcdefgh.2-2']);
  });

  it('and may not be made by this login is said as what the server answered', async () => {
    dav.folders.clear();
    dav.rule = only(isMaking, end(403));
    expect(codesOf(await engine().push([itemOf(1)], signal))).toEqual([['abcdefgh.1-1', 'engine-denied']]);
  });
});

describe('a server that is not to be asked again at once', () => {
  it.each([429, 503])('says with %i until when, and no further file is tried', async (status) => {
    dav.rule = only(isPut, end(status, { 'retry-after': '300' }));
    const items = Array.from({ length: 60 }, (_, at) => itemOf(at + 1));
    const before = Date.now();
    const refused = await engine()
      .push(items, signal)
      .catch((error) => error.problem);
    expect(refused.code).toBe('receiver-busy');
    expect(refused.until - before).toBeGreaterThan(299_000);
    expect(refused.until - before).toBeLessThan(310_000);
    expect(dav.asked.filter(isPut).length).toBeLessThan(10);
  });

  it('may say the time by a clock of its own', async () => {
    const headers = { date: 'Mon, 02 Feb 2032 10:00:00 GMT', 'retry-after': 'Mon, 02 Feb 2032 10:05:00 GMT' };
    dav.rule = end(503, headers);
    const refused = await pull().catch((error) => error.problem);
    expect(Math.round((refused.until - Date.now()) / 1_000)).toBe(300);
  });
});

describe('a server that does not know “only if it is not there”', () => {
  const unable = (status: number): Rule => only((asked) => isPut(asked) && asked.headers['if-none-match'] !== undefined, end(status));

  it.each([400, 405, 409, 412, 501])('and says %i gets a plain writing once nothing was seen there', async (status) => {
    dav.rule = unable(status);
    const on = engine();
    expect(await on.push([itemOf(1), itemOf(2)], signal)).toEqual([]);
    expect(await on.push([itemOf(3)], signal)).toEqual([]);
    expect([...dav.files.values()].map((bytes) => bytes[0]).sort()).toEqual([1, 2, 3]);
  });

  it.each([400, 405, 409, 412, 501])('and says %i is never written over with other bytes', async (status) => {
    dav.rule = unable(status);
    dav.files.set('log/abcdefgh.1-1', Buffer.from('somebody else’s'));
    const on = engine();
    await on.push([itemOf(2)], signal);
    expect(codesOf(await on.push([itemOf(1)], signal))).toEqual([['abcdefgh.1-1', 'name-taken']]);
    expect(dav.files.get('log/abcdefgh.1-1')?.toString()).toBe('somebody else’s');
  });

  it('and has no folder yet gets the folder', async () => {
    dav.folders.clear();
    dav.rule = unable(400);
    expect(await engine().push([itemOf(1)], signal)).toEqual([]);
    expect(dav.files.size).toBe(1);
  });
});

describe('what stands under a name', () => {
  it('counts as there when its bytes are the same', async () => {
    await engine().push([itemOf(1)], signal);
    expect(await engine().push([itemOf(1)], signal)).toEqual([]);
  });

  it('of the same length and other bytes stays, and the item waits', async () => {
    dav.files.set('log/abcdefgh.1-1', Buffer.from([9, 9, 9, 9]));
    expect(codesOf(await engine().push([itemOf(1)], signal))).toEqual([['abcdefgh.1-1', 'name-taken']]);
    expect([...(dav.files.get('log/abcdefgh.1-1') ?? [])]).toEqual([9, 9, 9, 9]);
  });

  it('is completed when it is the beginning of the item, as a writing that was cut off leaves', async () => {
    dav.files.set('log/abcdefgh.1-1', Buffer.from([1, 1]));
    expect(await engine().push([itemOf(1)], signal)).toEqual([]);
    expect([...(dav.files.get('log/abcdefgh.1-1') ?? [])]).toEqual([1, 1, 2, 3]);
  });
});

describe('a receipt', () => {
  it('is checked: a server that says 200 and writes nothing has nothing', async () => {
    dav.rule = only(isPut, end(200));
    expect(codesOf(await engine().push([itemOf(1)], signal))).toEqual([['abcdefgh.1-1', 'not-kept']]);
  });

  it('is checked: a large file of which only a part was kept is not there', async () => {
    const large = itemOf(1, new Uint8Array(200_000).fill(7));
    dav.rule = (asked, response) => {
      if (!isPut(asked)) return undefined;
      dav.files.set(asked.path, asked.body.subarray(0, 1_000));
      response.writeHead(201).end();
      return true;
    };
    expect(codesOf(await engine().push([large], signal))).toEqual([['abcdefgh.1-1', 'not-kept']]);
  });

  it('costs a large file no second reading', async () => {
    const on = engine();
    await on.push([itemOf(1)], signal);
    dav.asked.length = 0;
    await on.push([itemOf(2, new Uint8Array(200_000).fill(7))], signal);
    expect(dav.asked.map(({ method }) => method)).toEqual(['PUT', 'HEAD']);
  });
});

describe('news', () => {
  /** Two devices in step, on a server that a test then spoils. */
  async function pair(): Promise<[Device, Device]> {
    const lea = await foundTeam(engine);
    await lea.sync();
    const emma = await lea.invite('Emma', 'member', engine());
    await emma.sync();
    await lea.sync();
    return [lea, emma];
  }

  it('come within ten minutes although no folder’s state ever moves and there is no folder for documents', async () => {
    await dav.stop();
    dav = await startSmallDav(['log', 'team']);
    dav.moves = false;
    vi.useFakeTimers({ toFake: ['Date'] });
    const lea = await foundTeam(engine);
    await lea.sync();
    const { checkpoint } = await pull();
    await engine().push([itemOf(1)], signal);
    expect((await pull(checkpoint)).items).toEqual([]);
    vi.setSystemTime(Date.now() + 10 * 60_000 + 1_000);
    expect((await pull(checkpoint)).items.map(({ name }) => name)).toContain('abcdefgh.1-1');
  });

  it('cost one request while nothing changed, without a folder for documents too', async () => {
    await dav.stop();
    dav = await startSmallDav(['log', 'team']);
    await engine().push([itemOf(1)], signal);
    const { checkpoint } = await pull();
    dav.asked.length = 0;
    await pull(checkpoint);
    expect(dav.asked.map(({ method }) => method)).toEqual(['PROPFIND']);
  });

  const parts: readonly (readonly [string, (whole: Buffer) => Buffer])[] = [
    ['nothing', () => Buffer.alloc(0)],
    ['half of it', (whole) => whole.subarray(0, whole.length / 2)],
  ];
  it.each(parts)('of which a look gets 200 and %s come with a later one, and nothing is deleted', async (_, part) => {
    const [lea, emma] = await pair();
    emma.store.act([noted('whole')], NOW);
    await emma.sync();
    const files = [...dav.files.keys()];
    dav.rule = ({ method, path }, response) => {
      const whole = dav.files.get(path);
      if (method !== 'GET' || whole === undefined) return undefined;
      response.writeHead(200).end(part(whole));
      return true;
    };
    for (let look = 0; look < 4; look += 1) {
      lea.now += 11 * 60_000;
      expect((await lea.sync()).left.map(({ problem }) => problem.code)).toContain('cut-short');
    }
    expect([...dav.files.keys()]).toEqual(files);
    dav.rule = undefined;
    expect((await lea.sync()).left).toEqual([]);
    expect(stateOf(lea)).toEqual(stateOf(emma));
  });

  it('whose connection breaks off before the promised length come with a later look', async () => {
    const [lea, emma] = await pair();
    emma.store.act([noted('whole')], NOW);
    await emma.sync();
    dav.rule = ({ method, path }, response) => {
      if (method !== 'GET' || !path.startsWith('log/')) return undefined;
      response.writeHead(200, { 'content-length': '5000' }).write('DIA1', () => response.destroy());
      return true;
    };
    await expect(lea.sync()).resolves.toMatchObject({ left: [{ problem: { code: 'cut-short' } }] });
    dav.rule = undefined;
    await lea.sync();
    expect(stateOf(lea)).toEqual(stateOf(emma));
  });

  it('are read from a server whose listing names other lengths than its files have', async () => {
    await engine().push([itemOf(1)], signal);
    dav.lengths = false;
    expect((await pull()).items).toMatchObject([{ name: 'abcdefgh.1-1', short: true }]);
  });

  it.each([423, 500])('that one locked file (%i) holds back do not keep the others', async (status) => {
    await engine().push([itemOf(1), itemOf(2)], signal);
    dav.rule = only(({ method, path }) => method === 'GET' && path.endsWith('1-1'), end(status));
    const { items, later, checkpoint } = await pull();
    expect(items.map(({ name }) => name)).toEqual(['abcdefgh.2-2']);
    expect(codesOf(later)).toEqual([['abcdefgh.1-1', 'receiver-busy']]);
    dav.rule = undefined;
    expect((await pull(checkpoint)).items.map(({ name }) => name)).toContain('abcdefgh.1-1');
  });

  it('are found behind a proxy that calls the folder otherwise, and on a disk that gives capitals back', async () => {
    await engine().push([itemOf(1)], signal);
    dav.rule = ({ method, path }, response) => {
      if (method !== 'PROPFIND') return undefined;
      const inner = '/srv/Disk/TEAM/';
      const of = (name: string, folder: boolean) =>
        `<response><href>${inner}${name}</href><propstat><prop><resourcetype>${folder ? '<collection/>' : ''}</resourcetype></prop></propstat></response>`;
      const members =
        path === '' ? [of('', true), of('LOG/', true), of('TEAM/', true)] : [of(path, true), of(`${path}ABCDEFGH.1-1`, false)];
      response.writeHead(207).end(`<multistatus xmlns="DAV:">${members.join('')}</multistatus>`);
      return true;
    };
    expect((await pull()).items.map(({ shelf, name }) => `${shelf}/${name}`)).toContain('log/abcdefgh.1-1');
  });

  it('whose listing holds a character that is none are refused with a sentence', async () => {
    dav.rule = (_, response) => {
      response.writeHead(207).end('<multistatus xmlns="DAV:"><response><href>/&#x110000;</href></response></multistatus>');
      return true;
    };
    await expect(pull()).rejects.toMatchObject({ problem: { code: 'receiver-garbage', detail: expect.stringContaining('&#x110000;') } });
  });
});
