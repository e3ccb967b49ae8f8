import type { CompletionView, OutcomeView } from '../../outcome-view.ts';
import type { Page } from '../page.ts';
import { tell } from './ask-server.ts';
import type { Cell } from './cell.ts';

type Actions = Pick<
  Page,
  | 'say'
  | 'slash'
  | 'complete'
  | 'click'
  | 'select'
  | 'submitModal'
  | 'closeModal'
  | 'dismiss'
  | 'clearNotice'
  | 'setLocale'
  | 'control'
  | 'setFault'
  | 'killBot'
  | 'startBot'
>;

const SILENT = 'The application did not respond.';

/** What a person does at the page, sent to the server in their name. Trouble becomes a notice. */
export function createActions({ read, change }: Cell): Actions {
  const who = () => ({ as: read().state?.me.id ?? '', channel: read().channelId ?? '' });
  const notify = (notice: string | null) => change((shown) => ({ ...shown, notice }));

  async function act(path: string, body: object, label?: string): Promise<OutcomeView> {
    const wait = (waiting: (now: readonly string[]) => readonly string[]) =>
      change((shown) => ({ ...shown, waiting: waiting(shown.waiting) }));
    if (label !== undefined) wait((now) => [...now, label]);
    const outcome = await tell<OutcomeView>(path, { ...who(), ...body }).catch(asRefusal);
    if (label !== undefined) wait((now) => now.toSpliced(now.indexOf(label), 1));
    if (outcome.kind === 'modal') change((shown) => ({ ...shown, modal: outcome.modal }));
    return outcome;
  }

  /** For what has no place of its own to show trouble in. */
  async function aloud(...call: Parameters<typeof act>): Promise<OutcomeView> {
    const outcome = await act(...call);
    if (outcome.kind === 'refused') notify(outcome.reason);
    if (outcome.kind === 'timeout') notify(SILENT);
    return outcome;
  }

  const quietly = (path: string, body: object) => aloud(path, body).then(() => undefined);

  return {
    say: (text) => quietly('/do/say', { text }),
    slash: (use) =>
      act('/do/slash', use, `/${[use.command, use.group, use.subcommand].filter(Boolean).join(' ')}`),
    complete: (use) => tell<CompletionView>('/do/complete', { ...who(), ...use }).catch(asRefusal),
    click: ({ id }, customId) => aloud('/do/click', { message: id, customId }, customId),
    select: ({ id }, customId, values) => aloud('/do/select', { message: id, customId, values }, customId),
    submitModal: async (values) => {
      const { modal } = read();
      const outcome = await act('/do/modal', { modal: modal?.id ?? '', values });
      if (outcome.kind === 'done') change((shown) => ({ ...shown, modal: null }));
      return outcome;
    },
    closeModal: () => change((shown) => ({ ...shown, modal: null })),
    dismiss: ({ id }) =>
      change((shown) => ({ ...shown, messages: shown.messages.filter((one) => one.id !== id) })),
    clearNotice: () => notify(null),
    setLocale: (locale) => quietly('/do/locale', { locale }),
    control: (control) => quietly('/do/control', control),
    setFault: (id, on) => quietly('/do/fault', { id, on }),
    killBot: () => quietly('/do/bot', { action: 'kill' }),
    startBot: () => quietly('/do/bot', { action: 'start' }),
  };
}

function asRefusal(error: unknown): { kind: 'refused'; reason: string } {
  return { kind: 'refused', reason: error instanceof Error ? error.message : String(error) };
}
