import type { ButtonHTMLAttributes } from 'preact';

/** `primary`: the one action in view. `ghost`: ours but quiet. `line`: outlined. `danger`: takes something away. */
type Look = 'plain' | 'primary' | 'ghost' | 'line' | 'danger';
const classes: Record<Look, string> = { plain: 'b', primary: 'b pri', ghost: 'b ghost', line: 'b line', danger: 'b line danger' };

type ButtonProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'class' | 'type'> & {
  readonly look?: Look;
  /** 32 px high, for pages with room. */
  readonly large?: boolean;
  readonly submit?: boolean;
};

/** A button; everything a `<button>` takes passes through. */
export function Button({ look = 'plain', large = false, submit = false, ...rest }: ButtonProps) {
  return <button {...rest} type={submit ? 'submit' : 'button'} class={`${classes[look]}${large ? ' large' : ''}`} />;
}
