/** A key to press, as it is engraved. */
export function Kbd({ children }: { readonly children: string }) {
  return <kbd class="kbd">{children}</kbd>;
}
