import type { ChoiceView, OptionView } from '../../state-view.ts';
import type { Field } from './composer.ts';
import { optionChoices } from './option-choices.ts';
import type { Place } from './place.ts';
import { fold } from './rank.ts';

/** What a field says: a value that can be sent, nothing, or a problem in a sentence. */
export type Reading =
  | { readonly kind: 'value'; readonly value: string | number | boolean }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'problem'; readonly problem: string };

/** Discord's longest text where the option names no other. */
const LONGEST = 6000;

/** Reads a field as Discord's client does before it sends anything. */
export function readField(field: Field, place: Place): Reading {
  const { option, picked } = field;
  const text = field.text.trim();
  if (option.type === 'file') return unsendable(option);
  if (text === '')
    return option.required ? wrong('This option is required: please fill it in.') : { kind: 'nothing' };
  const choices = optionChoices(option, place);
  if (choices) return readChoice(text, { option, picked, choices });
  return readFree(option, picked?.value ?? text);
}

type Offer = Pick<Field, 'option' | 'picked'> & { readonly choices: readonly ChoiceView[] };

function readChoice(text: string, { option, picked, choices }: Offer): Reading {
  const isStill = ({ value }: ChoiceView) => value === picked?.value;
  const fitting = choices.filter(picked ? isStill : ({ name }) => fold(name) === fold(text));
  const [choice] = fitting;
  if (!choice) return wrong(`There is no “${text}” to choose here. Please take one from the list.`);
  if (fitting.length > 1)
    return wrong(`There are ${fitting.length} called “${text}”. Please take one from the list.`);
  return worth(option.type === 'boolean' ? choice.value === 'true' : choice.value);
}

function readFree(option: OptionView, given: string | number): Reading {
  if (option.type !== 'integer' && option.type !== 'number') return readText(option, String(given));
  const value = Number(given);
  if (option.type === 'integer' && !Number.isSafeInteger(value)) return wrong('Please write a whole number.');
  if (!Number.isFinite(value)) return wrong('Please write a number.');
  return readNumber(option, value);
}

function readText({ minLength, maxLength }: OptionView, text: string): Reading {
  const least = minLength ?? 0;
  const most = maxLength ?? LONGEST;
  if (text.length < least) return wrong(`At least ${least} characters, please; there are ${text.length}.`);
  if (text.length > most) return wrong(`At most ${most} characters, please; there are ${text.length}.`);
  return worth(text);
}

function readNumber({ minValue, maxValue }: OptionView, value: number): Reading {
  if (minValue !== null && value < minValue) return wrong(`Please write ${minValue} or more.`);
  if (maxValue !== null && value > maxValue) return wrong(`Please write ${maxValue} or less.`);
  return worth(value);
}

function unsendable({ required }: OptionView): Reading {
  return required ? wrong('This page can’t send files.') : { kind: 'nothing' };
}

function worth(value: string | number | boolean): Reading {
  return { kind: 'value', value };
}

function wrong(problem: string): Reading {
  return { kind: 'problem', problem };
}
