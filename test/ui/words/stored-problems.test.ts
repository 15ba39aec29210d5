import { expect, it } from 'vitest';
import { metaKeys } from '../../../src/store/meta-keys.ts';
import { pageProblem } from '../../../src/ui/words/team-problems.ts';

const kept = Object.values(metaKeys).filter(({ use }) => use === 'kept');

it.each([...kept.map(({ key }) => key), 'outbox', 'workspaces'])(
  'says in both languages that %s cannot be read, without its key',
  (where) => {
    for (const language of ['en', 'fr'] as const) {
      const said = pageProblem({ code: 'stored-damaged', where, detail: 'seat.sign' }, language);
      expect(said).toMatch(
        language === 'en'
          ? /cannot be read any more \(seat\.sign\)\. It was left as it is/
          : /n’est plus lisible \(seat\.sign\)\. Rien n’y a été touché/,
      );
      expect(said).not.toMatch(/undefined|team:|guide:/);
    }
  },
);

it('says of which document an update is needed to change it', () => {
  expect(pageProblem({ code: 'newer-document', where: 'guide' }, 'en')).toMatch(
    /^The guide was written by a newer version.*needs an update of Diapason\.$/,
  );
  expect(pageProblem({ code: 'newer-document', where: 'workspace' }, 'fr')).toMatch(
    /^L’espace de travail a été écrit.*mettez Diapason à jour/,
  );
});
