import { customId } from '../alerts/custom-id.ts';
import { freshnessLine } from '../alerts/freshness-line.ts';
import { hostLinks } from '../alerts/host-links.ts';
import type { Button, Message, Row } from '../alerts/message.ts';
import { safeText } from '../alerts/safe-text.ts';
import { warningLines } from '../alerts/warning-lines.ts';
import { dateWords, moment, standing, subject } from '../alerts/wording.ts';
import type { Deadline, Evidence, FormerState } from '../deadlines/deadline.ts';
import { deadlineId } from '../deadlines/deadline-id.ts';
import type { Pack } from '../pack/pack.ts';
import { trustOf } from '../trust/trust-of.ts';
import { card } from './card.ts';
import { deadlineSelect } from './deadline-select.ts';
import type { Known } from './known.ts';
import { openQuestions } from './open-questions.ts';
import { sureness } from './sureness.ts';
import { tierWords } from './tier-words.ts';

/** Former dates a page; a phone's screen holds about as much. */
const A_PAGE = 4;
const QUOTE = 700;
const OLD_QUOTE = 200;
const SHORT_HASH = 12;

/** `/evidence`: the words a deadline rests on, where and when they were read, how sure it is and what stood before. */
export function evidenceCard(known: Known, deadline: Deadline, asked = 0): Message {
  const { pack, deadlines, sources, now } = known;
  const former = deadline.history.toReversed();
  const pages = Math.max(Math.ceil(former.length / A_PAGE), 1);
  const page = Math.min(Math.max(asked, 0), pages - 1);
  const lines = [
    `**${standing(deadline, now)}**`,
    ...(page === 0
      ? [
          ...(deadline.support > 0 || deadline.history.length === 0 ? proof(deadline.evidence, pack) : []),
          '',
          sureness(deadline),
          ...openQuestions(deadline, hostLinks(pack)),
        ]
      : []),
    ...history({ former: former.slice(page * A_PAGE, (page + 1) * A_PAGE), page, pages, pack }),
    '',
    freshnessLine(sources),
  ];
  return {
    ...card(`Evidence for ${subject(pack, deadline)}`, lines),
    components: [
      ...controls(deadline, page, pages),
      ...deadlineSelect(
        { command: 'evidence', placeholder: 'Evidence for another deadline', chosen: deadline },
        { pack, deadlines },
      ),
    ],
  };
}

function proof({ quote, url, tier, readAt, sha256 }: Evidence, pack: Pack): string[] {
  const source = `${hostLinks(pack)(url)}, ${tierWords(tier)}`;
  const warning = warningLines(trustOf(url, pack), pack);
  if (quote === null || readAt === null)
    return [`On record from ${source}. Not read again yet, so there is no quote.`, ...warning];
  const reader = sha256 === null ? ' by an operator of this bot' : '';
  return [
    `> ${safeText(quote, QUOTE)}`,
    `From ${source}, read${reader} ${moment(readAt, 'f')} (${moment(readAt)}).`,
    ...(sha256 === null
      ? []
      : [`SHA-256 of what was read: ${sha256.slice(0, SHORT_HASH)}…, whole \`${sha256}\``]),
    ...warning,
  ];
}

type Former = {
  readonly former: readonly FormerState[];
  readonly page: number;
  readonly pages: number;
  readonly pack: Pack;
};

function history({ former, page, pages, pack }: Former): string[] {
  if (former.length === 0) return ['', 'Nothing else was known before.'];
  const which = pages > 1 ? ` (page ${page + 1} of ${pages})` : '';
  return [
    '',
    `**What stood before**, newest first${which}`,
    ...former.flatMap((one) => formerLines(one, pack)),
  ];
}

function formerLines({ date, time, since, evidence, wrong }: FormerState, pack: Pack): string[] {
  const words = date === null ? 'no date' : dateWords(date, time);
  const from = hostLinks(pack)(evidence.url);
  const quote = evidence.quote === null ? [] : [`> ${safeText(evidence.quote, OLD_QUOTE)}`];
  if (wrong !== undefined) {
    const why = wrong.reason === '' ? '' : ` ${safeText(wrong.reason, OLD_QUOTE)}`;
    return [`• ~~${words}~~ was wrong, put right ${moment(wrong.at, 'f')}.${why}`, ...quote];
  }
  return [`• ${words}, known since ${dateWords(since.slice(0, 10))} from ${from}`, ...quote];
}

function controls({ key }: Deadline, page: number, pages: number): Row[] {
  const id = deadlineId(key);
  const turn = (label: string, to: number): Button => ({
    type: 2,
    style: 2,
    label,
    custom_id: customId({ command: 'evidence', verb: 'page', argument: `${id}.${to}` }),
    disabled: to < 0 || to >= pages,
  });
  return pages > 1 ? [{ type: 1, components: [turn('Newer', page - 1), turn('Older', page + 1)] }] : [];
}
