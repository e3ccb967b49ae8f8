import type { Category } from '../news/category.ts';

const NAMES: Readonly<Record<Category, string>> = {
  announcement: 'Announcement',
  deadline: 'Dates',
  export: 'Export',
  api: 'API',
  partner: 'Partners',
  reason: 'Reasons',
  reaction: 'Reactions',
  alternatives: 'Alternatives',
  aftermath: 'Aftermath',
  policy: 'Policy',
  other: 'Other',
};

/** What people call a kind of news. */
export function categoryName(category: Category): string {
  return NAMES[category];
}
