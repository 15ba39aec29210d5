/** A source of numbers that gives the same ones in every run (mulberry32). */
export function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const frequent =
  'le la les de des du un une et à en que qui dans pour sur avec pas nous vous votre vos notre est sont être avons avez bien très plus aussi merci bonjour colis commande équipe livraison réponse facture magasin compte stock message photo the of to and in for on with we you your our is are was be have has very more also thanks hello parcel order team delivery answer refund invoice store account number really'.split(
    ' ',
  );

/** Writes prose of frequent words and of words from a dictionary, no two sentences alike. */
export function writer(words: readonly string[], seed: number): (size: number) => string {
  const random = dice(seed);
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? '';
  const sentence = () => {
    const length = 6 + Math.floor(random() * 11);
    const parts = Array.from({ length }, () => pick(random() < 0.55 ? frequent : words));
    if (random() < 0.3) parts[2] = `${parts[2]},`;
    if (random() < 0.2) parts[3] = `l’${parts[3]}`;
    if (random() < 0.1) parts[4] = String(Math.floor(random() * 90_000));
    const text = parts.join(' ');
    return text.charAt(0).toUpperCase() + text.slice(1) + pick(['.', '.', '.', ' !', '?']);
  };
  return (size) => {
    let text = '';
    while (text.length < size) text += `${sentence()} `;
    return text.slice(0, size);
  };
}

/** The texts of one round: each is used once. */
export interface Round {
  readonly short: readonly string[];
  readonly middle: readonly string[];
  readonly long: readonly string[];
  /** One text as its last 60 characters are typed, the longest 280 characters; and as 60 are typed in its middle. */
  readonly end: readonly string[];
  readonly inside: readonly string[];
}

export function roundOf(words: readonly string[], seed: number): Round {
  const write = writer(words, seed);
  const texts = (count: number, size: number) => Array.from({ length: count }, () => write(size));
  const typed = Array.from({ length: 60 }, (_, index) => index + 1);
  const [whole, before, after, more] = [write(280), write(140), write(80), write(60)];
  return {
    short: texts(40, 280),
    middle: texts(20, 1_000),
    long: texts(4, 10_000),
    end: typed.map((length) => whole.slice(0, 220 + length)),
    inside: typed.map((length) => before + more.slice(0, length) + after),
  };
}
