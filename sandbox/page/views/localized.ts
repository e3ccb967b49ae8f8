/** Where Discord has no text in a language, it takes a near one before the command's own. */
const near: Readonly<Record<string, string>> = { 'en-US': 'en-GB', 'en-GB': 'en-US', 'es-419': 'es-ES' };

/** The text in a language, as far as the bot has given it. */
export function localized(
  text: string,
  localizations: Readonly<Record<string, string>> | null | undefined,
  locale: string,
): string {
  return localizations?.[locale] ?? localizations?.[near[locale] ?? ''] ?? text;
}
