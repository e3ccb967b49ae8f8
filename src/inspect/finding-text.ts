import { plainLine } from '../alerts/safe-text.ts';
import type { Finding } from './inspect-source.ts';

/** A finding for reading in a terminal; foreign text can't move the cursor or forge a line. */
export function findingText(finding: Finding): string {
  if ('blind' in finding) return `BLIND     ${plainLine(finding.source)}: ${plainLine(finding.blind)}`;
  const { relevant, title, reasons, category, story, deadlines } = finding;
  const head = `${relevant ? 'relevant ' : '-        '} ${plainLine(title).slice(0, 100) || '(no title)'}`;
  const why = reasons.map(plainLine).join('; ');
  const dates = deadlines.map(
    ({ provider, surface, date, status, quote }) =>
      `${provider}/${surface} ${date} ${status}: “${plainLine(quote)}”`,
  );
  return [
    head,
    `           ${relevant ? `${category}; ${why}; story ${story}` : why}`,
    ...dates.map((one) => `           ${one}`),
  ].join('\n');
}
