import type { Composer } from './composer.ts';
import { fieldId } from './draw-field.ts';
import { TEXT_ID } from './draw-input.ts';

/** Puts the keyboard where the composer says; a command without options has nothing but its button. */
export function moveFocus(root: HTMLElement, { focus }: Composer): void {
  const field = document.getElementById(focus === null ? TEXT_ID : fieldId(focus));
  (field ?? root.querySelector<HTMLElement>('.composer-send'))?.focus();
}
