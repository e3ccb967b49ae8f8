import { type Severity, severities } from './alert.ts';

/** The loudest of several severities; of none, the quietest there is. */
export function loudest(all: readonly Severity[]): Severity {
  return severities.find((severity) => all.includes(severity)) ?? 'notice';
}
