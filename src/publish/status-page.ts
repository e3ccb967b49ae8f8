import { element, textElement } from './element.ts';
import { foreignText } from './foreign-text.ts';
import type { Published } from './published.ts';
import { statusSection } from './status-section.ts';
import { statusStyle } from './status-style.ts';

/** What ends when, for people who open the bot's address in a browser. No script, nothing from elsewhere. */
export function statusPage(published: readonly Published[], now: Date): string {
  const names = foreignText(published.map(({ pack }) => pack.product.name).join(', '), 200);
  const head = [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<link rel="alternate" type="application/atom+xml" title="What changed" href="feed.atom">',
    textElement('title', `${names}: what ends when`),
    element('style', statusStyle),
  ];
  const main = [
    '<h1>What ends when</h1>',
    ...published.map((one) => statusSection(one, now)),
    '<h2>Take it with you</h2>',
    OTHER_FORMS,
  ];
  const page = [block('head', head), block('body', [block('main', main)])];
  return `<!doctype html>\n${element('html', `\n${page.join('\n')}\n`, { lang: 'en' })}\n`;
}

const OTHER_FORMS = block('ul', [
  '<li><a href="calendar.ics">Calendar</a>: subscribe to its address in your calendar app, and a date that moves moves there too.</li>',
  '<li><a href="feed.atom">Feed</a>: what changed, for feed readers.</li>',
  '<li><a href="ledger.json">Ledger</a>: all of it as JSON, for programs.</li>',
]);

function block(name: string, lines: readonly string[]): string {
  return element(name, `\n${lines.join('\n')}\n`);
}
