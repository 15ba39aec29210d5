import { describe, expect, it } from 'vitest';
import type { Guide } from '../../src/guide/guide.ts';
import { readCsv, spreadsheetBytes, writeCsv } from '../../src/tone/exchange/csv.ts';
import { decodeText } from '../../src/tone/exchange/decode.ts';
import { remarkLine } from '../../src/tone/exchange/report.ts';
import { readTerms } from '../../src/tone/exchange/terms.ts';
import { writeTerms } from '../../src/tone/exchange/write-terms.ts';
import { compileGuide } from '../../src/tone/index.ts';
import { allKinds } from '../../src/tone/kinds/all.ts';

/** The pairs of a guide, forbidden and preferred. */
const pairs = ({ rules }: Guide) =>
  rules.flatMap(({ spec }) => [
    ...Object.entries(spec['swap'] ?? {}).map(([term, use]) => [term, use]),
    ...((spec['tokens'] as string[] | undefined) ?? []).map((term) => [term, '']),
  ]);
const read = (text: string) => readTerms(text, 't.csv', 'en');
const said = (text: string) => read(text).remarks.map((remark) => remarkLine(remark));
const found = (text: string, reply: string) =>
  compileGuide(read(text).guide, { kinds: allKinds, budget: Infinity })
    .check(reply, { name: 'any', lang: 'fr' })
    .map(({ match }) => match);

describe('what parts the cells', () => {
  it.each([
    ['semicolons, with commas in every cell', 'gêne, ennui;nommer, dire\ncolère, rage;apaiser, calmer\n', 2],
    ['semicolons, with a comma in the headings', 'Mots, à éviter;Dire\nticket;demande\nclient;personne\n', 2],
    ['tabs, with commas in the notes', 'ticket\tdemande\tmot, jargon\nclient\tpersonne\tdur, froid\n', 3],
    ['bars', 'ticket|demande|jargon\nclient|personne|\n', 3],
    ['commas, with a line of other marks first', 'a;b;c;d\nticket,demande\nclient,personne\n', 2],
    ['bars around, as in Markdown', '| avoid | use |\n|---|:--|\n| ticket | demande |\n', 4],
    ['nothing, where most lines hold one cell', 'lol\nau plaisir, merci\nkiffer\n', 1],
  ])('is seen: %s', (_, text, width) => {
    const { rows } = readCsv(text);
    expect(rows.at(-1)?.cells).toHaveLength(width);
  });

  it('is what the headings stand in, whatever the rows hold', () => {
    expect(pairs(read('avoid,use\n"a;b","c;d"\n').guide)).toEqual([
      ['a', 'c;d'],
      ['b', 'c;d'],
    ]);
  });
});

describe('headings', () => {
  it('are found below titles and empty lines, which are named', () => {
    const text = 'Maison Étoile,,\nRévision 4,,\n,,\nÀ bannir,À privilégier,Raison\nsouci,question,trop vague\n';
    expect(pairs(read(text).guide)).toEqual([['souci', 'question']]);
    expect(said(text)).toEqual(['t.csv:1: the 2 lines above the headings hold no terms: Maison Étoile · Révision 4']);
  });

  it('are found below a title that is a heading too', () => {
    expect(pairs(read('Termes;\nÀ éviter;Dire\nsouci;question\n').guide)).toEqual([['souci', 'question']]);
  });

  it('are found in a list of one column below its title', () => {
    expect(pairs(read('Maison Étoile\nMots à éviter\nsouci\ngalère\n').guide)).toEqual([
      ['souci', ''],
      ['galère', ''],
    ]);
  });

  it('that are not known below a title make the table refused, with the line and what to do', () => {
    expect(() => read('Guide de ton 2026;;\n;;\nVocable;Substitut;Motif\nsouci;question;vague\n')).toThrow(
      't.csv:1: “Guide de ton 2026” stands above the table as a title',
    );
    expect(() => read('Notre ton;;\n;;\nVocable;Substitut;Motif\nsouci;question;vague\n')).toThrow('name the columns');
  });

  it('may be missing, with a term alone in the first line', () => {
    expect(pairs(read('lol;;\nsouci;question;\n').guide)).toEqual([
      ['souci', 'question'],
      ['lol', ''],
    ]);
  });

  it('say which of two columns of terms is wrong', () => {
    expect(pairs(read('Term,Do not use,Notes\nquestion,souci,vague\n').guide)).toEqual([['souci', 'question']]);
  });
});

describe('a cell of terms', () => {
  it.each([
    ['souci / tracas', [['souci'], ['tracas']], 'a cell holds 2 terms: souci · tracas'],
    ['souci / tracas, ennui', [['souci'], ['tracas'], ['ennui']], 'a cell holds 3 terms'],
    ['"souci\r\ntracas"', [['souci'], ['tracas']], 'a cell holds 2 terms'],
    ['"souci; tracas"', [['souci'], ['tracas']], 'a cell holds 2 terms'],
    ['souci, tracas, ennui', [['souci'], ['tracas'], ['ennui']], 'a cell holds 3 terms'],
    ['souci|tracas', [['souci'], ['tracas']], ''],
    ['"oui, mais"', [['oui, mais']], '“oui, mais” was read as one term; put | between terms, not a comma'],
    ['être en capacité de…', [['être en capacité de']], '“être en capacité de…” was read as “être en capacité de”'],
    ['impact*', [['impact\\w*']], '“impact*” was read as “impact” with any letters at the star'],
    ['abonné(e)s', [['abonné(?:e)?s']], '“abonné(e)s” was read as “abonnés” and “abonnées”'],
    ['m*rde', [['m\\*rde']], ''],
    ['24/7', [['24/7']], ''],
  ])('is parted, or read as it says: %s', (cell, terms, sentence) => {
    const text = `forbidden\tpreferred\n${cell}\tx\n`;
    expect(pairs(read(text).guide).map(([term]) => [term])).toEqual(terms);
    expect(said(text).join('\n')).toContain(sentence === '' ? '' : `t.csv:2: ${sentence}`);
    if (sentence === '') expect(said(text)).toEqual([]);
  });

  it.each([
    ['^bonjour', '“^bonjour” is a pattern and no term; it was left out'],
    ['colis\\b.*', 'is a pattern'],
    ['[a-z]+', 'is a pattern'],
    ['a*', '“a*” would stand for too many words and was left out'],
  ])('that is a pattern is left out and told: %s', (cell, sentence) => {
    expect(pairs(read(`forbidden;preferred\n${cell};x\nb;c\n`).guide)).toEqual([['b', 'c']]);
    expect(said(`forbidden;preferred\n${cell};x\nb;c\n`)[0]).toContain(sentence);
  });

  it('finds what it stands for', () => {
    const table = 'forbidden;preferred\nimpact*;effet\nabonné(e)s;membres\nlol!;\nM&A*;x\n';
    expect(found(table, 'Les abonnées sont impactées, lol! dit M&As.')).toEqual(['abonnées', 'impactées', 'lol!', 'M&As']);
  });

  it('takes a dash as nothing to write instead, and says so', () => {
    expect(pairs(read('forbidden;preferred\nlol;–\n').guide)).toEqual([['lol', '']]);
    expect(said('forbidden;preferred\nlol;–\n')).toEqual(['t.csv:2: “–” was read as nothing to write instead']);
    expect(pairs(read('forbidden;preferred\n--;–\n').guide)).toEqual([['--', '–']]);
  });
});

describe('a table of another tool', () => {
  it('without headings and with T or F in the fourth column has places and numbers, as Sapling writes them', () => {
    const table = '^coucou,Bonjour,start,F\nlune,Lune,name,T\nbisous$,,end,F\nvoie #,quai,number,F\n';
    expect(read(table).guide.rules.map(({ spec }) => spec['ignorecase'])).toEqual([true, false, true, true]);
    expect(found(table, 'Coucou Léa. Mon coucou part de la voie 12. La Lune, bisous à tous, bisous.')).toEqual([
      'Coucou',
      'voie 12',
      'bisous',
    ]);
    expect(said(table)[0]).toBe('t.csv:1: no headings were found: the columns were read as forbidden, preferred, note, case sensitive');
    expect(
      said(table)
        .slice(1)
        .map((line) => line.split(':')[1]),
    ).toEqual(['1', '3', '4']);
  });

  it('with a status and a concept offers what is preferred in the concept, as Acrolinx does', () => {
    const table =
      'Entry ID,Term,Status\n1,parcel,preferred\n1,packet,deprecated\n1,box,admitted\n2,thing,proposed\n3,gadget,deprecated\n4,foo,non-term\n';
    const { guide, remarks } = read(table);
    expect(pairs(guide)).toEqual([
      ['packet', 'parcel'],
      ['gadget', ''],
    ]);
    expect(guide.vocabulary.accept).toEqual(['parcel', 'box']);
    expect(remarks.map(({ line, reason }) => [line, reason.code])).toEqual([
      [5, 'pending-term'],
      [7, 'pending-term'],
    ]);
  });

  it('with a status that says neither right nor wrong is told line by line', () => {
    expect(said('Term,Type\nrun,verb\nslow,avoid\n')).toEqual([
      't.csv:2: “verb” says neither that run is right nor that it is wrong; it was left out',
    ]);
  });
});

describe('a file of', () => {
  const table = 'À éviter;Dire plutôt\r\nsoucis;"une\r\nquestion"\r\n';
  const western = Uint8Array.from(table, (char) => char.charCodeAt(0));
  it.each([
    ['a French Excel', western],
    ['Excel’s Unicode text', spreadsheetBytes(table.replaceAll(';', '\t'))],
    ['Excel’s CSV UTF-8', new TextEncoder().encode(`\ufeff${table}`)],
    ['LibreOffice', new TextEncoder().encode(table.replaceAll('\r\n', '\n'))],
    ['Google Sheets', new TextEncoder().encode(table.replaceAll(';', '\t').replaceAll('"une\r\nquestion"', 'une | question'))],
    ['an old Mac', new TextEncoder().encode(table.replaceAll('\r\n', '\r'))],
  ])('%s is read', (_, bytes) => {
    expect(pairs(readTerms(decodeText(bytes, 't.csv').text, 't.csv').guide)).toEqual([['soucis', 'une|question']]);
  });
});

/**
 * The cells that Excel shows after a double click: the mark at the beginning decides the encoding, and a file in UTF-16 is parted
 * by tabs; `sep=` parts, but makes it read the bytes as Windows-1252; else the country’s own mark parts.
 */
function opened(bytes: Uint8Array, own: ';' | ','): readonly (readonly string[])[] {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe;
  const named = /^(?:ï»¿)?sep=(.)\r?\n/.exec(new TextDecoder('latin1').decode(bytes.subarray(0, 20)));
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && !named;
  const text = new TextDecoder(wide ? 'utf-16le' : marked ? 'utf-8' : 'windows-1252').decode(bytes);
  const mark = wide ? '\t' : (named?.[1] ?? own);
  return readCsv(`sep=${mark}\n${text.slice(named?.[0].length ?? 0)}`).rows.map(({ cells }) => cells);
}

describe('the exported table', () => {
  const { guide } = readTerms('à éviter;dire\n"gêne; ennui";"souci, question"\n', 't.csv', 'fr');
  it.each([';', ','] as const)('opens with its columns and accents in an Excel that parts with %s', (own) => {
    expect(opened(writeTerms(guide, 't.csv').bytes, own)).toEqual([
      ['forbidden', 'preferred', 'note'],
      ['gêne', 'souci, question', ''],
      ['ennui', 'souci, question', ''],
    ]);
  });

  it('keeps a term that begins as a formula does from being run, and reads it back', () => {
    const terms = ['=SUM', '+1', '-foo', '@lune', '＝a', '＋a', '－a', '＠a', "'quoted", "'=x"];
    const rows = terms.map((term) => [term, 'x']);
    for (const line of writeCsv(rows).split('\r\n').slice(0, 8)) expect(line.charAt(0)).toBe("'");
    expect(readCsv(writeCsv(rows)).rows.map(({ cells }) => cells[0])).toEqual(terms);
  });
});
