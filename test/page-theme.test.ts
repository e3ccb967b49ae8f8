import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';

const CLIENT = new URL('../sandbox/page/client/', import.meta.url);

/** Relative luminance and contrast as WCAG 2 defines them. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const tokens = new Map(
  [
    ...readFileSync(new URL('style.css', CLIENT), 'utf8').matchAll(
      /(--[\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g,
    ),
  ].map(([, name = '', light = '', dark = '']) => [name, { light, dark }]),
);

const backgrounds = ['--bg', '--bg-raised', '--bg-sunken', '--bg-hover'];
const texts = [
  '--text',
  '--text-muted',
  '--text-faint',
  '--link',
  '--accent',
  '--danger',
  '--success',
  '--warning',
];
const pairs = [
  ...texts.flatMap((text) => backgrounds.map((background) => [text, background] as const)),
  ...['--accent', '--danger', '--success', '--warning'].map((filled) => ['--accent-text', filled] as const),
  ['--mention-text', '--mention-bg'] as const,
];

for (const theme of ['light', 'dark'] as const) {
  test(`every text can be read on every background in the ${theme} theme`, () => {
    const colour = (name: string) => tokens.get(name)?.[theme] ?? assert.fail(`no colour ${name}`);
    const weak = pairs
      .map(([text, background]) => ({ text, background, ratio: contrast(colour(text), colour(background)) }))
      .filter(({ ratio }) => ratio < 4.5);
    assert.deepEqual(weak, []);
  });

  test(`the focus ring stands out from every background in the ${theme} theme`, () => {
    const colour = (name: string) => tokens.get(name)?.[theme] ?? assert.fail(`no colour ${name}`);
    const weak = backgrounds.filter((background) => contrast(colour('--focus'), colour(background)) < 3);
    assert.deepEqual(weak, []);
  });
}
