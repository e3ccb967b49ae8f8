import { fitLines } from '../alerts/fit-lines.ts';

/** A part of an answer; `room` keeps a long one from pushing out those that follow. */
export type Section = {
  readonly title: string | null;
  readonly lines: readonly string[];
  readonly room: number;
};

/** Sections one under the other, a blank line in between; those without a line are left out. */
export function sectionLines(sections: readonly Section[]): string[] {
  const told = sections.filter(({ lines }) => lines.length > 0);
  return told.flatMap(({ title, lines, room }, at) => [
    ...(at > 0 ? [''] : []),
    ...(title === null ? [] : [`**${title}**`]),
    fitLines(lines, room),
  ]);
}
