import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { type Composer, emptyComposer } from '../sandbox/page/client/composer/composer.ts';
import type { ComposerEvent } from '../sandbox/page/client/composer/composer-event.ts';
import { listing } from '../sandbox/page/client/composer/listing.ts';
import { nextComposer } from '../sandbox/page/client/composer/next-composer.ts';
import { channelLabel, placeOf } from '../sandbox/page/client/composer/place.ts';
import { pressKey } from '../sandbox/page/client/composer/press-key.ts';
import { question } from '../sandbox/page/client/composer/question.ts';
import { commandUse, submission } from '../sandbox/page/client/composer/submission.ts';
import { typedCommand } from '../sandbox/page/client/composer/typed-command.ts';
import { nothingShown } from '../sandbox/page/client/store/apply-event.ts';
import type { OptionView } from '../sandbox/page/state-view.ts';
import { aCommand, anOption, aPlace } from './support/a-place.ts';

const kinds = anOption({
  name: 'kinds',
  choices: [
    { name: 'Everything', value: 'everything' },
    { name: 'News only', value: 'news' },
  ],
});
const set = aCommand('alerts set', {
  options: [
    anOption({ name: 'channel', type: 'channel', channelTypes: [0, 5], required: true }),
    kinds,
    anOption({ name: 'role', type: 'role' }),
  ],
});
const deadlines = aCommand('deadlines', {
  description: 'Every known date',
  options: [anOption({ name: 'surface', autocomplete: true })],
});
const status = aCommand('status', { description: 'Where things stand' });
const show = aCommand('alerts show', { description: 'Which channels get alerts' });
const place = aPlace({ commands: [set, deadlines, status, show] });

/** The composer after a person did all that. */
function after(...events: readonly (ComposerEvent | string)[]): Composer {
  return events.reduce<Composer>((composer, event) => {
    const happened = typeof event === 'string' ? pressed(composer, event) : event;
    return nextComposer(composer, happened, place.commands);
  }, emptyComposer);
}

function pressed(composer: Composer, key: string): ComposerEvent {
  const event = pressKey(composer, listing(composer, place), key);
  assert.ok(event, `${key} should do something here`);
  if (event.type !== 'submit') return event;
  return { type: 'submitted', submission: submission(composer, place) };
}

const typed = (text: string, field: string | null = null): ComposerEvent => ({ type: 'typed', field, text });
const labels = (composer: Composer) => listing(composer, place)?.rows.map(({ label }) => label) ?? null;
suite('the list of commands', () => {
  const cases: [text: string, expected: readonly string[] | null][] = [
    ['/', ['/alerts set', '/deadlines', '/status', '/alerts show']],
    ['/st', ['/status']],
    ['/ALERTS', ['/alerts set', '/alerts show']],
    ['/show', ['/alerts show']],
    ['/known date', ['/deadlines']],
    ['/nothing like it', []],
    ['hello', null],
    [' /status', null],
  ];
  for (const [text, expected] of cases)
    test(`“${text}” lists ${expected?.join(', ') ?? 'nothing'}`, () => {
      assert.deepEqual(labels(after(typed(text))), expected);
    });

  test('a command whose name fits stands before one whose description does', () => {
    const commands = [aCommand('help', { description: 'All about news' }), aCommand('news')];
    const rows = listing(after(typed('/news')), aPlace({ commands }))?.rows ?? [];
    assert.deepEqual(
      rows.map(({ label }) => label),
      ['/news', '/help'],
    );
  });

  test('it says so when no command fits, and when the bot offers none', () => {
    const note = (commands: typeof place.commands) =>
      listing(after(typed('/zzz')), aPlace({ commands }))?.note;
    assert.equal(note(place.commands), 'No command fits.');
    assert.equal(note([]), 'Sundown offers no commands here yet.');
  });

  test('arrows walk in a circle, and Escape closes it', () => {
    assert.equal(after(typed('/'), 'ArrowDown').active, 1);
    assert.equal(after(typed('/'), 'ArrowUp').active, 3);
    assert.equal(after(typed('/'), 'ArrowUp', 'ArrowDown').active, 0);
    assert.equal(labels(after(typed('/'), 'Escape')), null);
    assert.deepEqual(labels(after(typed('/al'), 'Escape', 'ArrowDown')), ['/alerts set', '/alerts show']);
  });
});

suite('choosing a command', () => {
  for (const key of ['Enter', 'Tab'])
    test(`${key} takes the row that is marked and opens its required options`, () => {
      const composer = after(typed('/alerts'), key);
      assert.equal(composer.command, set);
      assert.deepEqual(
        composer.fields.map(({ option }) => option.name),
        ['channel'],
      );
      assert.equal(composer.focus, 'channel');
    });

  test('a whole name and a space choose it too', () => {
    assert.equal(after(typed('/status ')).command, status);
    assert.equal(after(typed('/alerts ')).command, null);
  });

  test('one without options is sent with Enter', () => {
    const { sending } = after(typed('/status'), 'Enter', 'Enter');
    assert.deepEqual(sending, { command: 'status', group: null, subcommand: null, options: {} });
  });

  test('Backspace in its empty first field leaves it, and so does Escape once the list is closed', () => {
    assert.equal(after(typed('/alerts'), 'Enter', 'Backspace').command, null);
    assert.equal(after(typed('/status'), 'Enter', 'Backspace').command, null);
    assert.equal(after(typed('/alerts'), 'Enter', 'Escape').command, set);
    assert.equal(after(typed('/alerts'), 'Enter', 'Escape', 'Escape').command, null);
  });

  test('a plain message leaves the arrows, Tab and Escape to the browser', () => {
    for (const key of ['ArrowUp', 'ArrowDown', 'Tab', 'Escape', 'Backspace'])
      assert.equal(pressKey(after(typed('hello')), null, key), null);
  });

  test('Backspace in a field with text is left to the browser', () => {
    const composer = after(typed('/alerts'), 'Enter', typed('t', 'channel'));
    assert.equal(pressKey(composer, listing(composer, place), 'Backspace'), null);
  });
});

suite('options', () => {
  const opened: ComposerEvent = typed('/alerts set ');

  test('a choice is taken from the list, and the optional ones are offered next', () => {
    const composer = after(opened, typed('news', 'channel'), 'Enter');
    assert.deepEqual(composer.fields[0]?.picked, { name: '#sora-news', value: '22' });
    assert.deepEqual(labels(composer), ['kinds', 'role']);
    assert.equal(composer.active, -1);
  });

  test('an optional one is added in the order of the command, and taken away again', () => {
    const both = after(opened, typed('role'), 'Enter', typed('kinds'), 'Enter');
    const names = ({ fields }: Composer) => fields.map(({ option }) => option.name);
    assert.deepEqual(names(both), ['channel', 'kinds', 'role']);
    assert.equal(both.focus, 'kinds');
    const erased = nextComposer(both, pressed(both, 'Backspace'), []);
    assert.deepEqual(names(erased), ['channel', 'role']);
    assert.equal(erased.focus, 'channel');
    assert.deepEqual(names(nextComposer(both, { type: 'removed', field: 'role' }, [])), ['channel', 'kinds']);
    assert.deepEqual(names(nextComposer(both, { type: 'removed', field: 'channel' }, [])), names(both));
  });

  test('nothing is marked in a field that was only entered, so Tab and Enter do not fill it', () => {
    const composer = after(opened);
    assert.deepEqual(labels(composer), ['#talk', '#sora-news']);
    assert.equal(pressKey(composer, listing(composer, place), 'Tab'), null);
    assert.deepEqual(pressKey(composer, listing(composer, place), 'Enter'), { type: 'submit' });
  });

  test('a field that was filled from its list offers all of it again', () => {
    const composer = after(opened, typed('news', 'channel'), 'Enter', { type: 'focused', field: 'channel' });
    assert.deepEqual(labels(composer), ['#talk', '#sora-news']);
  });

  const lists: [what: string, option: Partial<OptionView>, expected: readonly string[] | null][] = [
    ['channels of any type', { type: 'channel' }, ['#talk', '#sora-news', '#Studio']],
    ['channels of one type', { type: 'channel', channelTypes: [5] }, ['#sora-news']],
    ['roles with everyone', { type: 'role' }, ['@everyone', '@Sora news', '@Twins', '@twins']],
    ['people', { type: 'user' }, ['@Ada', '@Sundown']],
    [
      'people and roles',
      { type: 'mentionable' },
      ['@Ada', '@Sundown', '@everyone', '@Sora news', '@Twins', '@twins'],
    ],
    ['true and false', { type: 'boolean' }, ['True', 'False']],
    ['nothing for a text', { type: 'text' }, null],
    ['nothing for a number', { type: 'number' }, null],
  ];
  for (const [what, keys, expected] of lists)
    test(`a list has ${what}`, () => {
      const command = aCommand('try', { options: [anOption({ name: 'it', required: true, ...keys })] });
      const row = { kind: 'command', command, label: '/try', about: '' } as const;
      assert.deepEqual(labels(after({ type: 'picked', row })), expected);
    });

  test('without a server there are only the person and the bot', () => {
    const options = [anOption({ name: 'it', type: 'mentionable', required: true })];
    const commands = [aCommand('try', { options })];
    const composer = nextComposer(emptyComposer, typed('/try '), commands);
    const rows = listing(composer, aPlace({ guild: null }))?.rows ?? [];
    assert.deepEqual(
      rows.map(({ label }) => label),
      ['@Ada', '@Sundown'],
    );
  });
});

suite('suggestions', () => {
  const asking = after(typed('/deadlines '), typed('surface'), 'Enter', typed('ap', 'surface'));
  const asked = { command: deadlines, focused: 'surface', text: 'ap' };
  const answer = { kind: 'choices', choices: [{ name: 'The app', value: 'app' }] } as const;
  const answered = (text: string) =>
    nextComposer(asking, { type: 'completed', question: { ...asked, text }, answer }, []);

  test('the bot is asked for what is typed, and its list is shown as it comes', () => {
    assert.deepEqual(question(asking), asked);
    assert.equal(listing(asking, place)?.note, 'Asking Sundown…');
    assert.deepEqual(labels(answered('ap')), ['The app']);
  });

  test('an answer to an earlier text is dropped, and one for another command', () => {
    assert.equal(answered('a'), asking);
    const question = { ...asked, command: status };
    assert.equal(nextComposer(asking, { type: 'completed', question, answer }, []), asking);
  });

  test('a suggestion sends its value, and a text of one’s own is sent as it is', () => {
    const use = (composer: Composer) => commandUse(deadlines, composer.fields, place).options;
    assert.deepEqual(use(nextComposer(answered('ap'), pressed(answered('ap'), 'Enter'), [])), {
      surface: 'app',
    });
    assert.deepEqual(use(asking), { surface: 'ap' });
  });

  const notes = [
    [{ kind: 'choices', choices: [] }, 'No suggestions.'],
    [{ kind: 'timeout' }, 'Sundown is not answering. You can still type it all.'],
    [{ kind: 'refused', reason: 'Not here.' }, 'Not here.'],
  ] as const;
  for (const [given, note] of notes)
    test(`it says “${note}”`, () => {
      const composer = nextComposer(asking, { type: 'completed', question: asked, answer: given }, []);
      assert.equal(listing(composer, place)?.note, note);
    });

  test('the bot is not asked once the list is closed', () => {
    assert.equal(question(nextComposer(asking, { type: 'left' }, [])), null);
  });
});

suite('sending', () => {
  const ready = [typed('/alerts set '), typed('talk', 'channel'), 'Enter'];
  const sent = after(...ready, 'Enter');
  const answer = (outcome: Extract<ComposerEvent, { type: 'answered' }>['outcome'], use = sent.sending) => {
    assert.ok(use);
    return nextComposer(sent, { type: 'answered', use, outcome }, []);
  };

  test('a message is said, without the space around it', () => {
    assert.deepEqual(submission(after(typed(' hello ')), place), { kind: 'say', text: 'hello' });
    assert.equal(after(typed('hello'), 'Enter').text, '');
    assert.deepEqual(submission(after(typed('  ')), place), { kind: 'nothing' });
  });

  test('what looks like a command and is none stays, and so does a message that is too long', () => {
    for (const text of ['/nothing like it', 'x'.repeat(2001)]) {
      const composer = after(typed(text), 'Enter');
      assert.ok(composer.trouble);
      assert.equal(composer.text, text);
    }
  });

  test('a command that is wrong is not sent, and its first wrong field is the one to fill in', () => {
    const composer = after(
      typed('/alerts set '),
      typed('role'),
      'Enter',
      typed('nobody', 'role'),
      'Escape',
      'Enter',
    );
    assert.equal(composer.sending, null);
    assert.equal(composer.isTried, true);
    assert.equal(composer.focus, 'channel');
  });

  test('a command is sent with ids for names, and without what was left empty', () => {
    assert.deepEqual(sent.sending, {
      command: 'alerts',
      group: null,
      subcommand: 'set',
      options: { channel: '21' },
    });
  });

  test('nothing can be changed or sent again while the bot is asked', () => {
    assert.equal(nextComposer(sent, typed('x', 'channel'), []), sent);
    assert.equal(nextComposer(sent, { type: 'escaped' }, []), sent);
    assert.deepEqual(submission(sent, place), { kind: 'nothing' });
  });

  test('it is empty again after an answer', () => {
    const { last, ...rest } = answer({ kind: 'done' });
    assert.deepEqual({ ...rest, last: null }, emptyComposer);
    assert.equal(last?.command, set);
  });

  test('what was refused stays to be put right', () => {
    const composer = answer({ kind: 'refused', reason: 'Ada lacks the permission.' });
    assert.equal(composer.trouble, 'Ada lacks the permission.');
    assert.equal(composer.command, set);
    assert.equal(composer.sending, null);
  });

  test('silence is named, and the up arrow brings the command back with its values', () => {
    const composer = answer({ kind: 'timeout' });
    assert.match(composer.trouble ?? '', /did not respond/);
    const back = nextComposer(composer, pressed(composer, 'ArrowUp'), []);
    assert.deepEqual(submission(back, place), { kind: 'slash', use: sent.sending });
  });

  test('an answer to a command of another place changes nothing', () => {
    assert.equal(answer({ kind: 'done' }, { ...commandUse(status, [], place) }), sent);
  });
});

suite('a command that is written out', () => {
  const cases: [text: string, expected: Record<string, string> | null][] = [
    ['/alerts set ', {}],
    ['/alerts set channel:#sora-news role:@Sora news', { channel: '#sora-news', role: '@Sora news' }],
    ['/Alerts Set role:@Sora news channel: #talk ', { channel: '#talk', role: '@Sora news' }],
    ['/alerts set channel:', { channel: '' }],
    ['/alerts set something', null],
    ['/alerts set something role:@a', null],
    ['/alerts set', null],
    ['/unknown channel:#talk', null],
  ];
  for (const [text, expected] of cases)
    test(`“${text}” is ${expected ? 'read' : 'left as it is'}`, () => {
      const read = typedCommand(text, place.commands);
      assert.deepEqual(read && Object.fromEntries([...read.texts].sort()), expected);
    });

  test('it can be sent at once', () => {
    const composer = after(typed('/alerts set channel:#sora-news role:@Sora news'));
    const { sending } = nextComposer(
      composer,
      { type: 'submitted', submission: submission(composer, place) },
      [],
    );
    assert.deepEqual(sending?.options, { channel: '22', role: '31' });
  });
});

test('a place is known once the page knows the channel, and has the name a person would write', () => {
  assert.equal(placeOf(nothingShown), null);
  assert.equal(channelLabel(place), '#talk');
  assert.equal(channelLabel(aPlace({ channel: { ...place.channel, type: 1, name: '' } })), '@Sundown');
});
