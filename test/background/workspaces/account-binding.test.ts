import '../../fake-browser.ts';
import { describe, expect, it } from 'vitest';
import {
  answeringWorkspace,
  bindAccountTo,
  twinOf,
  withoutWorkspace,
  withQuestionPutOff,
  withSeenAccount,
  withWorkspace,
} from '../../../src/background/workspaces/account-binding.ts';
import { shortNames } from '../../../src/background/workspaces/short-names.ts';
import { alone, HOME, type Workspaces } from '../../../src/store/workspace-list.ts';

const two: Workspaces = withWorkspace({ ...alone, kept: [{ store: HOME, name: 'Maison Lune' }] }, { store: 'nord', name: 'Studio Nord' });
const lune = { id: 'x:maisonlune', name: '@maisonlune' };
const nord = { id: 'x:studionord', name: '@studionord' };

describe('which workspace answers', () => {
  it('is the one the account is bound to, whatever was withSeenAccount last', () => {
    const all = withSeenAccount(bindAccountTo(bindAccountTo(two, lune.id, HOME), nord.id, 'nord'), lune);
    expect(answeringWorkspace(all, 'x', nord.id)).toEqual({ store: 'nord', how: 'bound' });
    expect(answeringWorkspace(all, 'x', lune.id)).toEqual({ store: HOME, how: 'bound' });
  });

  it('is the first while nobody has said', () => {
    expect(answeringWorkspace(withSeenAccount(two, nord), 'x', nord.id)).toEqual({ store: HOME, how: 'open' });
    expect(answeringWorkspace(withQuestionPutOff(two, nord.id), 'x', nord.id)).toEqual({ store: HOME, how: 'open' });
  });

  it('is that of the account last withSeenAccount on the site, where a page does not say who is signed in', () => {
    const all = withSeenAccount(withSeenAccount(bindAccountTo(two, nord.id, 'nord'), lune), nord);
    expect(answeringWorkspace(all, 'x', undefined)).toEqual({ store: 'nord', how: 'unsure' });
    expect(answeringWorkspace(all, 'facebook', undefined)).toEqual({ store: HOME, how: 'unsure' });
  });

  it('is the first again when the bound one was withoutWorkspace, and the question names what is gone', () => {
    const all = withoutWorkspace(bindAccountTo(withSeenAccount(two, nord), nord.id, 'nord'), 'nord', 'Studio Nord');
    expect(answeringWorkspace(all, 'x', nord.id)).toEqual({ store: HOME, how: 'open' });
    expect(all.accounts[nord.id]).toEqual({ name: '@studionord', removed: 'Studio Nord' });
    expect(all.doomed).toEqual(['nord']);
  });
});

describe('the list of workspaces', () => {
  it('always keeps one, and gives unbound accounts another when theirs goes', () => {
    const one = withoutWorkspace(two, HOME, 'Maison Lune');
    expect([one.first, one.kept.length]).toEqual(['nord', 1]);
    expect(withoutWorkspace(one, 'nord', 'Studio Nord')).toBe(one);
    expect(withoutWorkspace(one, 'nobody', '')).toBe(one);
  });

  it('writes nothing when an account is withSeenAccount again', () => {
    const all = withSeenAccount(two, nord);
    expect(withSeenAccount(all, nord)).toBe(all);
    expect(withSeenAccount(all, { id: nord.id })).toBe(all);
  });

  it('keeps a binding and an answer put off when the account is withSeenAccount again under another name', () => {
    const all = withSeenAccount(bindAccountTo(two, nord.id, 'nord'), { ...nord, name: '@StudioNord' });
    expect(all.accounts[nord.id]).toEqual({ name: '@StudioNord', store: 'nord' });
    expect(withSeenAccount(withQuestionPutOff(two, nord.id), nord).accounts[nord.id]).toEqual({ later: true, name: '@studionord' });
  });

  it('spares a workspace that comes back after it was doomed', () => {
    const again = withWorkspace(withoutWorkspace(two, 'nord', ''), { store: 'nord', name: 'Studio Nord' });
    expect([again.doomed, again.kept.length]).toEqual([[], 2]);
  });
});

describe('one Facebook profile under two ids', () => {
  const numbered = { id: 'facebook:facebook.com/profile.php?id=100000009', name: 'Studio Nord' };
  const named = { id: 'facebook:studio.nord', name: 'Studio Nord' };

  it('answers for one workspace and is asked about once', () => {
    expect(twinOf(bindAccountTo(withSeenAccount(two, named), named.id, 'nord'), numbered)).toBe('nord');
    expect(twinOf(bindAccountTo(withSeenAccount(two, numbered), numbered.id, 'nord'), named)).toBe('nord');
  });

  it('is not guessed from a name alone: two profiles may share one, and sites are apart', () => {
    const bound = bindAccountTo(withSeenAccount(two, named), named.id, 'nord');
    expect(twinOf(bound, { id: 'facebook:studio.nord.2', name: 'Studio Nord' })).toBeUndefined();
    expect(twinOf(bound, { id: numbered.id })).toBeUndefined();
    expect(twinOf(bound, { id: 'x:studionord', name: 'Studio Nord' })).toBeUndefined();
  });
});

it.each([
  [
    ['Maison Lune', 'Studio Nord'],
    ['ML', 'SN'],
  ],
  [
    ['Maison Lune', 'Maison Lupin'],
    ['MLun', 'MLup'],
  ],
  [
    ['Diapason', 'Studio Nord'],
    ['Di', 'SN'],
  ],
  [
    ['Lune', 'Lune'],
    ['Lune', 'Lune'],
  ],
  [
    ['🌙', ''],
    ['🌙', ''],
  ],
])('shortens %j to what tells them apart', (names, short) => {
  expect(shortNames(names)).toEqual(short);
});
