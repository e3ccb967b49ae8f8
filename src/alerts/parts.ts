import type { Trust } from '../trust/trust-of.ts';
import type { Embed } from './message.ts';

/** What an alert says, before it becomes a message for somebody. */
export type Parts = {
  readonly headline: string;
  readonly embed: Embed;
  /** Where it is from. */
  readonly link: Trust | null;
};
