import assert from 'node:assert/strict';
import test from 'node:test';
import { fieldProblem } from '../sandbox/page/client/modal/field-problem.ts';
import { checked, isReady, newForm, withValue } from '../sandbox/page/client/modal/form.ts';
import { modalFields } from '../sandbox/page/client/modal/modal-fields.ts';
import type { ModalView, TextInputView } from '../sandbox/page/message-view.ts';
import { selectView } from './support/message-view.ts';

const why: TextInputView = {
  type: 'text-input',
  customId: 'why',
  label: 'Why',
  long: false,
  placeholder: '',
  value: 'no reason',
  required: true,
  minLength: 3,
  maxLength: 10,
};
const option = { label: 'app', value: 'app', description: null, emoji: null, chosen: true };
const surface = selectView({ options: [option] });
const modal: ModalView = {
  id: '1',
  title: 'Remind me',
  components: [
    { type: 'text', text: [] },
    { type: 'row', inner: [why] },
    { type: 'label', label: 'Surface', description: null, inner: surface },
  ],
};

test('the fields of a form are found in rows and under labels, in order', () => {
  assert.deepEqual(modalFields(modal), [why, surface]);
});

test('a form opens with what the bot has filled in', () => {
  assert.deepEqual(newForm(modal).values, { why: 'no reason', surface: ['app'] });
});

test('a text is measured before it is sent', () => {
  assert.equal(fieldProblem(why, ''), 'Please fill this in.');
  assert.equal(fieldProblem({ ...why, required: false }, ''), null);
  assert.equal(fieldProblem(why, 'ab'), 'At least 3 characters, please; there are 2.');
  assert.equal(fieldProblem(why, 'a'.repeat(11)), 'At most 10 characters, please; there are 11.');
  assert.equal(fieldProblem(why, 'because'), null);
});

test('choices are counted before they are sent', () => {
  const several = selectView({ min: 2, max: 3 });
  assert.equal(fieldProblem(surface, []), 'Please choose one.');
  assert.equal(fieldProblem({ ...surface, required: false }, []), null);
  assert.equal(fieldProblem(several, ['app']), 'Please choose at least 2.');
  assert.equal(fieldProblem(several, ['a', 'b', 'c', 'd']), 'Please choose at most 3.');
  assert.equal(fieldProblem(several, ['app', 'api']), null);
});

test('a form with a problem is not ready, and a field that is changed loses its problem', () => {
  const wrong = checked(withValue(newForm(modal), why, 'x'));
  assert.equal(isReady(wrong), false);
  assert.deepEqual(Object.keys(wrong.problems), ['why']);
  const mended = withValue(wrong, why, 'because');
  assert.deepEqual(mended.problems, {});
  assert.equal(isReady(checked(mended)), true);
});
