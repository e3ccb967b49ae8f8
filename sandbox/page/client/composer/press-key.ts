import { type Composer, focusedField, hasList } from './composer.ts';
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
      return canStepBack(composer) ? { type: 'escaped' } : null;
    case 'ArrowDown':
      return hasList(composer) ? walked(1, list) : null;
    case 'ArrowUp':
      if (hasList(composer)) return walked(-1, list);
      return composer.text === '' ? { type: 'recalled' } : null;
    case 'Backspace':
      return isEmptyHere(composer) ? { type: 'erased' } : null;
    default:
      return null;
  }
}

function walked(by: 1 | -1, list: Listing | null): ComposerEvent {
  return { type: 'walked', by, rows: list?.rows.length ?? 0 };
}

function canStepBack({ isListOpen, trouble, command }: Composer): boolean {
  return isListOpen || trouble !== null || command !== null;
}

function isEmptyHere(composer: Composer): boolean {
  return composer.command !== null && (focusedField(composer)?.text ?? composer.text) === '';
}
