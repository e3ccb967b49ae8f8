import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { LIMITS, type Message } from '../src/alerts/message.ts';
import { boardCard, isBoardFooter } from '../src/answers/board-card.ts';
import { afterStep } from '../src/board/after-step.ts';
import type { Board } from '../src/board/board.ts';
import { nextStep } from '../src/board/next-step.ts';
import { placeBoard, takeDown } from '../src/board/place-board.ts';
import type { RealStep } from '../src/board/take-step.ts';
import type { StepOutcome } from '../src/board/wall.ts';
import { wantedBoard } from '../src/board/wanted-board.ts';
import { loadPacks } from '../src/pack/load-pack.ts';
import { knownAt, sourcesAt, worstOf } from './support/known.ts';

const [pack] = await loadPacks(['packs/sora.yaml']);
if (!pack) throw new Error('no pack');
const shipped = pack;

const NOW = new Date('2026-04-01T12:00:00Z');
const readAt = (time: string, blind = false) =>
  knownAt(shipped, time, { sources: sourcesAt(shipped, time, blind) });
const partsOf = ({ content, embeds }: Message) => [
  content,
  ...embeds.flatMap(({ title = '', description = '', footer }) => [title, description, footer?.text ?? '']),
];
const textOf = (message: Message) => partsOf(message).join('\n');
const headings = (message: Message) =>
  [...(message.embeds[0]?.description ?? '').matchAll(/^\*\*([^*:]+)\*\*$/gm)].map(([, title]) => title);

const phases: Record<string, [string, RegExp, string[]]> = {
  'nothing known': ['2026-03-01T00:00:00Z', /^\*\*No date is known yet\.\*\*/, []],
  'nothing dated': [
    '2026-03-25T12:00:00Z',
    /^\*\*No date is known yet\.\*\*/,
    ['Still without a date', 'Last change'],
  ],
  'counting down': [
    '2026-04-01T12:00:00Z',
    /^\*\*Next: Sora app, Sora on the web, 26 April 2026 \(<t:1777111200:R>\)\*\*/,
    ['Still to come', 'Still without a date', 'Last change'],
  ],
  'between ends': [
    '2026-05-22T12:00:00Z',
    /^\*\*Part of it has ended\. Next: Videos API and sora-2 models, 24 September 2026/,
    ['Still to come', 'Still without a date', 'What is gone', 'Last change'],
  ],
  'the aftermath': [
    '2026-11-24T12:00:00Z',
    /^\*\*Every date that was announced has passed\.\*\* 3 things still have no date\.$/m,
    ['Still without a date', 'What is gone', 'Last change'],
  ],
};

for (const [phase, [time, headline, titles]] of Object.entries(phases))
  test(`a board with ${phase} leads with what matters then and fits a phone`, () => {
    for (const blind of [false, true]) {
      const board = boardCard(readAt(time, blind));
      assert.match(board.content, headline);
      assert.deepEqual(headings(board), titles);
      assert.match(textOf(board), /`\/deadlines` .* `\/evidence`/);
      assert.ok(textOf(board).length <= 1250, `${textOf(board).length} characters`);
    }
  });

test('a board says which official sources can not be read, and when all of them can not', () => {
  const [first, ...rest] = sourcesAt(pack, NOW.toISOString());
  const [blind] = sourcesAt(pack, '2026-03-30T00:00:00Z', true);
  assert.ok(first && blind);
  const some = boardCard(knownAt(pack, NOW.toISOString(), { sources: [blind, ...rest] }));
  assert.match(textOf(some), /Not readable now: OpenAI help article .* \(since <t:1774828800:R>\)\./);
  assert.match(textOf(some), /Official pages last read <t:1775044800:R>\./);
  const all = boardCard(knownAt(pack, NOW.toISOString(), { sources: [blind] }));
  assert.match(textOf(all), /No official page has been read yet\. Not readable now/);
});

test('a board of endless and hostile words keeps the limits and pings nobody', () => {
  for (const [time] of Object.values(phases)) {
    const known = readAt(time);
    const worst = { ...known, ...worstOf(pack, known.deadlines) };
    const board = boardCard({ ...worst, sources: sourcesAt(worst.pack, time, true) });
    assert.ok(textOf(board).length <= 2200, `${textOf(board).length} characters`);
    assert.ok(board.content.length <= LIMITS.content);
    assert.deepEqual(board.allowed_mentions, { parse: [] });
  }
});

test('the bot knows its board by the footer, and takes no alert for one', () => {
  const [embed] = boardCard(readAt(NOW.toISOString())).embeds;
  assert.equal(isBoardFooter(embed?.footer?.text ?? ''), true);
  assert.equal(isBoardFooter('Notice · Sundown is not affiliated with OpenAI'), false);
});

const wanted = wantedBoard(readAt(NOW.toISOString()));
const minutesOn = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const { message: _message, ...hashes } = wanted;
const begun = placeBoard(undefined, { guildId: '1', channelId: '2', now: NOW });
const standing: Board = {
  ...begun,
  messageId: '3',
  pin: 'pinned',
  written: { ...hashes, at: NOW.toISOString() },
};

test('a board is posted, then pinned, then left alone', () => {
  const steps: string[] = [];
  let board = begun;
  const outcomes: Partial<Record<string, StepOutcome>> = {
    post: { kind: 'sent', messageId: '3' },
    pin: { kind: 'pinned' },
  };
  for (let step = nextStep(board, wanted, NOW); step.kind !== 'rest'; step = nextStep(board, wanted, NOW)) {
    assert.ok(step.kind !== 'forget');
    steps.push(step.kind);
    const outcome = outcomes[step.kind] ?? assert.fail(step.kind);
    board = afterStep(board, { step, outcome, wanted, now: NOW, random: () => 1 });
  }
  assert.deepEqual(steps, ['post', 'pin']);
  assert.deepEqual(board, standing);
});

test('new dates are written at once', () => {
  const moved = wantedBoard(readAt('2026-05-22T12:00:00Z'));
  assert.equal(nextStep(standing, moved, NOW).kind, 'edit');
});

test('a source that comes and goes is written every ten minutes at most', () => {
  const blind = wantedBoard(readAt(NOW.toISOString(), true));
  assert.equal(nextStep(standing, blind, minutesOn(9)).kind, 'rest');
  assert.equal(nextStep(standing, blind, minutesOn(10)).kind, 'edit');
});

test('the age of what was read is written once an hour at most, and only if it was read again', () => {
  const sources = sourcesAt(pack, minutesOn(58).toISOString());
  const fresher = wantedBoard(knownAt(pack, NOW.toISOString(), { sources }));
  assert.equal(nextStep(standing, fresher, minutesOn(59)).kind, 'rest');
  assert.equal(nextStep(standing, fresher, minutesOn(60)).kind, 'edit');
  assert.equal(nextStep(standing, wanted, minutesOn(600)).kind, 'rest');
});

test('time alone changes no board until a date has passed', () => {
  const day = 24 * 60;
  const sources = sourcesAt(pack, NOW.toISOString());
  const after = (minutes: number) =>
    wantedBoard({ ...knownAt(pack, NOW.toISOString(), { sources }), now: minutesOn(minutes) });
  assert.equal(after(20 * day).whole, wanted.whole);
  assert.notEqual(after(27 * day).facts, wanted.facts);
});

test('a board that was moved is posted in its new place before the old message goes', () => {
  const moved = placeBoard(standing, { guildId: '1', channelId: '20', now: NOW });
  const step = nextStep(moved, wanted, NOW);
  assert.ok(step.kind === 'post' && step.channelId === '20');
  const posted = afterStep(moved, {
    step,
    outcome: { kind: 'sent', messageId: '30' },
    wanted,
    now: NOW,
    random: () => 1,
  });
  assert.deepEqual(nextStep({ ...posted, pin: 'pinned' }, wanted, NOW), {
    kind: 'remove',
    place: { channelId: '2', messageId: '3' },
  });
});

test('what was posted while an admin moved the board, or took it down, is taken away again', () => {
  const step: RealStep = { kind: 'post', channelId: '2', edition: begun.edition };
  const outcome = { kind: 'sent', messageId: '3' } as const;
  const late = { step, outcome, wanted, now: NOW, random: () => 1 };
  const moved = placeBoard(begun, { guildId: '1', channelId: '20', now: NOW });
  const left = [{ channelId: '2', messageId: '3' }];
  assert.deepEqual(afterStep(moved, late), { ...moved, left });
  assert.deepEqual(afterStep(takeDown(begun), late), { ...takeDown(begun), left });
});

test('choosing the same channel again has the board looked after at once, whatever kept it from that', () => {
  const broken: Board = {
    ...standing,
    pin: 'full',
    trouble: { reason: 'x', since: NOW.toISOString(), final: true },
    notBefore: minutesOn(10).toISOString(),
  };
  assert.equal(nextStep(broken, wanted, NOW).kind, 'rest');
  const again = placeBoard(broken, { guildId: '1', channelId: '2', now: NOW });
  assert.deepEqual([again.messageId, nextStep(again, wanted, NOW).kind], ['3', 'edit']);
});

const failures = fc.constantFrom<StepOutcome>(
  { kind: 'later', afterMs: null, reason: '502' },
  { kind: 'later', afterMs: 5_000, reason: '429' },
  { kind: 'blocked', reason: '50013' },
  { kind: 'refused', reason: '50035' },
  { kind: 'gone', reason: '10003' },
  { kind: 'full', reason: '30003' },
  { kind: 'missing', reason: '10008' },
);

test('whatever Discord answers, a board is never lost, and comes to rest within a few steps', () => {
  fc.assert(
    fc.property(fc.array(failures, { maxLength: 6 }), (bad) => {
      let board = begun;
      const answers = [...bad];
      for (let steps = 0; steps < 30; steps += 1) {
        const step = nextStep(board, wanted, NOW);
        if (step.kind === 'rest') break;
        assert.ok(step.kind !== 'forget');
        const fine: StepOutcome = step.kind === 'pin' ? { kind: 'pinned' } : { kind: 'sent', messageId: 'm' };
        board = afterStep(board, {
          step,
          outcome: answers.shift() ?? fine,
          wanted,
          now: NOW,
          random: () => 0,
        });
      }
      assert.equal(nextStep(board, wanted, NOW).kind, 'rest');
      assert.equal(board.channelId, '2');
      const later = nextStep(board, wantedBoard(readAt('2026-05-22T12:00:00Z')), minutesOn(60));
      assert.equal(later.kind === 'rest', board.trouble?.final === true);
    }),
  );
});
