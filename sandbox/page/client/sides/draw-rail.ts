import { html, nothing, type TemplateResult } from 'lit-html';
import type { GuildView } from '../../state-view.ts';
import { drawIcon } from '../draw-icon.ts';
import { initials } from '../initials.ts';
import { type Badge, badgeWords, noBadge, sumBadges } from '../words/badge-words.ts';
import { channelKind } from '../words/channel-kind.ts';
import type { Around } from './around.ts';
import type { Place } from './place-of.ts';

/** The direct messages and the servers. */
export function drawRail(place: Place, around: Around): TemplateResult {
  const { state, unread } = around.page.shown();
  return html`
    <ul class="rail" aria-label="Servers">
      <li>
        ${drawStop({
          name: 'Direct messages',
          sign: drawIcon('person'),
          badge: unread[state?.dm?.id ?? ''] ?? noBadge,
          isOpen: place.kind === 'direct',
          onClick: around.openDirect,
        })}
      </li>
      ${state?.guilds.map((guild) => html`<li>${drawGuild(guild, place, around)}</li>`)}
    </ul>
  `;
}

function drawGuild(guild: GuildView, place: Place, { page, open, lastOpen }: Around): TemplateResult {
  const { unread } = page.shown();
  const channelId = lastOpen.get(guild.id) ?? firstChannel(guild);
  return drawStop({
    name: guild.name,
    sign: initials(guild.name),
    badge: sumBadges(guild.channels.map(({ id }) => unread[id] ?? noBadge)),
    isOpen: place.kind === 'guild' && place.guild.id === guild.id,
    onClick: channelId === undefined ? null : () => open(channelId),
  });
}

function firstChannel({ channels }: GuildView): string | undefined {
  return channels.find(({ type }) => channelKind(type).opens)?.id;
}

type Stop = {
  readonly name: string;
  readonly sign: TemplateResult | string;
  readonly badge: Badge;
  readonly isOpen: boolean;
  /** Null where there is nothing to see for the viewer. */
  readonly onClick: (() => void) | null;
};

function drawStop({ name, sign, badge, isOpen, onClick }: Stop): TemplateResult {
  const words = badgeWords(badge);
  return html`
    <button type="button" class="stop" title=${name} aria-current=${isOpen ? 'true' : nothing} ?disabled=${!onClick} @click=${onClick}>
      <span aria-hidden="true">${sign}</span>
      <span class="visually-hidden">${name}${words === '' ? '' : `, ${words}`}</span>
      ${badge.messages > 0 ? html`<span class="dot"></span>` : nothing}
      ${badge.pings > 0 ? html`<span class="badge" aria-hidden="true">${badge.pings}</span>` : nothing}
    </button>
  `;
}
