/** 200 patterns in the shapes that real styles have: lookarounds, classes, repetitions, groups, anchors. Ours, not theirs. */
const words =
  'parcel order team stock lamp message photo carrier delivery answer refund invoice store account password number colis commande équipe stock livraison réponse facture magasin compte'.split(
    ' ',
  );
const shapes: readonly ((word: string, other: string) => string)[] = [
  (word) => `${word}s?(?! number)`,
  (word, other) => `(?<!our )${word} \\w+ ${other}`,
  (word) => `${word}\\s{2,}\\w+`,
  (word) => `(?:very|really|quite) (?:good|bad) ${word}`,
  (word) => `\\d+ ${word}s?\\b`,
  (word) => `${word}(?:-| )?(?:id|ID)\\d*`,
  (word) => `^${word} `,
  (word, other) => `${word}[,;] (?:and|or|et|ou) ${other}`,
];

export const patterns: readonly string[] = Array.from({ length: 200 }, (_, index) => {
  const shape = shapes[index % shapes.length];
  return shape?.(words[index % words.length] ?? '', words[(index * 7 + 3) % words.length] ?? '') ?? '';
});
