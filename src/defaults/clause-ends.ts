/** Where a clause ends, as parts of patterns: what follows must be one of these, or nothing. */
export const frenchEnd = '(?= *(?:[.!?,;:…–—)]|$))';
export const englishEnd = '(?= *(?:[.!,;–—)]|$))';
