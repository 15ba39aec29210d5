/** The tuning fork, drawn with the colour of the text around it. Decorative: the words beside it say what it is. */
export function Fork({ size = 16 }: { readonly size?: number }) {
  return (
    <svg class="fork" viewBox="0 0 16 16" width={size} height={size} aria-hidden="true" focusable="false">
      <path
        d="M4 1.5v5.2a4 4 0 0 0 8 0V1.5M8 10.7V15"
        fill="none"
        stroke="currentColor"
        stroke-width="1.8"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
