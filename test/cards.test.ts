import assert from 'node:assert/strict';
import test from 'node:test';
import type { Alert, StoryAlert } from '../src/alerts/alert.ts';
import { announce } from '../src/alerts/announce.ts';
import { editedCard } from '../src/alerts/edited-card.ts';
import type { Outbox } from '../src/alerts/outbox.ts';
import { channelRecipientId } from '../src/alerts/recipient.ts';
import { storyCard } from '../src/alerts/story-card.ts';
import { storyNews } from '../src/alerts/story-news.ts';
import { createTell } from '../src/create-tell.ts';
import type { Story, Teller } from '../src/news/story.ts';
import { aChannel, aStory, NOW } from './support/sample.ts';
import { connect } from './support/sandbox.ts';
import { type Line, settled, startToldWorld } from './support/told-world.ts';
import { until } from './support/until.ts';

const OFFICIAL = { tier: 'official', outlet: 'OpenAI', title: 'Goodbye to Sora' } as const;

function told(...others: Partial<Teller>[]): Story {
  const story = aStory({ title: 'OpenAI closes Sora' });
  const joined = others.map((change, n) => {
    const [teller] = aStory({ itemId: `joined-${n}`, outlet: `Outlet ${n}`, ...change }).tellers;
    return teller ?? assert.fail();
  });
  return { ...story, tellers: [...story.tellers, ...joined], owed: joined.map(({ itemId }) => itemId) };
}

function alertOf(story: Story): StoryAlert {
  const [alert] = announce({ packId: 'sora', stories: [story], events: [], now: NOW, onePage: false });
  return alert?.kind === 'story' ? alert : assert.fail();
}

const report = alertOf(told());
const edition = (...others: Partial<Teller>[]) => editedCard(report, storyCard(told(...others)), NOW);

type World = Awaited<ReturnType<typeof startToldWorld>>;

/** Tells what a story owes, as the line does. */
async function hear({ outbox }: Pick<Line, 'outbox'>, world: World, story: Story): Promise<void> {
  const news = storyNews(story, outbox.get, NOW);
  const tell = createTell({ outbox, recipients: world.recipients, deliver: () => {}, now: () => NOW });
  for (const alert of news.kind === 'more' ? news.alerts : [alertOf(story)]) await tell(alert);
}

async function startTold(t: Parameters<typeof startToldWorld>[0]) {
  const world = await startToldWorld(t);
  const line = await world.start();
  await line.outbox.owe(report, world.to);
  await settled(line);
  return { world, line };
}

const killed = () => Promise.reject(new Error('killed'));
const contents = (world: World) => world.told().map((some) => some.map(({ content }) => content));

test('outlets that join are added where the message stands, and nobody is pinged', async (t) => {
  const { world, line } = await startTold(t);
  await line.outbox.revise(edition({}));
  await line.outbox.revise(edition({}));
  await settled(line);
  for (const [card, ...more] of world.told()) {
    assert.ok(card);
    assert.deepEqual([more.length, card.edits, card.pinged.roles.length], [0, 1, 0]);
    const text = card.embeds[0]?.description ?? '';
    assert.match(
      text,
      /^Reported by 2 outlets\.\nAlso told:\n• Outlet 0 \(\[news\.example\]\(<https:\/\/news\.example\/.*>\)\): OpenAI closes Sora$/m,
    );
  }
});

const deaths: Record<string, (world: World, line: Line) => Promise<Line>> = {
  'before any message is changed': async (world, line) => {
    await line.outbox.revise(edition({}));
    return world.restart(line);
  },
  'after a message is changed, before that is noted': async (world, before) => {
    const line = await world.restart(before);
    Object.assign(line.outbox, { settle: killed });
    await line.outbox.revise(edition({}));
    line.deliverer.kick();
    await until('one was changed', () => world.told().some(([card]) => card?.edits === 1));
    return world.restart(line);
  },
};

for (const [moment, die] of Object.entries(deaths)) {
  test(`killed ${moment}: every card comes to its newest state, in one message`, async (t) => {
    const { world, line } = await startTold(t);
    await settled(await die(world, line));
    for (const [card, ...more] of world.told()) {
      assert.match(card?.embeds[0]?.description ?? '', /Reported by 2 outlets\./);
      assert.deepEqual(more, []);
    }
  });
}

test('whoever is still owed a story gets it as it is by then', async (t) => {
  const world = await startToldWorld(t);
  const line = await world.start();
  await line.outbox.owe(report, world.to);
  await line.outbox.revise(edition({}, {}));
  await settled(line);
  for (const [card, ...more] of world.told()) {
    assert.match(card?.embeds[0]?.description ?? '', /Reported by 3 outlets\./);
    assert.deepEqual([card?.edits, more], [0, []]);
  }
});

test('a card that changes while it is being posted is changed afterwards', async (t) => {
  const world = await startToldWorld(t);
  const { send } = world.doings;
  let outbox: Outbox | undefined;
  const line = await world.start({
    send: async (...message) => {
      const outcome = await send(...message);
      await outbox?.revise(edition({}));
      return outcome;
    },
  });
  outbox = line.outbox;
  await line.outbox.owe(report, world.to);
  await settled(line);
  for (const [card] of world.told())
    assert.match(card?.embeds[0]?.description ?? '', /Reported by 2 outlets\./);
});

test('a message that somebody deleted is not made again, and is tried once', async (t) => {
  const { world, line } = await startTold(t);
  const [room] = world.places;
  const message = world.told()[0]?.[0];
  assert.ok(room && message);
  const client = await connect({ ...world.discord, beforeClose: () => {} });
  await client.rest.delete(`/channels/${room.id}/messages/${message.id}`);
  await client.destroy();
  const first = edition({});
  await line.outbox.revise(first);
  await settled(line);
  await line.outbox.revise(editedCard(first, storyCard(told({}, {})), NOW));
  await settled(line);
  assert.deepEqual(world.told()[0], []);
  assert.equal(world.discord.requests.filter(({ code }) => code === 10008).length, 1);
  assert.match(world.told()[1]?.[0]?.embeds[0]?.description ?? '', /Reported by 3 outlets\./);
});

test('a change that Discord does not take yet is tried again', async (t) => {
  const { world, line } = await startTold(t);
  await line.deliverer.stop();
  let times = 0;
  const again = await world.restart(line, {
    edit: async (...message) =>
      times++ < 3 ? { kind: 'later', afterMs: null, reason: 'away' } : world.doings.edit(...message),
    now: () => new Date(NOW.getTime() + times * 60_000),
  });
  await again.outbox.revise(edition({}));
  await until('all are changed', () => {
    again.deliverer.kick();
    return world.told().every(([card]) => card?.edits === 1);
  });
});

test('a report that becomes official is changed, and answered once with the ping', async (t) => {
  const { world, line } = await startTold(t);
  const story = told({}, OFFICIAL);
  await hear(line, world, story);
  await hear(line, world, story);
  await settled(line);
  for (const [n, [card, answer, ...more]] of world.told().entries()) {
    assert.ok(card && answer);
    assert.deepEqual(more, []);
    assert.match(card.content, /^\*\*OpenAI:\*\* Goodbye to Sora$/);
    assert.match(card.embeds[0]?.description ?? '', /^Reported by 2 outlets, official since <t:\d+:f>\.$/m);
    assert.match(answer.content, /^(<@&\d+> )?\*\*Official now:\*\* Goodbye to Sora$/);
    assert.equal(answer.repliesTo, card.id);
    assert.deepEqual(
      [card, answer].map(({ pinged }) => pinged.roles.length),
      n < 3 ? [0, 1] : [0, 0],
    );
  }
});

test('killed between the confirmation and the change of the card: both come, once', async (t) => {
  const { world, line } = await startTold(t);
  const story = told(OFFICIAL);
  await assert.rejects(hear({ outbox: { ...line.outbox, revise: killed } }, world, story), /killed/);
  const again = await world.restart(line);
  await hear(again, world, story);
  await settled(again);
  for (const [card, answer, ...more] of contents(world)) {
    assert.match(card ?? '', /^\*\*OpenAI:\*\* Goodbye to Sora$/);
    assert.match(answer ?? '', /\*\*Official now:\*\*/);
    assert.deepEqual(more, []);
  }
});

test('whoever gets the story after it became official gets one message, which pings', async (t) => {
  const world = await startToldWorld(t);
  const line = await world.start();
  await line.outbox.owe(report, world.to);
  await hear(line, world, told(OFFICIAL));
  await settled(line);
  for (const [n, [card, ...more]] of world.told().entries()) {
    assert.match(card?.content ?? '', /\*\*OpenAI:\*\* Goodbye to Sora$/);
    assert.deepEqual([more.length, card?.pinged.roles.length], [0, n < 3 ? 1 : 0]);
  }
});

test('whoever may have the report already, without our knowing, is pinged by the confirmation alone', async (t) => {
  const world = await startToldWorld(t);
  let isAway = true;
  const start = (before?: Line) => {
    const change: Parameters<World['start']>[0] = {
      send: async (...message) => {
        const outcome = await world.doings.send(...message);
        return isAway ? { kind: 'later', afterMs: null, reason: 'the answer was lost' } : outcome;
      },
      now: () => new Date(NOW.getTime() + (isAway ? 0 : 60_000)),
    };
    return before ? world.restart(before, change) : world.start(change);
  };
  const line = await start();
  await line.outbox.owe(report, world.to);
  line.deliverer.kick();
  await until('each was tried', () => [...line.outbox.pending()].every(({ attempts }) => attempts === 1));
  await hear(line, world, told(OFFICIAL));
  isAway = false;
  await settled(await start(line));
  for (const [n, [card, answer, ...more]] of world.told().entries()) {
    assert.match(card?.content ?? '', /^\*\*OpenAI:\*\* Goodbye to Sora$/);
    assert.match(answer?.content ?? '', /\*\*Official now:\*\*/);
    assert.deepEqual(
      [more.length, card?.pinged.roles.length, answer?.pinged.roles.length],
      [0, 0, n < 3 ? 1 : 0],
    );
  }
});

test('whoever wants no mere reports gets the story itself once it is official, and it lives on', async (t) => {
  const world = await startToldWorld(t);
  const [room] = world.places;
  assert.ok(room?.guildId);
  const shy = aChannel({
    guildId: room.guildId,
    channelId: room.id,
    minimum: 'major',
    roleId: world.role.id,
  });
  await world.recipients.save(shy);
  const line = await world.start();
  await line.outbox.owe(report, world.recipients.wanting(report));
  await settled(line);
  assert.deepEqual(world.told()[0], []);
  await hear(line, world, told(OFFICIAL));
  await settled(line);
  const first = [...line.outbox.alerts()].find(({ id }) => id.startsWith('official-')) ?? assert.fail();
  assert.deepEqual(
    (await line.outbox.deliveries(first.id)).map(({ to }) => to),
    [channelRecipientId(room.id)],
  );
  await line.outbox.revise(editedCard(first as StoryAlert, storyCard(told(OFFICIAL, {}, {})), NOW));
  await settled(line);
  const [card, ...more] = world.told()[0] ?? [];
  assert.match(card?.content ?? '', /\*\*OpenAI:\*\* Goodbye to Sora$/);
  assert.match(card?.embeds[0]?.description ?? '', /Reported by 3 outlets, official since/);
  assert.deepEqual([more.length, card?.pinged.roles.length], [0, 1]);
});

test('a story that was told with others in one message changes there, and the others stay', async (t) => {
  const world = await startToldWorld(t);
  const line = await world.start();
  const at = '2026-03-24T10:00:00.000Z';
  const late: Alert[] = Array.from({ length: 4 }, (_, n) => {
    const story = { ...aStory({ title: `Event ${n}`, itemId: `${n}` }), id: `late-${n}` };
    return { ...alertOf(story), at };
  });
  await line.outbox.oweAll(late.map((alert) => ({ alert, to: world.to })));
  await settled(line);
  const [one] = late;
  assert.ok(one?.kind === 'story');
  const { story } = one;
  const official = aStory({ ...OFFICIAL, itemId: 'x' }).tellers;
  await line.outbox.revise(
    editedCard(one, storyCard({ ...story, tellers: [...story.tellers, ...official] }), NOW),
  );
  await settled(line);
  for (const [digest, ...more] of world.told()) {
    const text = digest?.embeds[0]?.description ?? '';
    assert.deepEqual(more, []);
    for (const title of ['Goodbye to Sora', 'Event 1', 'Event 2', 'Event 3'])
      assert.ok(text.includes(title), title);
    assert.deepEqual([digest?.edits, digest?.pinged.roles.length], [1, 0]);
  }
});
