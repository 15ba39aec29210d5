import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { invite, rename } from '../../src/team/acts.ts';
import { makeSeat } from '../../src/team/keys.ts';
import { alikeIn, cleanName, freeName, readsLike } from '../../src/team/member-names.ts';
import { namesIn } from '../../src/team/roster.ts';
import { makeTeam, NOW, type Player, type Team } from '../../tools/team/team-of.ts';

const by = async (team: Team, { device } = team.lead) => ({ ring: team.ring, roster: await team.roster(), device, now: NOW });
const names = async (team: Team) => [...namesIn(await team.roster()).values()];

describe('a name', () => {
  it.each([
    ['Léa', 'lea'],
    ['Léa', 'LÉA'],
    ['Léa', 'L éa'],
    ['Léa', 'Le\u0301a'],
    ['Léa', 'Léa\u200b'],
    ['Léa', '\u202eLéa\u202c'],
    ['Léa', 'Léа'],
    ['Paul', 'Рaul'],
    ['Paul', 'PauI'],
    ['Paul', 'Pau1'],
    ['Noé', 'Ν0é'],
    ['Emma', 'Ｅｍｍａ'],
    ['Emma', '𝐄𝐦𝐦𝐚'],
    ['Emma', 'Ernma'],
    ['Søren', 'Soren'],
    ['Anne-Lise', 'Anne Lise'],
  ])('%s reads like %s', (one, other) => {
    expect(readsLike(one, other)).toBe(true);
  });

  it.each([
    ['Emma', 'Emmanuel'],
    ['Léa', 'Léo'],
    ['Paul', 'Paula'],
    ['Clara', 'Dara'],
    ['山田', '山本'],
    ['Анна', 'Инна'],
  ])('%s does not read like %s', (one, other) => {
    expect(readsLike(one, other)).toBe(false);
  });

  it('is cleaned of all that is not seen, and means the same then', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const clean = cleanName(text);
        expect(clean).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u200b-\u200f\u202a-\u202e\u2060-\u2069]/u);
        expect(cleanName(clean)).toBe(clean);
        expect(readsLike(clean, text)).toBe(true);
      }),
    );
  });

  it('that is given to whoever comes in reads like no colleague’s, whatever they are all called', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('Léa', 'lea', 'Léа', 'L.éa', 'Paul', 'Pau1', '', '\u200b', 'diapason'), { maxLength: 12 }),
        (wanted) => {
          const given = new Map<string, string>();
          for (const [at, name] of wanted.entries()) given.set(`m${at}`, freeName(given, name, `m${at}`));
          const all = [...given.values()];
          for (const [at, name] of all.entries()) expect(all.slice(at + 1).some((other) => readsLike(name, other))).toBe(false);
          expect(all.some((name) => name === '' || readsLike(name, 'diapason'))).toBe(false);
        },
      ),
    );
  });

  it('of nobody is free to all but who has it', () => {
    const given = new Map([['a', 'Léa']]);
    expect(alikeIn(given, 'LEA', 'a')).toBeUndefined();
    expect(alikeIn(given, 'LEA', 'b')).toBe('Léa');
  });
});

describe('the roster', () => {
  async function invited(team: Team, name: string, id: string): Promise<void> {
    const { given } = await makeSeat();
    team.acts.push(await invite(await by(team), { id, name }, 'member', given));
  }
  const renamed = async (team: Team, whose: string, name: string, who?: Player) => {
    const act = await rename(await by(team, who), whose, name);
    team.acts.push(act);
    return (await team.roster()).refused.get(act.name);
  };

  it('holds no two names that read alike, though leads give them at the same time', async () => {
    const team = await makeTeam();
    await invited(team, 'Emma', 'm-1');
    await invited(team, 'Еmma', 'm-2');
    await invited(team, ' emma\u200b ', 'm-3');
    expect(await names(team)).toEqual(['Léa', 'Emma', 'Еmma (2)', 'emma (3)']);
  });

  it('lets each rename themselves, as often as they like, a lead anybody, and nobody else', async () => {
    const team = await makeTeam();
    const [emma, paul] = [await team.add('Emma', 'member'), await team.add('Paul', 'reader')];
    expect(await renamed(team, emma.member.id, 'Emma B.', emma)).toBeUndefined();
    expect(await renamed(team, emma.member.id, 'Emma Berger', emma)).toBeUndefined();
    expect(await renamed(team, paul.member.id, 'Paulo', emma)).toBe('forbidden');
    expect(await renamed(team, emma.member.id, 'LÉA', emma)).toBe('name-alike');
    expect(await renamed(team, emma.member.id, '\u200b', emma)).toBe('forbidden');
    expect(await renamed(team, paul.member.id, 'Paul Noir')).toBeUndefined();
    expect(await names(team)).toEqual(['Léa', 'Emma Berger', 'Paul Noir']);
  });
});
