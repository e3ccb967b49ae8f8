import { fold } from '../news/fold.ts';

/** Regions where a language has names of its own for the months, or a second script. */
const VARIANTS: Readonly<Record<string, readonly string[]>> = {
  ar: ['ar-EG', 'ar-LB', 'ar-DZ', 'ar-MA', 'ar-IQ'],
  uz: ['uz-Latn', 'uz-Cyrl'],
  id: ['id', 'ms'],
  pt: ['pt-BR', 'pt-PT'],
  de: ['de', 'de-AT'],
  zh: ['zh', 'zh-TW'],
};

/** How people write months beside the standard, and endings that Intl doesn't know: [language, month, names]. */
const ALSO: readonly (readonly [string, number, string])[] = [
  ['en', 9, 'sept'],
  ['es', 9, 'setiembre'],
  ['pl', 1, 'styczniu'],
  ['uz', 9, 'sentyabr сентябрь'],
  ['uz', 10, 'oktyabr oktabr'],
  ['uz', 11, 'noyabr'],
  ['uz', 12, 'dekabr'],
  ['ar', 4, 'نيسان'],
  ['ar', 9, 'أيلول'],
  ['hi', 9, 'सितम्बर'],
  ['hi', 11, 'नवम्बर'],
  ['hi', 12, 'दिसम्बर'],
];

/** From the genitive, which Intl gives, to the case that follows "in". */
const LOCATIVE: Readonly<Record<string, readonly (readonly [RegExp, string])[]>> = {
  ru: [[/[ая]$/, 'е']],
  uk: [
    [/[ая]$/, 'і'],
    [/ого$/, 'ому'],
  ],
  pl: [
    [/ca$/, 'cu'],
    [/nia$/, 'niu'],
    [/da$/, 'dzie'],
    [/ja$/, 'ju'],
    [/ego$/, 'ym'],
  ],
};

/** What may be added to a month's name in languages that mark the case at its end. */
export const MONTH_SUFFIX: Readonly<Record<string, string>> = {
  tr: `(?:['’]?[a-z]{1,5})?`,
  uz: `(?:['’]?[a-zа-я]{1,6})?`,
};

/** The months' names in a language, folded, each with its number; several names a month. */
export function monthNames(language: string): Map<string, number> {
  const names = new Map<string, number>();
  for (const locale of VARIANTS[language] ?? [language])
    for (const form of FORMS)
      for (const [month, name] of namesIn(locale, form).entries())
        for (const one of withCases(language, name)) names.set(one, month + 1);
  for (const [of, month, also] of ALSO)
    if (of === language) for (const name of also.split(' ')) names.set(fold(name), month);
  for (const name of names.keys()) if (!/^\p{L}[\p{L}\p{M}'.]+$/u.test(name)) names.delete(name);
  return names;
}

const FORMS: readonly Intl.DateTimeFormatOptions[] = [
  { month: 'long' },
  { month: 'short' },
  { day: 'numeric', month: 'long' },
  { day: 'numeric', month: 'short' },
];

function namesIn(locale: string, form: Intl.DateTimeFormatOptions): string[] {
  const format = new Intl.DateTimeFormat(`${locale}-u-ca-gregory-nu-latn`, { ...form, timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => {
    const parts = format.formatToParts(Date.UTC(2026, month, 15));
    return fold(parts.find(({ type }) => type === 'month')?.value ?? '').replace(/[.॰]$/, '');
  });
}

function withCases(language: string, name: string): string[] {
  const cases = (LOCATIVE[language] ?? []).flatMap(([end, to]) =>
    end.test(name) ? [name.replace(end, to)] : [],
  );
  const hamza = language === 'ar' ? [name.replace(/[أإآ]/g, 'ا')] : [];
  return [name, ...cases, ...hamza];
}
