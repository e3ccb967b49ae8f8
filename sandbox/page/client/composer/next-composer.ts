import type { CommandView } from '../../state-view.ts';
import { chooseCommand } from './choose-command.ts';
import { type Composer, emptyComposer, hasList } from './composer.ts';
import type { ComposerEvent } from './composer-event.ts';
import { addField, eraseBack, fillField, removeField, typeInField } from './fields.ts';
import { isSameQuestion, question } from './question.ts';
import { afterAnswer, afterSubmission } from './sending.ts';
import { typedCommand } from './typed-command.ts';

/** The composer after something happened. A command that is on its way is left alone until its answer comes. */
export function nextComposer(
  composer: Composer,
  event: ComposerEvent,
  commands: readonly CommandView[],
): Composer {
  if (composer.sending && event.type !== 'answered') return composer;
  switch (event.type) {
    case 'typed':
      return event.field === null
        ? typeText(composer, event.text, commands)
        : typeInField(composer, event.field, event.text);
    case 'focused':
      return focus(composer, event.field);
    case 'left':
      return { ...composer, isListOpen: false };
    case 'walked':
      return walk(composer, event);
    case 'picked':
      return pick(composer, event.row);
    case 'erased':
      return eraseBack(composer);
    case 'removed':
      return removeField(composer, event.field);
    case 'left-command':
      return { ...emptyComposer, last: composer.last };
    case 'escaped':
      return stepBack(composer);
    case 'recalled':
      return recall(composer);
    case 'submitted':
      return afterSubmission(composer, event.submission);
    case 'answered':
      return afterAnswer(composer, event);
    case 'completed':
      return complete(composer, event);
  }
}

type Of<Type extends ComposerEvent['type']> = Extract<ComposerEvent, { type: Type }>;

function typeText(composer: Composer, text: string, commands: readonly CommandView[]): Composer {
  const typed = composer.command ? null : typedCommand(text, commands);
  if (typed) return chooseCommand(composer, typed.command, typed.texts);
  const written = { ...composer, text, focus: null, trouble: null };
  const isListOpen = hasList(written);
  return { ...written, isListOpen, active: isListOpen && text !== '' ? 0 : -1 };
}

function focus(composer: Composer, field: string | null): Composer {
  const here = { ...composer, focus: field, active: -1 };
  return { ...here, isListOpen: hasList(here) };
}

function walk(composer: Composer, { by, rows }: Of<'walked'>): Composer {
  if (!composer.isListOpen) return { ...composer, isListOpen: hasList(composer) };
  if (rows === 0) return composer;
  const from = composer.active < 0 && by < 0 ? 0 : composer.active;
  return { ...composer, active: (from + by + rows) % rows };
}

function pick(composer: Composer, row: Of<'picked'>['row']): Composer {
  switch (row.kind) {
    case 'command':
      return chooseCommand(composer, row.command);
    case 'option':
      return addField(composer, row.option);
    case 'choice':
      return fillField(composer, row.choice);
  }
}

/** One step back: the list, then the complaint, then the command. */
function stepBack(composer: Composer): Composer {
  if (composer.isListOpen) return { ...composer, isListOpen: false };
  if (composer.trouble !== null) return { ...composer, trouble: null };
  return composer.command ? { ...emptyComposer, last: composer.last } : composer;
}

function recall(composer: Composer): Composer {
  const { last } = composer;
  return last ? { ...emptyComposer, ...last, focus: last.fields[0]?.option.name ?? null, last } : composer;
}

/** An answer to what was asked before something else was typed is dropped. */
function complete(composer: Composer, { question: asked, answer }: Of<'completed'>): Composer {
  return isSameQuestion(asked, question(composer))
    ? { ...composer, completion: { question: asked, answer } }
    : composer;
}
