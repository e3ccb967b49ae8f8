import type { MarkupNode } from '../message-view.ts';
import type { Names } from './names.ts';
import type { AstNode } from './rule.ts';

/** The mention that a node stands for; undefined when it is none. */
export function toMention({ type, id, name }: AstNode, names: Names): MarkupNode | undefined {
  switch (type) {
    case 'user':
      return mention('user', `@${names.user(id) ?? 'unknown user'}`);
    case 'role':
      return mention('role', `@${names.role(id) ?? 'unknown role'}`);
    case 'channel': {
      const known = names.channel(id);
      return { ...mention('channel', `#${known ?? 'unknown'}`), channelId: known === undefined ? null : id };
    }
    case 'slashCommand':
      return mention('command', `/${name}`);
    case 'everyone':
      return mention('everyone', '@everyone');
    case 'here':
      return mention('everyone', '@here');
    default:
      return undefined;
  }
}

function mention(of: Extract<MarkupNode, { type: 'mention' }>['of'], name: string) {
  return { type: 'mention', of, name, channelId: null } as const;
}
