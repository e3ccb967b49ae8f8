import type { Reader } from './reader.ts';

const forms = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { day: '2-digit', month: '2-digit', year: 'numeric' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
  /** Beside an author's name. */
  stamp: { dateStyle: 'short', timeStyle: 'short' },
  exact: { dateStyle: 'full', timeStyle: 'long' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

export type TimeForm = keyof typeof forms;

// Making a formatter takes some hundred times longer than using it.
const formatters = new Map<string, Intl.DateTimeFormat>();

/** A moment in one of Discord's forms; one that no calendar reaches is called invalid, as Discord does. */
export function formatTime(milliseconds: number, form: TimeForm, reader: Reader): string {
  if (!isMoment(milliseconds)) return 'Invalid date';
  return formatterFor(form, reader).format(milliseconds);
}

export function isMoment(milliseconds: number): boolean {
  return !Number.isNaN(new Date(milliseconds).getTime());
}

/** Discord's letter after `<t:…:`; any other means `f`. `R` has no form, it runs. */
export function timeForm(letter: string): TimeForm {
  return letter === 't' || letter === 'T' || letter === 'd' || letter === 'D' || letter === 'F'
    ? letter
    : 'f';
}

function formatterFor(form: TimeForm, { locale, zone }: Reader): Intl.DateTimeFormat {
  const key = `${form} ${locale} ${zone}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale, { ...forms[form], timeZone: zone });
  formatters.set(key, made);
  return made;
}
