import assert from 'node:assert/strict';
import { browserTest } from './support/browser-test.ts';
import { lastMessage } from './support/message-log.ts';
import { createPerson } from './support/person.ts';
import { startShowPage } from './support/show-page.ts';

browserTest(
  'the timeline of /deadlines is drawn on a phone, with its words for who does not see it',
  async (t, open) => {
    const { show, address } = await startShowPage(t);
    const tab = await open(address, { viewport: { width: 360, height: 740 } });
    const ada = createPerson(tab);
    await ada.sees('OpenAI shuts down Sora');
    await show.control({ action: 'pause' });
    for (const sign of ['Disney leaves its OpenAI deal', 'Date set: Sora app']) {
      await show.control({ action: 'next' });
      await ada.sees(sign);
    }
    await ada.use('deadlines');
    await ada.sees('used /deadlines');
    const picture = lastMessage(tab).getByRole('img', { name: /^Timeline\. .*24 September 2026/ });
    await picture.scrollIntoViewIfNeeded();
    await tab.evaluate('Promise.all([...document.images].map((image) => image.decode()))');
    const { width = 0, x = 0 } = (await picture.boundingBox()) ?? {};
    assert.ok(width > 240 && x + width <= 360, `${x}, ${width}`);
  },
);
