import type { Alert } from './alerts/alert.ts';
import { announce } from './alerts/announce.ts';
import { agree, isDecisive } from './deadlines/agree.ts';
import { deadlineKey } from './deadlines/deadline.ts';
import { type Ledger, type LedgerEvent, learn } from './deadlines/ledger.ts';
import type { Found } from './find-reports.ts';
import { placeReports, type Story } from './news/story.ts';

type Situation = {
  readonly packId: string;
  readonly found: readonly Found[];
  /** The source is one page, whose sections may change together. */
  readonly onePage: boolean;
  readonly story: (id: string) => Story | undefined;
  readonly ledger: Ledger;
  /** A first reading: learn everything, tell nothing. */
  readonly silent: boolean;
  readonly now: Date;
};

export type Decision = {
  readonly alerts: readonly Alert[];
  readonly stories: ReadonlyMap<string, Story>;
  readonly ledger: Ledger;
  /** Everything that changed in it, told or not. */
  readonly events: readonly LedgerEvent[];
};

/** What the reports of one reading mean: the alerts that are due, the stories and the ledger after it (pure). */
export function decide({ packId, found, onePage, silent, now, ...known }: Situation): Decision {
  const reports = found.map(({ report }) => report);
  const readings = found.flatMap((one) => one.readings);
  const { changed, fresh } = placeReports(known.story, packId, reports);
  const { ledger, events } = learn(known.ledger, readings);
  const confirming = found.filter((one) => onlyConfirms(one, known.ledger));
  const repeated = new Set(confirming.map(({ report }) => report.teller.itemId));
  const stories = fresh.filter(({ tellers }) => !tellers.every(({ itemId }) => repeated.has(itemId)));
  const alerts = silent ? [] : announce({ packId, stories, events, now, onePage });
  return { alerts, stories: changed, ledger, events };
}

/** An official text that states nothing but dates that are known already: told once, it need not be told again. */
function onlyConfirms({ readings, report }: Found, ledger: Ledger): boolean {
  if (report.teller.tier !== 'official' || readings.length === 0) return false;
  return readings.every((reading) => {
    const known = ledger[deadlineKey(reading)];
    return known !== undefined && known.support > 0 && (!isDecisive(reading) || agree(known, reading));
  });
}
