const sentences = [
  'Bonjour Claire, merci pour votre message et pour les photos du colis.',
  'Nous avons retrouvé votre commande, elle est partie hier soir de Lyon.',
  'Le transporteur annonce une livraison demain avant midi.',
  'Si rien n’arrive, écrivez-nous en privé et nous regardons tout de suite.',
  'We are sorry that your parcel was late, and we will make it right.',
  'The team checked the stock this morning and found two lamps left.',
  'Could you send us the order number by direct message?',
  'On revient vers vous dès que possible avec une réponse claire.',
];

const cache = new Map<string, string>();

/** A text of a size, another one for each number; 64 of each size are kept so that making them is not measured. */
export function textOf(size: number, number: number): string {
  const key = `${size} ${number % 64}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  let text = '';
  for (let index = number; text.length < size; index += 1) text += `${sentences[(index * 5 + (number % 64)) % sentences.length]} `;
  const made = `${text.slice(0, size - 3)}${(number % 64).toString().padStart(2, '0')}.`;
  cache.set(key, made);
  return made;
}
