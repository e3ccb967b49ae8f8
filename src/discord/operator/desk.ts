import type { Action } from '../../alerts/action.ts';
import type { Alert } from '../../alerts/alert.ts';
import type { FanOut } from '../../alerts/fan-outs.ts';
import type { Plan } from '../../alerts/plan-action.ts';

/** What would follow from an action, and whom it would reach. */
export type Forecast = Plan & {
  /** Messages that would be changed. */
  readonly messages: number;
  /** Places that would be answered, or be told of a new date. */
  readonly places: number;
};

/** Where operators' actions are prepared, done and kept. */
export type Desk = {
  forecast(action: Action): Promise<Forecast>;
  /** Keeps an action until its operator confirms it, for some minutes and in memory only. */
  prepare(action: Action): void;
  /** Hands out what was prepared by this operator, once; null when it is too old, done or not theirs. */
  take(id: string, userId: string): Action | null;
  /** Writes the action down, then does it. Once it is written down, it is done even if the bot is killed. */
  carryOut(action: Action): Promise<void>;
  /** Does what was written down and not finished. */
  resume(): Promise<void>;
  /** Newest first. */
  log(): readonly Action[];
  /** The alerts that a message told. */
  toldIn(messageId: string): Promise<Alert[]>;
  readonly owed: number;
  /** How far the alerts have come that are not delivered to everyone yet, the oldest first. */
  fanOuts(): readonly FanOut[];
};
