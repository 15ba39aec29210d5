import { expect, it } from 'vitest';
import { LanguageSchema } from '../../../src/guide/language.ts';
import { departmentWords } from '../../../src/pages/panel/department/words.ts';
import { lightOf } from '../../../src/pages/parts/team/light.ts';
import { noticeWords } from '../../../src/pages/parts/team/notice-words.ts';
import { engineWords } from '../../../src/pages/settings/team/engine-words.ts';
import { exchangeWords } from '../../../src/pages/settings/team/exchange-words.ts';
import { memberWords } from '../../../src/pages/settings/team/member-words.ts';
import { settingsWords } from '../../../src/pages/settings/words.ts';
import { pageProblem } from '../../../src/ui/words/team-problems.ts';

const languages = LanguageSchema.options;

it.each(languages)('in %s a team that exchanges files reads of no server, and of no login', (language) => {
  const [w, m, x, notices] = [engineWords[language], memberWords[language], exchangeWords[language], noticeWords[language]];
  const said = [
    w.foundText(true),
    m.withdrawText(true),
    m.letGoText(true),
    x.exchangeText(true),
    m.nobodyYet('Claire', true),
    settingsWords[language].teamByFile,
    notices.say({ kind: 'old-key', by: 'Emma' }, true),
    notices.say({ kind: 'no-key' }, true),
    ...lightOf(undefined, 0, language, { byFile: true }).lines,
  ];
  for (const text of said) expect(text).not.toMatch(/(?<!without a |sans )(?:server|serveur|login|identifiant)/i);
  expect(m.letGoText(false)).toMatch(/serve/);
});

it.each(languages)('in %s nobody is told that a colleague sees what a file has not carried yet', (language) => {
  const w = departmentWords[language];
  const now = [w.saidTaken(true), w.saidAnswered('Claire', true), w.saidPassed('Presse', true), w.answerHelp(true)];
  for (const text of now) expect(text).toMatch(/next file|prochain fichier/);
  for (const text of [w.saidTaken(false), w.saidAnswered('Claire', false)]) expect(text).not.toMatch(/file|fichier/);
});

it('tells who just joined by file whom to ask for the first one', () => {
  expect(memberWords.fr.nobodyYet('Claire', true)).toContain('Demandez un fichier de l’équipe à Claire');
  expect(memberWords.en.nobodyYet('', true)).toContain('Ask whoever invited you');
});

it('says of another team’s file what it is, and not that the server holds another team', () => {
  const other = { code: 'engine-changed', where: 'file', detail: 'swapped' } as const;
  expect(pageProblem(other, 'fr')).toBe(
    'Ce fichier est celui d’une autre équipe. Rien n’a été ajouté\u202f; choisissez-en un qu’un collègue de cette équipe a enregistré.',
  );
  expect(pageProblem({ code: 'not-understood', where: 'line 1', detail: 'not a file of items' }, 'en')).toContain('Settings → Team');
});
