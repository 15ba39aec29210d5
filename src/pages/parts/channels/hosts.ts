/** The hosts of match patterns, to be read by a person. */
export function hostsOf(origins: readonly string[]): string {
  return origins.map((origin) => origin.replace(/^.*:\/\/|\/\*$/g, '')).join(', ');
}
