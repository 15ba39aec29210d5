/** A rule's sentence as a title: what it finds stands in it as "…". */
export function plainMessage(message: string): string {
  return message.replace(/%(?:\[\d+\])?[sdv]/g, '…');
}
