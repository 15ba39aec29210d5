import fc from 'fast-check';
import { beforeEach, expect, it, vi } from 'vitest';
import { replaceAlike, replaceableAlike, replaceFinding } from '../../../src/content/compose/cards/mend.ts';
import type { OpenReply } from '../../../src/content/ports/reply.ts';
import type { Finding } from '../../../src/guide/finding.ts';
import { compileGuide } from '../../../src/tone/index.ts';

const checker = compileGuide({
  ...{ schema: 1, name: 'g', vocabulary: { accept: [], reject: [] } },
  rules: [{ id: 'spaces', kind: 'french-typography', level: 'hint', message: 'Espaces.', spec: { checks: ['spaces'] } }],
});
const found = (text: string) => checker.check(text, { name: 'any', lang: 'fr' });

/** A reply in an editor that keeps its states, and refuses what `refuses` says. */
function replyOf(text: string, refuses: (start: number, end: number) => boolean = () => false) {
  const states = [text];
  const now = () => states.at(-1) ?? '';
  const shown: string[] = [];
  const mended: string[] = [];
  const reply = {
    session: { doc: document, hello: { language: 'en' }, notices: { show: (words: string) => shown.push(words) } },
    composer: {},
    draft: { findings: found(text), mended, changed: () => undefined, check: vi.fn() },
    site: {
      readDraft: now,
      async replaceInDraft(_: unknown, { start, end }: { start: number; end: number }, words: string) {
        if (refuses(start, end)) return 'unverified';
        states.push(now().slice(0, start) + words + now().slice(end));
        return 'written';
      },
    },
  } as unknown as OpenReply;
  return { reply, states, now, shown, mended };
}
const copied: string[] = [];
vi.stubGlobal('navigator', { clipboard: { writeText: async (text: string) => void copied.push(text) } });
vi.stubGlobal('document', { defaultView: null });
beforeEach(() => {
  copied.length = 0;
});

const draft = 'Bonjour ! Comment ? Voici : oui !';

it('mends all findings that say the same in one step, which one undo takes back', async () => {
  const { reply, states, mended } = replyOf(draft);
  const [first] = found(draft);
  await replaceAlike(reply, first as Finding);
  expect(states).toEqual([draft, 'Bonjour\u202f! Comment\u202f? Voici\u00a0: oui\u202f!'.replace('\u00a0:', '\u202f:')]);
  expect(mended).toHaveLength(4);
});

it('mends them one by one where the editor does not take them at once', async () => {
  const { reply, now, states, mended } = replyOf(draft, (start, end) => end - start > 3);
  await replaceAlike(reply, found(draft)[0] as Finding);
  expect(found(now())).toEqual([]);
  expect(states).toHaveLength(5);
  expect(mended).toHaveLength(4);
});

it('writes nothing where the draft says something else by now', async () => {
  const { reply, states } = replyOf(draft);
  const finding = { ...(found(draft)[0] as Finding), match: 'nothing of it' };
  Object.assign(reply.draft, { findings: [finding, ...found(draft).slice(1)] });
  await replaceAlike(reply, finding);
  await replaceFinding(reply, finding, 'x');
  expect(states).toEqual([draft]);
  expect(reply.draft.check).toHaveBeenCalledTimes(2);
});

it('copies what the site did not take, and says so; where that is forbidden too, it says what to write', async () => {
  const one = replyOf(draft, () => true);
  await replaceFinding(one.reply, found(draft)[0] as Finding, '\u202f!');
  expect(one.shown).toEqual(['The site did not take the change. “\u202f!” is copied: select the words and paste it.']);
  expect(copied).toEqual(['\u202f!']);
  vi.stubGlobal('navigator', { clipboard: { writeText: () => Promise.reject(new Error('not allowed')) } });
  const two = replyOf(draft, () => true);
  await replaceFinding(two.reply, found(draft)[0] as Finding, '\u202f!');
  expect(two.shown).toEqual(['The site did not take the change. Write “\u202f!” yourself.']);
});

it('says how many places stay as they are where the site takes none of them, and leaves the clipboard alone', async () => {
  const { reply, shown, mended } = replyOf(draft, () => true);
  await replaceAlike(reply, found(draft)[0] as Finding);
  expect(shown).toEqual(['The site did not take the change: 4 places stay as they are.']);
  expect([copied, mended]).toEqual([[], []]);
});

it.each([
  ['one', (reply: OpenReply, finding: Finding) => replaceFinding(reply, finding, '\u202f!')],
  ['all', replaceAlike],
] as const)('mends %s once at a double click, without a word, and again once the draft was checked', async (_, mend) => {
  const { reply, states, shown } = replyOf(draft);
  const [first] = found(draft) as [Finding];
  const state = () => Object.assign(reply.draft, { state: {} });
  state();
  await Promise.all([mend(reply, first), mend(reply, first)]);
  await mend(reply, first);
  expect([states.length, shown, copied]).toEqual([2, [], []]);
  expect(reply.draft.check).not.toHaveBeenCalled();
  state();
  await mend(reply, first);
  expect(reply.draft.check).toHaveBeenCalledOnce();
});

it('may be pressed again at once where the site did not take it', async () => {
  const { reply, shown } = replyOf(draft, () => true);
  const [first] = found(draft) as [Finding];
  await Promise.all([replaceFinding(reply, first, 'x'), replaceFinding(reply, first, 'x')]);
  expect(shown).toHaveLength(1);
  await replaceFinding(reply, first, 'x');
  expect(shown).toHaveLength(2);
});

it('changes the marked places and no other letter, whatever the draft is', async () => {
  const words = fc.array(fc.constantFrom('oui ', 'non', ' !', ' ?', '\n', ' : ', '« ', ' »', '  ', 'Léa'), { maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(words, async (parts) => {
      const text = parts.join('');
      const [first] = found(text);
      if (first === undefined) return;
      const { reply, now } = replyOf(text);
      await replaceAlike(reply, first);
      const all = replaceableAlike(found(text), first);
      const expected = all.reduceRight(
        (made, { start, end, replacements: [by = ''] }) => made.slice(0, start) + by + made.slice(end),
        text,
      );
      expect(now()).toBe(expected);
    }),
  );
});
