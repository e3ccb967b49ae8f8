import type { Control, FaultView } from '../page/show-view.ts';
import type { ActivityLine } from './activity-log.ts';

const paces: Readonly<Record<number, string>> = {
  1: 'a second',
  60: 'a minute',
  3600: 'an hour',
  21600: 'six hours',
  86400: 'a day',
};

/** What a visitor did to the clock. */
export function tellControl(control: Control): ActivityLine {
  switch (control.action) {
    case 'play':
      return you('You let the clock run.');
    case 'pause':
      return you('You stopped the clock. The bot goes by it, so what it would try again later waits too.');
    case 'next':
      return you('You jumped to the next scene.');
    case 'restart':
      return you('You began again: another Discord, and a bot that remembers nothing.');
    case 'speed':
      return you(`You let ${paces[control.speed] ?? `${control.speed} seconds`} pass in each second.`);
  }
}

/** What a visitor did to the bot's world. */
export function tellFault({ label, about, on }: FaultView): ActivityLine {
  return you(on ? `You switched on “${label}”. ${about}` : `You switched off “${label}”.`);
}

/** What a visitor did to the bot itself. */
export function tellBotSwitch(action: 'kill' | 'start'): ActivityLine {
  return you(
    action === 'kill' ? 'You killed the bot in the middle of its work.' : 'You started the bot again.',
  );
}

function you(text: string): ActivityLine {
  return { from: 'you', tone: 'plain', text };
}
