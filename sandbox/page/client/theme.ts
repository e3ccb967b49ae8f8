import type { Preferences } from './preferences.ts';

export const themes = ['system', 'dark', 'light'] as const;
export type Theme = (typeof themes)[number];

export const themeWords: Readonly<Record<Theme, string>> = {
  system: 'As the system',
  dark: 'Dark',
  light: 'Light',
};

export function readTheme(preferences: Preferences): Theme {
  const kept = preferences.read('theme');
  return themes.find((theme) => theme === kept) ?? 'system';
}

/** `style.css` follows the system where the attribute is missing. */
export function showTheme(root: HTMLElement, theme: Theme): void {
  if (theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = theme;
}
