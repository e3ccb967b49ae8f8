/** An instant to the minute, for readers in any zone: "2026-03-27 04:35 UTC". */
export function instantWords(instant: string | Date): string {
  return `${new Date(instant).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
