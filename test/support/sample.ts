import type { Alert } from '../../src/alerts/alert.ts';
import type { Recipient } from '../../src/alerts/recipient.ts';
import type { Deadline } from '../../src/deadlines/deadline.ts';
import type { Reading } from '../../src/deadlines/ledger.ts';
import type { Item } from '../../src/feed/item.ts';
import type { Story } from '../../src/news/story.ts';

export const NOW = new Date('2026-03-24T20:00:00Z');

export function anItem(change: Partial<Item> = {}): Item {
  return {
    id: 'item-1',
    sourceId: 'newsroom',
    guid: 'item-1',
    url: 'https://news.example/sora-closes',
    title: 'OpenAI closes Sora',
    text: 'The company says goodbye to the app.',
    published: '2026-03-24T19:00:00.000Z',
    ...change,
  };
}

export function aStory(change: Partial<Story['tellers'][number]> = {}): Story {
  const item = anItem();
  return {
    id: 'story-1',
    packId: 'sora',
    category: 'announcement',
    tellers: [
      {
        itemId: item.id,
        sourceId: item.sourceId,
        outlet: 'Example News',
        tier: 'press',
        title: item.title,
        url: item.url,
        published: item.published,
        readAt: NOW.toISOString(),
        reasons: ['names Sora in the title'],
        ...change,
      },
    ],
  };
}

export function aReading(change: Partial<Reading> = {}): Reading {
  return {
    by: {
      source: 'help',
      outlet: 'OpenAI Help Center',
      site: 'openai.com',
      provider: 'openai',
      stands: true,
    },
    provider: 'openai',
    surface: 'app',
    region: null,
    date: '2026-04-26',
    precision: 'day',
    status: 'announced',
    evidence: {
      quote: 'The app ends on April 26, 2026.',
      url: 'https://help.openai.com/article',
      tier: 'official',
      readAt: NOW.toISOString(),
      sha256: 'ab'.repeat(32),
    },
    ...change,
  };
}

export function aDeadline(change: Partial<Deadline> = {}): Deadline {
  const { by: _by, ...reading } = aReading();
  return {
    ...reading,
    key: 'openai/app/everywhere',
    since: NOW.toISOString(),
    note: null,
    history: [],
    claims: [],
    support: 1,
    disputed: [],
    held: null,
    ...change,
  };
}

export function anAlert(change: Partial<Extract<Alert, { kind: 'story' }>> = {}): Alert {
  const story = aStory();
  return {
    kind: 'story',
    id: 'alert-1',
    packId: 'sora',
    severity: 'notice',
    at: NOW.toISOString(),
    story,
    ...change,
  };
}

/** What a recipient asked for: all of it, at any time. */
const asking = {
  topics: ['deadlines', 'news'],
  minimum: 'notice',
  reminders: 'all',
  quiet: null,
  digest: null,
  since: '2026-03-01T00:00:00.000Z',
  trouble: null,
} satisfies Partial<Recipient>;

export function aChannel(change: Partial<Extract<Recipient, { kind: 'channel' }>> = {}): Recipient {
  return { kind: 'channel', guildId: '100', channelId: '200', roleId: null, ...asking, ...change };
}

export function aPerson(change: Partial<Extract<Recipient, { kind: 'person' }>> = {}): Recipient {
  return { kind: 'person', userId: '300', channelId: '400', ...asking, ...change };
}
