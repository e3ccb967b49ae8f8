import assert from 'node:assert/strict';
import { createGuildCalendar } from '../src/discord/create-guild-calendar.ts';
import { loadPacks } from '../src/pack/load-pack.ts';
import { wantedEvents } from '../src/server-events/wanted-events.ts';
import { browserTest } from './support/browser-test.ts';
import { startTestPage } from './support/page.ts';
import { aDeadline, NOW } from './support/sample.ts';
import { connect } from './support/sandbox.ts';

browserTest(
  'an event shows the day as it was stated, and the words behind it read as Discord reads them',
  async (t, open) => {
    const [pack] = await loadPacks(['packs/sora.yaml']);
    assert.ok(pack);
    const { discord, guild, page } = await startTestPage(t, { wallClock: () => NOW.getTime() });
    const calendar = createGuildCalendar(await connect(discord));
    const [event] = wantedEvents(pack, [aDeadline(), aDeadline({ surface: 'web', key: 'web' })], NOW);
    assert.ok(event);
    assert.equal((await calendar.create(guild.id, event)).kind, 'written');
    const tab = await open(page.address);
    const item = tab.getByRole('list', { name: 'Events' }).getByRole('listitem');
    await item.getByRole('heading', { name: 'Ends 26 April 2026: Sora app, Sora on the web' }).waitFor();
    await item.getByText('About this event').click();
    await item.locator('strong', { hasText: 'Ends:' }).waitFor();
    await item.getByRole('link', { name: 'https://help.openai.com/article' }).waitFor();
    await item.getByText('Sundown keeps this event up to date').waitFor();
  },
);
