import type { MessageView, ModalView } from '../message-view.ts';
import type { CompletionView, OutcomeView } from '../outcome-view.ts';
import type { ActivityView, ClockView, Control, FaultId, FaultView, SourceView } from '../show-view.ts';
import type { CommandView, StateView } from '../state-view.ts';

/** Everything there is to draw. Replaced as a whole, never changed in place. */
export type Shown = {
  readonly connection: 'connecting' | 'open' | 'lost';
  readonly state: StateView | null;
  readonly clock: ClockView | null;
  readonly sources: readonly SourceView[];
  readonly faults: readonly FaultView[];
  readonly activity: readonly ActivityView[];
  /** The channel that is open. */
  readonly channelId: string | null;
  /** Its messages as the viewer sees them, ephemeral ones in place, oldest first. */
  readonly messages: readonly MessageView[];
  /** Whether the channel goes on above them, and below. */
  readonly hasOlder: boolean;
  readonly hasNewer: boolean;
  /** How many came at the end of the channel while that is not what is held. */
  readonly arrived: number;
  readonly isLoading: boolean;
  /** What the open channel offers. */
  readonly commands: readonly CommandView[];
  /** By channel, for those that are not open. */
  readonly unread: Readonly<Record<string, { readonly messages: number; readonly pings: number }>>;
  readonly modal: ModalView | null;
  /** Commands and clicks that wait for an answer: `/deadlines`, or the custom id. */
  readonly waiting: readonly string[];
  /** What went wrong last, for a person: "The application did not respond". */
  readonly notice: string | null;
};

export type CommandUse = Pick<CommandView, 'command' | 'group' | 'subcommand'> & {
  readonly options: Readonly<Record<string, string | number | boolean>>;
};

/** The page's one store: what is known, and what a person can do. Actions never throw; trouble becomes a notice. */
export type Page = {
  readonly shown: () => Shown;
  /** Called after every change, at most once a frame. */
  readonly watch: (listener: () => void) => void;
  /** Milliseconds since 1970 by the replay's clock, running. */
  readonly replayNow: () => number;
  readonly openChannel: (id: string) => void;
  /** The direct channel with the bot, opened if need be. */
  readonly openDirect: () => Promise<void>;
  readonly become: (personId: string) => void;
  readonly setLocale: (locale: string) => Promise<void>;
  readonly loadOlder: () => Promise<void>;
  readonly loadNewer: () => Promise<void>;
  readonly toLatest: () => Promise<void>;
  /** The reader is at the end: what lies far above may go. */
  readonly forgetOldest: () => void;
  readonly say: (text: string) => Promise<void>;
  readonly slash: (use: CommandUse) => Promise<OutcomeView>;
  readonly complete: (
    use: CommandUse & { readonly focused: string; readonly text: string },
  ) => Promise<CompletionView>;
  readonly click: (message: MessageView, customId: string) => Promise<OutcomeView>;
  readonly select: (
    message: MessageView,
    customId: string,
    values: readonly string[],
  ) => Promise<OutcomeView>;
  readonly submitModal: (
    values: Readonly<Record<string, string | readonly string[]>>,
  ) => Promise<OutcomeView>;
  readonly closeModal: () => void;
  /** Takes an ephemeral message away, as its "Dismiss message" does. */
  readonly dismiss: (message: MessageView) => void;
  readonly clearNotice: () => void;
  readonly pins: () => Promise<readonly MessageView[]>;
  readonly control: (control: Control) => Promise<void>;
  readonly setFault: (id: FaultId, on: boolean) => Promise<void>;
  readonly killBot: () => Promise<void>;
  readonly startBot: () => Promise<void>;
};
