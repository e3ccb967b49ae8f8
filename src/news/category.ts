/** The main point of a relevant item. The words of each are the pack's; "announcement" and "other" need none. */
export const categories = [
  'announcement',
  'deadline',
  'export',
  'api',
  'partner',
  'reason',
  'reaction',
  'alternatives',
  'aftermath',
  'policy',
  'other',
] as const;

export type Category = (typeof categories)[number];
