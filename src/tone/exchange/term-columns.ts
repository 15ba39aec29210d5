/** What the columns of a table of terms may hold. */
export type Column = 'forbidden' | 'preferred' | 'note' | 'type' | 'mistakes' | 'case';
export type Columns = Readonly<Partial<Record<Column, number>>>;

/**
 * Names of columns in the exports of Grammarly Business, Writer and spreadsheets, English and French, without accents and
 * marks. The first column that fits counts.
 */
const headings: Readonly<Record<Column, RegExp>> = {
  forbidden:
    /^(?:forbidden|avoid|do not (?:use|say)|don t (?:use|say)|instead of|incorrect|terms?|term to avoid|terms to avoid|phrases?|words?|flagged terms?|flagged phrases?|banned|banned terms?|not approved|wrong|find|search for|original|interdits?|termes? interdits?|a eviter|eviter|termes? a eviter|termes?|mots?|mots? a eviter|expressions?|incorrecte?|a remplacer|faux|ne pas (?:utiliser|dire)|au lieu de)$/,
  preferred:
    /^(?:preferred|preferred terms?|use|use instead|(?:we )?say|say instead|correct|replace|replacements?|suggested replacements?|replace with|replace by|suggestions?|suggested|suggested terms?|approved|approved terms?|alternatives?|right|preferee?s?|termes? preferes?|dire(?: plutot)?|on dit|preferer|remplacements?|remplacer par|remplace par|a utiliser|utiliser|correcte?|suggestions? de remplacement|bon)$/,
  note: /^(?:notes?|comments?|descriptions?|explanations?|reasons?|why|definitions?|messages?|guidance|commentaires?|explications?|raisons?|pourquoi|remarques?|justifications?)$/,
  type: /^(?:types?|status|term type|approval|statut|etat)$/,
  mistakes: /^(?:mistakes?|common mistakes?|variants?|misspellings?|incorrect forms?|erreurs?|fautes?|variantes?)$/,
  case: /^(?:case ?sensitive|match case|case|sensible a la casse|respecter la casse|casse)$/,
};

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
  for (const [index, cell] of cells.entries()) {
    const name = plain(cell);
    const column = (Object.keys(headings) as Column[]).find((key) => columns[key] === undefined && headings[key].test(name));
    if (column) columns[column] = index;
    else if (name !== '') unread.push(cell.trim());
  }
  // One word that is also a heading may be a term.
  const named = cells.filter((cell) => cell.trim() !== '').length;
  const terms = columns.forbidden !== undefined || columns.preferred !== undefined || columns.mistakes !== undefined;
  return terms && Object.keys(columns).length >= Math.min(2, named) ? { columns, unread } : undefined;
}
