import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { type Client, ComponentType, MessageFlags, Routes } from 'discord.js';
import type { Page } from 'playwright-core';
import { browserTest, type OpenTab } from './support/browser-test.ts';
import { lastMessage, messageLog } from './support/message-log.ts';
import { startTestPage } from './support/page.ts';
import { connect } from './support/sandbox.ts';
import { answerComponents, buttonRow, PIXEL, selectRows } from './support/showcase-bot.ts';

type Drawn = Awaited<ReturnType<typeof startDrawing>>;

/** A page that looks at #talk, and a bot that writes there. */
async function startDrawing(t: TestContext, open: OpenTab) {
  const on = await startTestPage(t, { answerWithin: 500 });
  const client = await connect(on.discord);
  const tab = await open(on.page.address);
  await messageLog(tab).waitFor();
  const post = (body: object) => postTo(client, on.talk.id, body);
  return { ...on, client, tab, post };
}

async function postTo(client: Client, channelId: string, body: object): Promise<string> {
  const message = await client.rest.post(Routes.channelMessages(channelId), { body });
  assert.ok(typeof message === 'object' && message !== null && 'id' in message);
  return String(message.id);
}

const shows = (tab: Page, text: string | RegExp) => lastMessage(tab).getByText(text).first().waitFor();

browserTest('markup, times and mentions are drawn as Discord draws them', async (t, open) => {
  const { tab, post, ada, talk, watchers } = await startDrawing(t, open);
  const soon = Math.floor(Date.parse('2026-03-24T15:00:00Z') / 1000);
  await post({
    content: `# Title\n**bold** \\*plain\\* ||hidden|| \`code\` <t:${soon}:R>\n> quoted\n- one\n- two\n<@${ada.id}> <@&${watchers.id}> <#${talk.id}> [words](https://example.org/a)`,
  });
  const message = lastMessage(tab);
  await message.getByRole('heading', { name: 'Title' }).waitFor();
  assert.equal(await message.locator('strong').textContent(), 'bold');
  await message.getByText('*plain*').waitFor();
  assert.equal(await message.locator('blockquote').textContent(), 'quoted');
  assert.equal(await message.getByRole('listitem').count(), 2);
  for (const name of ['@Ada', '@watchers', '#talk']) await message.getByText(name).waitFor();
  assert.equal(
    await message.getByRole('link', { name: 'words' }).getAttribute('href'),
    'https://example.org/a',
  );
  assert.match((await message.locator('live-time').textContent()) ?? '', /^in [23] hours$/);
  await message.getByRole('button', { name: /spoiler/i }).click();
  await message.getByText('hidden').waitFor();
});

browserTest(
  'embeds, pictures and files are drawn, and nothing is fetched from a foreign host',
  async (t, open) => {
    const { tab, client, post, talk } = await startDrawing(t, open);
    const embed = {
      title: 'A title',
      url: 'https://example.org/title',
      description: 'Some **words**',
      color: 0xc0392b,
      author: { name: 'An author' },
      fields: [{ name: 'Left', value: 'one', inline: true }],
      footer: { text: 'A footer' },
      image: { url: 'https://pictures.example.org/a.png' },
    };
    await post({ embeds: [embed] });
    for (const text of ['An author', 'A title', 'words', 'Left', 'one', 'A footer', /pictures\.example\.org/])
      await shows(tab, text);
    await client.rest.post(Routes.channelMessages(talk.id), {
      body: { attachments: [{ id: 0, filename: 'dot.png', description: 'A red dot' }] },
      files: [{ name: 'dot.png', data: PIXEL, contentType: 'image/png' }],
    });
    const picture = lastMessage(tab).getByRole('img', { name: 'A red dot' });
    await picture.waitFor();
    assert.equal(await picture.evaluate((image) => 'naturalWidth' in image && image.naturalWidth), 1);
  },
);

browserTest('components v2 are drawn with all that they hold', async (t, open) => {
  const { tab, post } = await startDrawing(t, open);
  await post({
    flags: MessageFlags.IsComponentsV2,
    components: [
      {
        type: ComponentType.Container,
        accent_color: 0x5865f2,
        components: [
          {
            type: ComponentType.Section,
            components: [{ type: ComponentType.TextDisplay, content: '## What ends' }],
            accessory: { type: ComponentType.Button, style: 1, custom_id: 'why', label: 'Why' },
          },
          { type: ComponentType.Separator },
          { type: ComponentType.TextDisplay, content: 'The **app**' },
        ],
      },
    ],
  });
  await lastMessage(tab).getByRole('heading', { name: 'What ends' }).waitFor();
  await lastMessage(tab).getByRole('button', { name: 'Why' }).waitFor();
  await shows(tab, 'app');
});

browserTest('edits, pins, publishing and deletions are seen as they happen', async (t, open) => {
  const { tab, client, post, talk } = await startDrawing(t, open);
  const id = await post({ content: 'First words' });
  await shows(tab, 'First words');
  await client.rest.patch(Routes.channelMessage(talk.id, id), { body: { content: 'Second words' } });
  await shows(tab, 'Second words');
  await shows(tab, '(edited)');
  await client.rest.put(Routes.channelMessagesPin(talk.id, id));
  await shows(tab, /pinned a message/);
  await tab.getByRole('button', { name: 'Pinned' }).click();
  await tab.getByRole('dialog').getByText('Second words').waitFor();
  await tab.keyboard.press('Escape');
  await client.rest.delete(Routes.channelMessage(talk.id, id));
  await messageLog(tab).getByText('Second words (edited)').waitFor({ state: 'detached' });
});

browserTest(
  'every style of button answers, changes its message, opens a form or says that nobody answers',
  async (t, open) => {
    const { tab, client, post, discord } = await startDrawing(t, open);
    answerComponents(client);
    await post({ content: 'Buttons', components: [buttonRow] });
    const buttons = tab.getByRole('article').filter({ has: tab.getByRole('link', { name: /Read on/ }) });
    await buttons.getByRole('button', { name: 'Press first' }).click();
    await shows(tab, 'You pressed first');
    await shows(tab, /Only you can see this/);
    await buttons.getByRole('button', { name: 'Press second' }).click();
    await buttons.getByText('Changed by the second button').waitFor();
    await buttons.getByRole('button', { name: 'Press third' }).click();
    await tab.getByText('The application did not respond.').waitFor();
    const link = buttons.getByRole('link', { name: /Read on/ });
    assert.equal(await link.getAttribute('href'), 'https://example.org/page');
    await fillForm(tab, buttons.getByRole('button', { name: 'Press fourth' }));
    await shows(tab, 'You wrote 2026-01-31');
    await lastMessage(tab).getByRole('button', { name: 'Dismiss message' }).click();
    await tab.getByText('You wrote 2026-01-31').waitFor({ state: 'detached' });
    assert.deepEqual(discord.problems, []);
  },
);

/** A wrong value is refused before it is sent, and the right one closes the form. */
async function fillForm(tab: Page, opener: ReturnType<Page['getByRole']>): Promise<void> {
  await opener.click();
  const dialog = tab.getByRole('dialog', { name: 'When did you buy?' });
  await dialog.getByRole('textbox', { name: /Day of purchase/ }).fill('soon');
  await dialog.getByRole('button', { name: 'Submit' }).click();
  await dialog.locator('[aria-invalid="true"]').waitFor();
  await dialog.getByRole('textbox', { name: /Day of purchase/ }).fill('2026-01-31');
  await dialog.getByRole('button', { name: 'Submit' }).click();
  await dialog.waitFor({ state: 'hidden' });
}

const choices = {
  text: ['The app', 'The api'],
  user: ['Robin'],
  role: ['watchers'],
  mentionable: ['Ada'],
  channel: ['talk'],
};

browserTest('every kind of select can be used by keyboard alone', async (t, open) => {
  const { tab, client, post } = await startDrawing(t, open);
  answerComponents(client);
  await post({ content: 'Selects', components: selectRows });
  for (const [kind, names] of Object.entries(choices)) await choose(tab, kind, names);
});

async function choose(tab: Page, kind: string, names: readonly string[]): Promise<void> {
  await tab.getByRole('button', { name: `Pick a ${kind}` }).press('Enter');
  const list = tab.getByRole('listbox');
  await list.waitFor();
  for (const name of names) {
    for (let moved = 0; moved < 10 && !(await isActive(tab, name)); moved += 1) await list.press('ArrowDown');
    await list.press(' ');
  }
  const done = tab.getByRole('button', { name: /^Done/ });
  if (await done.isVisible()) await done.press('Enter');
  await shows(tab, `You chose ${kind} ${names.length}`);
}

/** The option that the keyboard is on, by what the list says to those who listen. */
function isActive(tab: Page, name: string): Promise<boolean> {
  return tab.getByRole('listbox').evaluate((list, wanted) => {
    const id = list.getAttribute('aria-activedescendant') ?? '';
    return list.ownerDocument.getElementById(id)?.textContent?.includes(wanted) ?? false;
  }, name);
}

browserTest('an event of the server is listed, moves and goes as the bot says', async (t, open) => {
  const { tab, client, guild } = await startDrawing(t, open);
  const event = {
    name: 'The API ends',
    description: 'Save your videos before.',
    entity_type: 3,
    privacy_level: 2,
    scheduled_start_time: '2099-09-24T07:00:00Z',
    scheduled_end_time: '2099-09-24T08:00:00Z',
    entity_metadata: { location: 'https://example.org/deprecations' },
  };
  const made = await client.rest.post(Routes.guildScheduledEvents(guild.id), { body: event });
  assert.ok(typeof made === 'object' && made !== null && 'id' in made);
  const listed = tab.getByRole('list', { name: 'Events' }).getByRole('listitem');
  await listed.getByText('The API ends').waitFor();
  const path = Routes.guildScheduledEvent(guild.id, String(made.id));
  await client.rest.patch(path, { body: { name: 'The API ends later' } });
  await listed.getByText('The API ends later').waitFor();
  await client.rest.delete(path);
  await listed.waitFor({ state: 'detached' });
});

browserTest('hostile names and texts stay inside their place', async (t, open) => {
  const { tab, post } = await startDrawing(t, open);
  const page: Drawn['tab'] = tab;
  await post({
    content: `\u202e${'W'.repeat(1900)} @everyone <script>alert(1)</script>`,
    allowed_mentions: { parse: [] },
  });
  await shows(tab, /<script>alert\(1\)<\/script>/);
  const widths = await page.evaluate('[document.documentElement.scrollWidth, innerWidth]');
  assert.ok(Array.isArray(widths) && widths[0] <= widths[1], `the page is wider than its window: ${widths}`);
});
