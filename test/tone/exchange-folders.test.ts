import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readValePackage } from '../../src/tone/exchange/read-package.ts';
import { remarkLine } from '../../src/tone/exchange/report.ts';

const rule = (token: string) => `extends: existence\nmessage: "no %s"\ntokens: [${token}]\n`;
const read = (files: Readonly<Record<string, string>>) => {
  const { guide, remarks } = readValePackage(
    zipSync(Object.fromEntries(Object.entries(files).map(([file, text]) => [file, strToU8(text)]))),
    'p.zip',
  );
  return {
    ids: guide.rules.map(({ id }) => id),
    accept: guide.vocabulary.accept,
    said: remarks.map((remark) => `${remark.kind} ${remarkLine(remark)}`),
  };
};

describe('what the settings of a package name is what is read', () => {
  it.each(['.github/styles', '.vale/styles', 'docs/.tone', 'styles'])('from the folder %s', (folder) => {
    const { ids, said } = read({
      'maison/.vale.ini': `StylesPath = "${folder}"\n[*.md]\nBasedOnStyles = Vale, Maison\n`,
      [`maison/${folder}/Maison/Mots.yml`]: rule('souci'),
      'maison/drafts/Essai/Mots.yml': rule('essai'),
    });
    expect(ids).toEqual(['Maison.Mots']);
    expect(said).toEqual(['left-out maison/drafts/Essai: a rule that maison/.vale.ini does not name was left out']);
  });

  it('also when the settings themselves lie in a folder that begins with a dot, or follow a path upwards', () => {
    const files = { '.tone/Maison/Mots.yml': rule('souci'), 'other/Maison/Mots.yml': rule('x') };
    expect(read({ ...files, '.github/_vale.ini': 'StylesPath = ../.tone\n[*]\nBasedOnStyles = Maison\n' }).ids).toEqual(['Maison.Mots']);
  });

  it('style by style: others are named and left out, and may still be extended', () => {
    const { ids, said } = read({
      '.vale.ini': 'StylesPath = s\n[*]\nBasedOnStyles = Maison\nExtra.One = YES\nGone.Two = NO\n',
      's/Maison/Mots.yml': 'extends: Base.Mots\nlevel: error\n',
      's/Base/Mots.yml': rule('souci'),
      's/Base/Autres.yml': rule('autre'),
      's/Extra/One.yml': rule('un'),
    });
    expect(ids).toEqual(['Extra.One', 'Maison.Mots']);
    expect(said).toContain('left-out s/Base: 2 rules that .vale.ini does not name were left out');
  });

  it('and a style that is named and not there is told', () => {
    const { ids, said } = read({
      '.vale.ini': 'StylesPath = s\nPackages = Microsoft, \\\n  https://example.com/Maison.zip\n[*]\nBasedOnStyles = Microsoft, Maison\n',
      's/Maison/Mots.yml': rule('souci'),
    });
    expect(ids).toEqual(['Maison.Mots']);
    expect(said).toEqual(['left-out .vale.ini: the style Microsoft is named in it and not there: download it, and choose it too']);
  });

  it('of the vocabularies too', () => {
    const { accept, said } = read({
      '.vale.ini': 'StylesPath = .v\nVocab = Maison\n[*]\nBasedOnStyles = Maison\n',
      '.v/Maison/Mots.yml': rule('souci'),
      '.v/config/vocabularies/Maison/accept.txt': 'Lune\n',
      '.v/config/vocabularies/Autre/accept.txt': 'Soleil\n',
    });
    expect(accept).toEqual(['Lune']);
    expect(said).toEqual(['left-out .v/config/vocabularies/Autre/accept.txt: .vale.ini does not name this vocabulary: it was left out']);
  });

  it('found by its name where the folder of styles is not in the package', () => {
    const { ids, said } = read({
      '.vale.ini': 'StylesPath = /opt/vale\n[*]\nBasedOnStyles = Maison\n',
      'deep/.hidden/Maison/Mots.yml': rule('souci'),
      'deep/examples/Mots.yml': rule('essai'),
    });
    expect(ids).toEqual(['Maison.Mots']);
    expect(said[0]).toBe('note .vale.ini: StylesPath names /opt/vale, which is not in it');
  });
});

describe('without settings', () => {
  it('rules are read from folders that begin with a dot, and not from what packers and version control leave', () => {
    const { ids } = read({
      '.github/styles/Maison/Mots.yml': rule('souci'),
      '__MACOSX/styles/Maison/._Mots.yml': rule('x'),
      '.git/Maison/Mots.yml': rule('x'),
    });
    expect(ids).toEqual(['Maison.Mots']);
  });

  it('files of other tools are a note, also with a key extends of their own', () => {
    const { ids, said } = read({
      'Maison/Mots.yml': rule('souci'),
      'Maison/mkdocs.yml': 'site_name: Lune\n',
      '.github/workflows/build.yml': 'name: CI\non: push\njobs:\n  a: {{ x }}\n',
      '.eslintrc.yml': 'extends: eslint:recommended\n',
      'ci/jobs.yml': 'job:\n  extends: .base\n',
    });
    expect(ids).toEqual(['Maison.Mots']);
    expect(said).toEqual([
      'note Maison/mkdocs.yml:1: it has no key extends: it is no rule of Vale and was left out',
      'note .eslintrc.yml: 3 files hold no rules and were left out: .eslintrc.yml, .github/workflows/build.yml, ci/jobs.yml',
    ]);
  });
});
