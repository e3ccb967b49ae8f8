import type { Action } from './action.ts';
import { doBot } from './do-bot.ts';
import { doClick } from './do-click.ts';
import { doComplete } from './do-complete.ts';
import { doControl } from './do-control.ts';
import { doDirect } from './do-direct.ts';
import { doFault } from './do-fault.ts';
import { doLocale } from './do-locale.ts';
import { doModal } from './do-modal.ts';
import { doSay } from './do-say.ts';
import { doSelect } from './do-select.ts';
import { doSlash } from './do-slash.ts';

/** What a person can do at the page, by path. */
export const allActions: Readonly<Record<string, Action>> = {
  '/do/say': doSay,
  '/do/slash': doSlash,
  '/do/complete': doComplete,
  '/do/click': doClick,
  '/do/select': doSelect,
  '/do/modal': doModal,
  '/do/locale': doLocale,
  '/do/direct': doDirect,
  '/do/control': doControl,
  '/do/fault': doFault,
  '/do/bot': doBot,
};
