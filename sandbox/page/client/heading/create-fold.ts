import type { Preferences } from '../preferences.ts';

/** Whether the panel has its place in a wide window; the browser keeps it. */
export type Fold = { readonly isOpen: () => boolean; readonly turn: () => void };

export function createFold(root: HTMLElement, preferences: Preferences, changed: () => void): Fold {
  const isOpen = () => root.dataset.panel !== 'closed';
  const show = (open: boolean) => {
    root.dataset.panel = open ? 'open' : 'closed';
  };
  show(preferences.read('panel') !== 'closed');
  return {
    isOpen,
    turn: () => {
      show(!isOpen());
      preferences.write('panel', isOpen() ? 'open' : 'closed');
      changed();
    },
  };
}
