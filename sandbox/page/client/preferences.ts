/** What this browser keeps: the theme, whether the panel is folded, whether the welcome was read. */
export type Preferences = {
  readonly read: (name: PreferenceName) => string | null;
  readonly write: (name: PreferenceName, value: string) => void;
};

export type PreferenceName = 'theme' | 'panel' | 'welcome';

/** Where storing is forbidden, everything works and is forgotten with the tab. */
export function createPreferences(storage: Storage): Preferences {
  const key = (name: PreferenceName) => `sundown-${name}`;
  return {
    read: (name) => {
      try {
        return storage.getItem(key(name));
      } catch {
        return null;
      }
    },
    write: (name, value) => {
      try {
        storage.setItem(key(name), value);
      } catch {
        // See above.
      }
    },
  };
}
