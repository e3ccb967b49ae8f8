import type { Attachment } from '../../discord/message.ts';
import type { Names } from '../markup/names.ts';

/** What the parts of a message may refer to: things with names, and the files that came along. */
export type Around = { readonly names: Names; readonly attachments: readonly Attachment[] };
