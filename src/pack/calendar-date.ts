const FORMS = { day: /^\d{4}-\d{2}-\d{2}$/, month: /^\d{4}-\d{2}$/ };

/** Whether the text is a day (YYYY-MM-DD) or a month (YYYY-MM) that the calendar has; 31 April is not. */
export function isCalendarDate(text: string, form: 'day' | 'month'): boolean {
  if (!FORMS[form].test(text)) return false;
  const time = Date.parse(`${text}T00:00Z`);
  // V8 reads 31 April as 1 May, so a day that exists is one that comes back unchanged.
  return !Number.isNaN(time) && (form === 'month' || new Date(time).getUTCDate() === Number(text.slice(-2)));
}
