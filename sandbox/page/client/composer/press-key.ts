import { type Composer, focusedField } from './composer.ts';
import type { ComposerEvent } from './composer-event.ts';
import type { Listing } from './listing.ts';

/** What a key does here; null leaves it to the browser. */
export function pressKey(
  composer: Composer,
  list: Listing | null,
  key: string,
): ComposerEvent | { readonly type: 'submit' } | null {
  const row = list?.rows[composer.active];
  switch (key) {
    case 'Enter':
      return row ? { type: 'picked', row } : { type: 'submit' };
    case 'Tab':
      return row ? { type: 'picked', row } : null;
    case 'Escape':
      return { type: 'escaped' };
    case 'ArrowDown':
      return { type: 'walked', by: 1, rows: list?.rows.length ?? 0 };
    case 'ArrowUp':
      return isUntouched(composer)
        ? { type: 'recalled' }
        : { type: 'walked', by: -1, rows: list?.rows.length ?? 0 };
    case 'Backspace':
      return isEmptyHere(composer) ? { type: 'erased' } : null;
    default:
      return null;
  }
}

function isUntouched({ command, text }: Composer): boolean {
  return command === null && text === '';
}

function isEmptyHere(composer: Composer): boolean {
  return composer.command !== null && (focusedField(composer)?.text ?? composer.text) === '';
}
