import type {
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  MessageComponentInteraction,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import type { Alert } from '../alerts/alert.ts';
import type { Delivery } from '../alerts/delivery.ts';
import type { Message } from '../alerts/message.ts';
import type { Failure, Outcome } from '../alerts/outcome.ts';
import type { PersonalReminders } from '../alerts/personal-reminders.ts';
import type { Recipients } from '../alerts/recipients.ts';
import type { Boards } from '../board/boards.ts';
import type { Progress } from '../checklist/progress.ts';
import type { Deadline } from '../deadlines/deadline.ts';
import type { SourceState } from '../feed/source-state.ts';
import type { Aside } from '../news/aside.ts';
import type { Match } from '../news/match.ts';
import type { Story } from '../news/story.ts';
import type { Pack } from '../pack/pack.ts';
import type { PaintTimeline } from '../picture/painter.ts';
import type { ServerEventsShelf } from '../server-events/open-server-events.ts';
import type { Desk } from './operator/desk.ts';

/** One pack as commands see it: the records that polling keeps, read from memory. */
export type Product = {
  readonly pack: Pack;
  deadlines(): readonly Deadline[];
  /** Newest first. */
  stories(): readonly Story[];
  /** Also by the id of one that became part of it. */
  story(id: string): Story | undefined;
  /** What was read last of each source and left aside. */
  aside(): readonly (Aside & { readonly sourceId: string })[];
  /** What would be made of a headline. */
  judge(title: string): Match;
  /** The enabled sources, with when each was last read. */
  sources(): readonly SourceState[];
};

/** Everything a command may use; it imports no store, no client and no configuration. */
export type Services = {
  now(): Date;
  readonly products: readonly Product[];
  readonly recipients: Recipients;
  readonly boards: Pick<Boards, 'get' | 'change'>;
  /** Does what a server's board needs; resolves when that is done for now. */
  tendBoard(guildId: string): Promise<void>;
  readonly progress: Progress;
  /** The deadlines as a picture, or null when it can't be drawn. */
  readonly paintTimeline: PaintTimeline;
  /** What people asked to be reminded of. */
  readonly reminders: PersonalReminders;
  readonly serverEvents: ServerEventsShelf;
  /** Starts on what a server has just asked of its events. */
  keepEvents(guildId: string): void;
  /** Owes an alert to these recipients and starts delivering. */
  tell(alert: Alert, to: readonly string[]): Promise<void>;
  /** Only in answer to the person's own command. */
  openDm(userId: string): Promise<{ kind: 'open'; channelId: string } | Failure>;
  send(channelId: string, message: Message, nonce: string): Promise<Outcome>;
  /** The last alerts that were announced, newest first. */
  recentAlerts(count: number): readonly Alert[];
  /** Every alert there was, in no order. */
  alerts(): Iterable<Alert>;
  /** The alerts that were being delivered around an instant, newest first. */
  alertsOwedAt(instant: Date, slackMs: number): readonly Alert[];
  /** What an alert owes and owed to each; from disk, so an answer that needs it is promised first. */
  deliveries(alertId: string): Promise<readonly Delivery[]>;
  /** What operators may do, beyond what everybody may. */
  readonly desk: Desk;
  /** Names and descriptions of the commands that everybody has, for `/help`. */
  readonly commands: readonly { readonly name: string; readonly description: string }[];
};

/** Answers a click or a choice. Whoever clicks, and with what argument, is up to anybody: nothing of it can be trusted. */
export type UseComponent = (
  interaction: MessageComponentInteraction,
  argument: string,
  services: Services,
) => Promise<void>;

/** A slash command: one file in commands/, named like it. */
export type Command = {
  /** Only for those who run this bot, in the one server where they do; every use of it is checked. */
  readonly where?: 'operators';
  readonly data: RESTPostAPIChatInputApplicationCommandsJSONBody;
  execute(interaction: ChatInputCommandInteraction, services: Services): Promise<void>;
  autocomplete?(interaction: AutocompleteInteraction, services: Services): Promise<void>;
  /** Its buttons and selects by verb; their custom_id is `command:verb:argument` (src/alerts/custom-id.ts). */
  readonly components?: Readonly<Record<string, UseComponent>>;
};
