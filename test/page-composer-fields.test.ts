import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Field } from '../sandbox/page/client/composer/composer.ts';
import { readField } from '../sandbox/page/client/composer/read-field.ts';
import type { OptionView } from '../sandbox/page/state-view.ts';
import { anOption, aPlace } from './support/a-place.ts';

const place = aPlace();
const kinds = anOption({
  name: 'kinds',
  choices: [
    { name: 'Everything', value: 'everything' },
    { name: 'News only', value: 'news' },
  ],
});
const filled = (option: OptionView, text: string, picked: Field['picked'] = null): Field => ({
  option,
  text,
  picked,
});

suite('what a field says', () => {
  const values: [what: string, option: Partial<OptionView>, text: string, value: unknown][] = [
    ['a text', {}, ' Sora ', 'Sora'],
    ['an integer', { type: 'integer' }, '-7', -7],
    ['a number', { type: 'number' }, '0.5', 0.5],
    ['a number at its limits', { type: 'integer', minValue: 3, maxValue: 3 }, '3', 3],
    ['true, in any case', { type: 'boolean' }, 'TRUE', true],
    ['false', { type: 'boolean' }, 'false', false],
    ['a choice by its name', kinds, 'news only', 'news'],
    ['a channel by its name, with its sign or without', { type: 'channel' }, 'SORA-news', '22'],
    ['a role by its name', { type: 'role' }, '@Sora news', '31'],
    ['everyone', { type: 'role' }, '@everyone', '1'],
  ];
  for (const [what, keys, text, value] of values)
    test(`it reads ${what}`, () => {
      const reading = readField(filled(anOption({ name: 'it', ...keys }), text), place);
      assert.deepEqual(reading, { kind: 'value', value });
    });

  const problems: [what: string, option: Partial<OptionView>, text: string, problem: RegExp][] = [
    ['nothing where something must be', { required: true }, '  ', /required/],
    ['a text that is too short', { minLength: 3 }, 'ab', /At least 3 characters, please; there are 2/],
    ['a text that is too long', { maxLength: 3 }, 'abcd', /At most 3 characters/],
    ['a text beyond Discord’s own limit', {}, 'x'.repeat(6001), /At most 6000/],
    ['half an integer', { type: 'integer' }, '1.5', /whole number/],
    ['an integer that is too large to be exact', { type: 'integer' }, '9007199254740993', /whole number/],
    ['a word for a number', { type: 'number' }, 'many', /a number/],
    ['an endless number', { type: 'number' }, 'Infinity', /a number/],
    ['a number below its limit', { type: 'number', minValue: 0 }, '-1', /0 or more/],
    ['a number above its limit', { type: 'integer', maxValue: 30 }, '31', /30 or less/],
    ['neither true nor false', { type: 'boolean' }, 'maybe', /“maybe”/],
    ['none of the choices', kinds, 'news', /take one from the list/],
    ['no channel of the wanted type', { type: 'channel', channelTypes: [5] }, '#talk', /“#talk”/],
    ['a name that two roles have', { type: 'role' }, '@twins', /There are 2 called “@twins”/],
    ['a file', { type: 'file', required: true }, '', /can’t send files/],
  ];
  for (const [what, keys, text, problem] of problems)
    test(`it refuses ${what}`, () => {
      const reading = readField(filled(anOption({ name: 'it', ...keys }), text), place);
      assert.equal(reading.kind, 'problem');
      assert.match(reading.problem, problem);
    });

  test('one of two roles with the same name can be taken from the list', () => {
    const role = anOption({ name: 'role', type: 'role' });
    const reading = readField(filled(role, '@twins', { name: '@twins', value: '33' }), place);
    assert.deepEqual(reading, { kind: 'value', value: '33' });
  });

  test('an optional one that is empty says nothing', () => {
    assert.deepEqual(readField(filled(kinds, ''), place), { kind: 'nothing' });
  });
});
