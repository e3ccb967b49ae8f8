import { safeText } from '../alerts/safe-text.ts';
import type { Story, Teller } from '../news/story.ts';

const MAX_OUTLET = 40;

const WHOSE: Readonly<Record<Teller['tier'], string>> = {
  official: '**Official**, by ',
  provider: 'Told by ',
  press: 'Reported by ',
  community: 'Not confirmed, said at ',
};

/** Who tells a story, and how far that can be believed: "Reported by The Gazette and 8 other outlets". */
export function toldBy({ tellers }: Story): string {
  const [head] = tellers;
  if (!head) return '';
  const others = new Set(tellers.map(({ outlet }) => outlet)).size - 1;
  const also = others > 0 ? ` and ${others} other ${others === 1 ? 'outlet' : 'outlets'}` : '';
  return `${WHOSE[head.tier]}${safeText(head.outlet, MAX_OUTLET)}${also}`;
}
