import { azureRetirements, deprecations, feed, type Headline, helpArticle } from './replay-pages.ts';
import type { Document } from './replay-site.ts';

/** One moment of the story: when it was, and what the sources showed from then on. */
export type Scene = {
  readonly at: string;
  readonly title: string;
  readonly shows: Readonly<Record<string, Document>>;
};

const quiet: Headline = {
  id: 'quiet',
  at: '2026-03-20T09:00:00Z',
  title: 'A quiet week for video tools',
  text: 'Nothing closes, nothing opens.',
};
const goodbye: Headline = {
  id: 'goodbye',
  at: '2026-03-24T19:40:00Z',
  title: 'OpenAI shuts down Sora',
  text: 'The company says goodbye to its video app on X. Dates for the app and the API, and how to keep videos, are to follow.',
};
const disney: Headline = {
  id: 'disney',
  at: '2026-03-24T21:10:00Z',
  title: 'Disney leaves its OpenAI deal as Sora shuts down',
  text: 'The partnership of December ends with the product. No money had changed hands.',
};
const forum: Headline = {
  id: 'forum-1',
  at: '2026-03-24T20:05:00Z',
  title: 'Goodbye to Sora',
  text: 'Score: 772',
};

/** What the sources show before the story begins. The help article does not exist yet. */
export const opening: Scene = {
  at: '2026-03-23T12:00:00Z',
  title: 'An ordinary day',
  shows: {
    '/newsroom': feed('Newsroom', [{ ...quiet, id: 'robots', title: 'A new lab for robotics' }]),
    '/press': feed('The Replay Times', [quiet]),
    '/forum': feed('Replay Forum', [{ ...quiet, id: 'forum-0', title: 'Show: a font for maps' }]),
    '/deprecations': deprecations({ sora: false }),
    '/azure': azureRetirements(null),
  },
};

/**
 * Sora's shutdown as it happened (docs/architecture.md names where each date is from), in our own words, up to the
 * aftermath. The export window after it is invented, and each of its scenes says so: none has been announced. A scene
 * that shows nothing new is one for reminders.
 */
export const scenes: readonly Scene[] = [
  {
    at: '2026-03-24T20:10:00Z',
    title: 'The announcement: no dates yet',
    shows: {
      '/press': feed('The Replay Times', [goodbye, quiet]),
      '/forum': feed('Replay Forum', [forum]),
    },
  },
  {
    at: '2026-03-24T22:00:00Z',
    title: 'Disney leaves',
    shows: { '/press': feed('The Replay Times', [disney, goodbye, quiet]) },
  },
  {
    at: '2026-03-27T05:00:00Z',
    title: 'The dates are published',
    shows: { '/help': helpArticle({ appEnded: false }), '/deprecations': deprecations({ sora: true }) },
  },
  { at: '2026-04-18T12:00:00Z', title: 'A week left for the app', shows: {} },
  { at: '2026-04-24T12:00:00Z', title: 'One day left for the app', shows: {} },
  {
    at: '2026-04-27T13:00:00Z',
    title: 'The app and the website have ended',
    shows: { '/help': helpArticle({ appEnded: true }) },
  },
  {
    at: '2026-05-20T12:00:00Z',
    title: 'Azure has a date of its own',
    shows: { '/azure': azureRetirements('2026-06-03') },
  },
  {
    at: '2026-05-21T12:00:00Z',
    title: 'Azure puts its date off',
    shows: { '/azure': azureRetirements('2026-06-23') },
  },
  {
    at: '2026-06-03T12:00:00Z',
    title: 'Azure puts its date off once more',
    shows: { '/azure': azureRetirements('2026-07-15') },
  },
  { at: '2026-07-14T12:00:00Z', title: 'One day left at Azure', shows: {} },
  { at: '2026-07-17T12:00:00Z', title: 'Azure has ended', shows: {} },
  { at: '2026-08-25T12:00:00Z', title: 'A month left for the API', shows: {} },
  { at: '2026-09-22T12:00:00Z', title: 'One day left for the API', shows: {} },
  { at: '2026-09-25T13:00:00Z', title: 'The API has ended', shows: {} },
  { at: '2026-11-22T12:00:00Z', title: 'The aftermath: what is still open', shows: {} },
  {
    at: '2026-12-01T12:00:00Z',
    title: 'Invented: a last export window is announced',
    shows: { '/help': helpArticle({ appEnded: true, exportWindow: 'announced' }) },
  },
  { at: '2026-12-07T13:00:00Z', title: 'Invented: the export window opens', shows: {} },
  {
    at: '2026-12-16T12:00:00Z',
    title: 'Invented: the export window is extended',
    shows: { '/help': helpArticle({ appEnded: true, exportWindow: 'extended' }) },
  },
  { at: '2027-01-02T12:00:00Z', title: 'Invented: one day left for exports', shows: {} },
  {
    at: '2027-01-05T13:00:00Z',
    title: 'Invented: the export window has closed',
    shows: { '/help': helpArticle({ appEnded: true, exportWindow: 'closed' }) },
  },
];
