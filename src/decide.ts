import type { Alert } from './alerts/alert.ts';
import { announce } from './alerts/announce.ts';
import { storyNews } from './alerts/story-news.ts';
import { agree, isDecisive } from './deadlines/agree.ts';
import { deadlineKey } from './deadlines/deadline.ts';
import { type Ledger, type LedgerEvent, learn } from './deadlines/ledger.ts';
import { lookForDates, type PageReading } from './deadlines/look-for-dates.ts';
import { saidAgain } from './deadlines/said-again.ts';
import type { Found } from './find-reports.ts';
import { placeReports } from './news/place-reports.ts';
import { settled } from './news/settled.ts';
import type { Story } from './news/story.ts';
import type { StoryIndex } from './news/story-index.ts';

type Situation = {
  readonly packId: string;
  readonly found: readonly Found[];
  /** The whole page, whose sections may change together; null for a feed. */
  readonly page: PageReading | null;
  readonly stories: StoryIndex;
  /** The alerts that there were, by id. */
  readonly told: (alertId: string) => Alert | undefined;
  readonly ledger: Ledger;
  /** A first reading: learn everything, tell nothing. */
  readonly silent: boolean;
  readonly now: Date;
};

export type Decision = {
  readonly alerts: readonly Alert[];
  /** To be stored before the alerts are, null for what became part of another story; */
  readonly stories: ReadonlyMap<string, Story | null>;
  /** and once the alerts are stored: the same stories, owing nothing. */
  readonly settled: ReadonlyMap<string, Story>;
  /** The story of each item, by its id. */
  readonly storyOf: ReadonlyMap<string, string>;
  readonly ledger: Ledger;
  /** Everything that changed in it, told or not. */
  readonly events: readonly LedgerEvent[];
};

/** What the reports of one reading mean: the alerts that are due, the stories and the ledger after it (pure). */
export function decide({ packId, found, page, silent, now, ...known }: Situation): Decision {
  const reports = found.map(({ report }) => report);
  const again = page ? saidAgain(known.ledger, page) : [];
  const readings = [...found.flatMap((one) => one.readings), ...again];
  const { changed, owed, storyOf } = placeReports(known.stories, { packId, reports, live: !silent });
  const learned = learn(known.ledger, readings);
  const looked = page ? lookForDates(learned.ledger, page) : { ledger: learned.ledger, events: [] };
  const { ledger } = looked;
  const events = [...learned.events, ...looked.events];
  const confirming = found.filter((one) => onlyConfirms(one, known.ledger));
  const repeated = new Set(confirming.map(({ report }) => report.teller.itemId));
  const owing = owed.filter((story) => !story.owed?.every((itemId) => repeated.has(itemId)));
  const news = owing.map((story) => storyNews(story, known.told, now));
  const stories = news.flatMap((one) => (one.kind === 'new' ? [one.story] : []));
  const more = news.flatMap((one) => (one.kind === 'more' ? one.alerts : []));
  const alerts = silent
    ? []
    : announce({ packId, stories, more, events, ledger, now, onePage: page !== null });
  return { alerts, stories: changed, settled: settled(owed), storyOf, ledger, events };
}

/** An official text that states nothing but dates that are known already: told once, it need not be told again. */
function onlyConfirms({ readings, report }: Found, ledger: Ledger): boolean {
  if (report.teller.tier !== 'official' || readings.length === 0) return false;
  return readings.every((reading) => {
    const known = ledger[deadlineKey(reading)];
    return known !== undefined && known.support > 0 && (!isDecisive(reading) || agree(known, reading));
  });
}
