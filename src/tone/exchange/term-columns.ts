/** What the columns of a table of terms may hold. */
export type Column = 'forbidden' | 'preferred' | 'note' | 'type' | 'mistakes' | 'case' | 'concept';
export type Columns = Readonly<Partial<Record<Column, number>>>;

/** A column of terms: to avoid, unless another column says that of itself. */
const general = /^(?:terms?|phrases?|words?|original|termes?|mots?|expressions?)$/;

/**
 * Names of columns in the exports of Grammarly Business, Writer, Acrolinx and spreadsheets, English and French, without accents
 * and marks. The first column that fits counts.
 */
const headings: Readonly<Record<Column, RegExp>> = {
  forbidden:
    /^(?:forbidden|forbidden terms?|avoid|(?:terms?|words?|phrases?) to (?:flag|avoid|replace)|incorrect (?:terms?|phrases?)|deprecated(?: terms?)?|errors?|from|do not (?:use|say)|don t (?:use|say)|instead of|incorrect|flagged terms?|flagged phrases?|banned|banned terms?|not approved|wrong|find|search for|interdits?|termes? interdits?|a eviter|eviter|(?:termes?|mots?|expressions?) a eviter|incorrecte?|a remplacer|faux|ne pas (?:utiliser|dire)|on ne dit pas|dites pas|a bannir|bannis?|proscrits?|termes? (?:proscrits?|bannis?)|au lieu de)$/,
  preferred:
    /^(?:preferred|preferred terms?|correct (?:terms?|phrases?)|change to|to|use|use instead|(?:we )?say|say instead|correct|replace|replacements?|suggested replacements?|replace with|replace by|suggestions?|suggested|suggested terms?|approved|approved terms?|alternatives?|right|preferee?s?|termes? preferes?|dire(?: plutot)?|on dit|preferer|remplacements?|remplacer par|remplace par|a utiliser|utiliser|correcte?|suggestions? de remplacement|bon|a privilegier|privilegier|preconises?|a la place|dites|equivalents?)$/,
  note: /^(?:notes?|comments?|descriptions?|explanations?|reasons?|why|definitions?|messages?|guidance|commentaires?|explications?|raisons?|pourquoi|remarques?|justifications?)$/,
  type: /^(?:types?|status|term type|approval|statut|etat)$/,
  mistakes: /^(?:mistakes?|common mistakes?|variants?|misspellings?|incorrect forms?|erreurs?|fautes?|variantes?)$/,
  case: /^(?:case ?sensitiv(?:e|ity)|match case|case|sensible a la casse|respecter la casse|casse)$/,
  concept: /^(?:concepts?|concept id|entry|entry (?:id|key|number)|head term|synonym group|fiche|numero de fiche)$/,
};

/** Headings that say by themselves that a list of what to avoid stands below: alone in its line another word may be a title. */
export function isPlainHeading(cell: string): boolean {
  return /eviter|interdit|bannir|proscrit|forbidden|avoid|banned|do not|don t/.test(plain(cell)) && columnsOf([cell]) !== undefined;
}

/** A heading in small letters, without accents, with one space for all that is no letter. */
function plain(heading: string): string {
  return heading
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The columns that a first line names, and the headings that are none; undefined when it is no line of headings. */
export function columnsOf(cells: readonly string[]): { readonly columns: Columns; readonly unread: readonly string[] } | undefined {
  const columns: Partial<Record<Column, number>> = {};
  const unread: string[] = [];
  let terms: number | undefined;
  for (const [index, cell] of cells.entries()) {
    const name = plain(cell);
    const column = (Object.keys(headings) as Column[]).find((key) => columns[key] === undefined && headings[key].test(name));
    if (column) columns[column] = index;
    else if (terms === undefined && general.test(name)) terms = index;
    else if (name !== '') unread.push(cell.trim());
  }
  if (terms !== undefined) {
    const free = (['forbidden', 'preferred'] as const).find((column) => columns[column] === undefined);
    if (free) columns[free] = terms;
    else unread.push((cells[terms] ?? '').trim());
  }
  // One word that is also a heading may be a term.
  const named = cells.filter((cell) => cell.trim() !== '').length;
  const holdsTerms = columns.forbidden !== undefined || columns.preferred !== undefined || columns.mistakes !== undefined;
  return holdsTerms && Object.keys(columns).length >= Math.min(2, named) ? { columns, unread } : undefined;
}
