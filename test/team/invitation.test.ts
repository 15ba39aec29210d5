import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Invitation } from '../../src/contract/invitation.ts';
import { fromBase64, sha256, toBase64 } from '../../src/team/bytes.ts';
import { makeCode, readInvitation, sealInvitation } from '../../src/team/invitation.ts';
import { makeSeat } from '../../src/team/keys.ts';
import { makeTeamKey } from '../../src/team/ring.ts';
import { NOW } from '../../tools/team/team-of.ts';
import { numRuns } from '../num-runs.ts';

const MARK = 'diapason-invitation-2:';
const code = makeCode();
let made: Invitation;
let text: string;
beforeAll(async () => {
  const { seat, secret } = await makeSeat();
  made = {
    ...{ workspace: 'a'.repeat(64), name: 'Maison Lune', member: { id: 'm-emma', name: 'Emma' }, role: 'member', by: 'Léa' },
    ...{ expires: NOW + 1_000, engine: { kind: 'webdav', address: 'https://dav.example/', user: 'emma', password: 'hunter2' } },
    ...{ seat, secret, keys: [makeTeamKey()] },
  };
  text = await sealInvitation(made, code);
});

const refused = (changed: string) =>
  readInvitation(changed, code, NOW).then(
    () => undefined,
    ({ problem }) => problem.code as string,
  );

describe('an invitation', () => {
  it('opens with its code, however that was written, and however the text was broken on its way', async () => {
    expect(await readInvitation(text, code, NOW)).toEqual(made);
    const sloppy = ` ${code.toLowerCase().replace('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')} `;
    expect(await readInvitation(` ${text.slice(0, 80)}\r\n ${text.slice(80)}\n`, sloppy, NOW)).toEqual(made);
  });

  it('says nothing of what it holds without the code', () => {
    const seen = new TextDecoder().decode(fromBase64(text.slice(MARK.length)));
    for (const secret of ['emma', 'hunter2', 'dav.example', 'Maison', made.keys[0] ?? '', made.secret.sign]) {
      expect(seen).not.toContain(secret);
      expect(text).not.toContain(secret);
    }
  });

  it('is refused whichever character of it was changed', async () => {
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    await fc.assert(
      fc.asyncProperty(fc.nat(text.length - 1), fc.nat(62), async (at, by) => {
        const other = letters[(letters.indexOf(text[at] ?? '') + 1 + by) % letters.length] ?? '';
        fc.pre(other !== text[at]);
        expect(await refused(`${text.slice(0, at)}${other}${text.slice(at + 1)}`)).toBe('not-understood');
      }),
      { numRuns: 150 },
    );
  });

  it('is refused by its seal where the checksum was made to fit the change', async () => {
    const bytes = fromBase64(text.slice(MARK.length));
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 8, max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const changed = bytes.slice();
        changed[at] = (changed[at] ?? 0) ^ by;
        changed.set((await sha256(changed.slice(8))).slice(0, 8));
        expect(await refused(`${MARK}${toBase64(changed)}`)).toBe('wrong-code');
      }),
      { numRuns: numRuns(6) },
    );
  });

  it('is refused cut at any place, and where it is none', async () => {
    for (const end of [0, 10, MARK.length, MARK.length + 30, text.length - 1])
      expect(await refused(text.slice(0, end))).toBe('not-understood');
    expect(await refused(JSON.stringify(made))).toBe('not-understood');
  });

  it('is refused with another code, and after its end', async () => {
    const last = code.at(-1) === 'A' ? 'B' : 'A';
    await expect(readInvitation(text, `${code.slice(0, -1)}${last}`, NOW)).rejects.toMatchObject({ problem: { code: 'wrong-code' } });
    await expect(readInvitation(text, '', NOW)).rejects.toMatchObject({ problem: { code: 'wrong-code' } });
    await expect(readInvitation(text, code, NOW + 1_001)).rejects.toMatchObject({ problem: { code: 'invitation-ended', where: 'Léa' } });
  });

  it('has a code of fifty bits, in letters and digits that nobody confuses', () => {
    const drawn = Array.from({ length: 3_000 }, makeCode);
    for (const one of drawn) expect(one).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/);
    expect(new Set(drawn.join('').replaceAll('-', '')).size).toBe(32);
    expect(new Set(drawn).size).toBe(drawn.length);
  });
});
