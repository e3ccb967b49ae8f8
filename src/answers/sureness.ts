import type { Deadline } from '../deadlines/deadline.ts';

/** How far a deadline can be relied on, in a sentence. */
export function sureness({ status, date, evidence, precision, support, history }: Deadline): string {
  if (support === 0 && history.at(-1)?.wrong)
    return '**How sure:** nothing is known; what was told before was wrong.';
  if (status === 'withdrawn') return '**How sure:** the date was withdrawn, so it no longer counts.';
  if (status === 'conditional') return '**How sure:** it depends on something that has not happened yet.';
  if (date === null) return '**How sure:** that it ends was said; when was not.';
  const day =
    precision === 'month'
      ? ' Only the month is given.'
      : precision === 'day'
        ? ' The hour is not stated.'
        : '';
  switch (evidence.tier) {
    case 'official':
      return `**How sure:** certain, the maker says so itself.${day}`;
    case 'provider':
      return `**How sure:** certain for this provider, who says so about its own service.${day}`;
    case 'press':
      return `**How sure:** not sure. It is reported, and no official page confirms it.${day}`;
    case 'community':
      return `**How sure:** hardly. Somebody says so, and no official page confirms it.${day}`;
  }
}
