import { type Composer, type Draft, emptyComposer } from './composer.ts';
import type { ComposerEvent } from './composer-event.ts';
import type { Submission } from './submission.ts';

export function afterSubmission(composer: Composer, submission: Submission): Composer {
  switch (submission.kind) {
    case 'say':
      return { ...emptyComposer, last: draftOf(composer) };
    case 'slash':
      return { ...composer, text: '', isListOpen: false, trouble: null, sending: submission.use };
    case 'wrong':
      return { ...composer, focus: submission.focus, isTried: true, isListOpen: false };
    case 'refused':
      return { ...composer, trouble: submission.trouble, isListOpen: false };
    case 'nothing':
      return composer;
  }
}

type Answered = Extract<ComposerEvent, { type: 'answered' }>;

/** What was refused stays, to be put right; the rest is done with. */
export function afterAnswer(composer: Composer, { use, outcome }: Answered): Composer {
  if (composer.sending !== use) return composer;
  if (outcome.kind === 'refused') return { ...composer, sending: null, trouble: outcome.reason };
  const cleared = { ...emptyComposer, last: draftOf(composer) };
  return outcome.kind === 'timeout' ? { ...cleared, trouble: SILENT } : cleared;
}

const SILENT = 'The application did not respond. Press the up arrow to bring the command back.';

function draftOf({ text, command, fields }: Composer): Draft {
  return { text, command, fields };
}
