import cron from 'node-cron';
import type { Logger } from './log.ts';

export type Schedule = { stop(): Promise<void> };

/**
 * Runs the work at each time the cron expression names, in UTC, never twice at once. What is due is always worked
 * out from the stored state, so a missed time is only late. The only file that imports node-cron but for the
 * check of the expression in config.ts.
 */
export function startSchedule(expression: string, work: () => Promise<void>, log: Logger): Schedule {
  const task = cron.schedule(expression, work, {
    timezone: 'UTC',
    noOverlap: true,
    suppressMissedWarning: true,
    logger: quietly(log),
  });
  return { stop: async () => task.destroy() };
}

function quietly(log: Logger) {
  const debug = (message: string | Error) => log.debug(String(message));
  return { info: debug, warn: debug, debug, error: (message: string | Error) => log.error(String(message)) };
}
