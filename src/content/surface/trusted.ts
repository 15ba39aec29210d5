import { registry } from '../registry.ts';

type Heard = DocumentEventMap & WindowEventMap;

/** Says of a copy that it stands for an event of a person. */
export function trustCopy(copy: Event): void {
  const shared = registry();
  shared.copies ??= new WeakSet();
  shared.copies.add(copy);
}

/** Whether a person or the browser made an event, not a script of the page. */
export function isTrusted(event: Event): boolean {
  return event.isTrusted || registry().copies?.has(event) === true;
}

/** Listens to what a person does; what a script of the page makes up is passed over, and ends no `once`. */
export function onTrusted<Type extends keyof Heard>(
  target: EventTarget,
  type: Type,
  hear: (event: Heard[Type]) => void,
  { once = false, ...options }: AddEventListenerOptions = {},
): void {
  const heard = (event: Event) => {
    if (!isTrusted(event)) return;
    if (once) target.removeEventListener(type, heard, options);
    hear(event as Heard[Type]);
  };
  target.addEventListener(type, heard, options);
}
