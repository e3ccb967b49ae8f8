import type { LanguageWords } from '../language-words.ts';

export const en = {
  common: 'the, of, and, to, is, will, on, for, that, it, with, be, was, are, by',
  and: 'and, while, whereas, but, whilst, with',
  until: 'until, till, before, by, prior to, through, up to, up until, no later than, not later than',
  formerly:
    'instead of, rather than, originally, previously, formerly, moved from, pushed back from, earlier date of',
  endOf: 'end of, end of the year, close of, the last day of',
  about:
    'toward, toward the, towards, towards the, near, near the, nearing the, around, around the, about the, roughly the, late at the',
  within:
    'in, by, since, before, after, of, until, through, during, ahead of, early, mid, late, around, from, come, for',
  thisMonth: 'this month, later this month, end of the month',
  nextMonth: 'next month',
  coming: 'this, this coming, coming',
  notice: `announc*, notif*, publish*, updat*, launch*, releas*, introduc*, said, say, says, saying, told, tells, report,
    reports, reported, reporting, posted, wrote, writes, sign, signed, signing, made public, made it public, made … public, declared deprecated, deprecated on, deprecated since, was deprecated, were deprecated, been deprecated, marked … deprecated, made known, debut*,
    confirm*, reveal*, unveil*, came out, comes out, rolled out, sued, filed, court, hearing, ruling, declared, marked,
    flagged, tweeted, statement, statements, deprecation date, date announced, observed, admitted, learned, hit, hits, reached, surpass*,
    added, adds, raised, begin*, began, started, starts, starting, starting on, opened, opens, arrives, arrived, arrival, price*, refund*, premier*, expanded,
    as of this writing, last checked, accessed, dated, born, founded, rebrand*, agreement, invest*`,
  past: `was, were, has been, have been, had been, had, went, took, had already,
    already, is no longer, are no longer, is gone, are gone, is dead, since`,
  done: 'closed, ended, shuttered, pulled, axed, died, stopped, killed, scrapped, shut, switched off, turned off',
  future: `will, will be, to be, to shut, is to, are to, going to, due, set to, slated, scheduled, planned, plans to, upcoming, is being, shall, would,
    were to, was to, are set, is set, is due, be discontinued, until`,
  places: {
    before:
      'in, in the, within, within the, across, across the, throughout, throughout the, inside the, for, for the',
    after: '',
    outside:
      'outside, outside of, outside the, outside of the, except, except in, except in the, except for, everywhere but, everywhere but in, everywhere but in the, everywhere but the, excluding, excluding the, other than in, other than the, apart from, apart from the',
    people:
      'users, user, customers, subscribers, accounts, creators, people, residents, app store, market, version, region',
    elsewhere:
      'and elsewhere, elsewhere on, elsewhere it, elsewhere the, elsewhere from, rest of the world, other countries, other regions, other markets, other places, some countries, some regions, some markets, select countries, select regions, select markets, selected countries, selected regions, selected markets, certain countries, certain regions, certain markets, several countries, one country, one region, region by region',
    everywhere:
      'everywhere, worldwide, globally, around the world, in all countries, in all regions, in every country, in every region',
    attribute:
      'company, companies, firm, maker, startup, government, administration, senate, congress, house, district, court, courts, justice, department, patent, copyright, media, press, parliament, commission, council, law, laws, lawmakers, regulators, authorities',
    origin: 'based, made, founded, headquartered, developed, born, incorporated',
    never: 'for us, within us',
    names: {
      US: 'u.s., us, u.s, usa, u.s.a., united states of america, states, american',
      EU: 'eu, e.u., european',
      GB: 'uk, u.k., britain, great britain, british',
      AE: 'uae',
    },
  },
} satisfies LanguageWords;
