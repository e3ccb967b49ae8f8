import type { Pack } from '../pack/pack.ts';
import type { Severity } from './alert.ts';
import type { Embed } from './message.ts';
import { plainLine } from './safe-text.ts';

const COLOURS: Record<Severity, number> = { critical: 0xc0392b, major: 0xd68910, notice: 0x5d6d7e };
const WORDS: Record<Severity, string> = { critical: 'Critical', major: 'Important', notice: 'Notice' };

/** How loud an alert is, as the colour and the foot of its embed show it. */
export function severityFrame(severity: Severity, pack: Pack): Pick<Embed, 'color' | 'footer'> {
  const maker = plainLine(pack.product.maker).slice(0, 100);
  return {
    color: COLOURS[severity],
    footer: { text: `${WORDS[severity]} · Sundown is not affiliated with ${maker}` },
  };
}
