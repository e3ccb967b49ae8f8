import { html, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import type { StateView } from '../../state-view.ts';
import type { Page } from '../page.ts';
import type { Preferences } from '../preferences.ts';
import { readTheme, showTheme, themes, themeWords } from '../theme.ts';
import { botWords } from '../words/bot-words.ts';
import { localeName, locales } from './locales.ts';

const languages = locales.map((locale) => ({ value: locale, words: localeName(locale) }));

/** Who the visitor is, in which language and colours, and how the bot is. */
export function drawYou(
  { me, people, bot }: StateView,
  page: Page,
  preferences: Preferences,
): TemplateResult {
  const setTheme = (theme: string) => {
    preferences.write('theme', theme);
    showTheme(document.documentElement, readTheme(preferences));
  };
  return html`
    <section class="you" aria-label="You">
      <p class="bot-state bot-${bot.status}">${bot.name} is ${botWords[bot.status]}</p>
      ${drawChoice({
        label: 'You are',
        chosen: me.id,
        choices: people.map(({ id, name, about }) => ({ value: id, words: `${name}, ${about}` })),
        choose: page.become,
      })}
      ${drawChoice({
        label: 'Language',
        chosen: me.locale,
        choices: languages,
        choose: (locale) => void page.setLocale(locale),
      })}
      ${drawChoice({
        label: 'Theme',
        chosen: readTheme(preferences),
        choices: themes.map((theme) => ({ value: theme, words: themeWords[theme] })),
        choose: setTheme,
      })}
    </section>
  `;
}

type Choice = {
  readonly label: string;
  readonly chosen: string;
  readonly choices: readonly { readonly value: string; readonly words: string }[];
  readonly choose: (value: string) => void;
};

function drawChoice({ label, chosen, choices, choose }: Choice): TemplateResult {
  const onChange = ({ target }: Event) => {
    if (target instanceof HTMLSelectElement) choose(target.value);
  };
  return html`
    <label>
      <span>${label}</span>
      <select .value=${live(chosen)} @change=${onChange}>
        ${choices.map(({ value, words }) => html`<option value=${value} ?selected=${value === chosen}>${words}</option>`)}
      </select>
    </label>
  `;
}
