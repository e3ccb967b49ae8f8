import { ar } from './languages/ar.ts';
import { de } from './languages/de.ts';
import { en } from './languages/en.ts';
import { es } from './languages/es.ts';
import { fr } from './languages/fr.ts';
import { hi } from './languages/hi.ts';
import { id } from './languages/id.ts';
import { it } from './languages/it.ts';
import { ja } from './languages/ja.ts';
import { ko } from './languages/ko.ts';
import { nl } from './languages/nl.ts';
import { pl } from './languages/pl.ts';
import { pt } from './languages/pt.ts';
import { ru } from './languages/ru.ts';
import { tr } from './languages/tr.ts';
import { uk } from './languages/uk.ts';
import { uz } from './languages/uz.ts';
import { vi } from './languages/vi.ts';
import { zh } from './languages/zh.ts';

/**
 * What is needed of a language to read when something ends, whatever it is. Phrases are parted by commas and written
 * as in a pack (`*` any letters, `…` up to four words); what belongs to one product stands in its pack.
 */
export type LanguageWords = {
  /** Small frequent words by which the language is told from others of its script. */
  readonly common: string;
  /** Between two parts of a sentence that speak of two things. */
  readonly and: string;
  /** Before a date up to which something lasts. */
  readonly until: string;
  /** By a date that no longer holds. */
  readonly formerly: string;
  /** Before a year or month of which the end is meant. */
  readonly endOf: string;
  /** Before such an end of which only the time about it is meant: it has no day. */
  readonly about?: string;
  /** Before a month that stands without a day. */
  readonly within: string;
  readonly thisMonth: string;
  readonly nextMonth: string;
  /** Before a day of the week that is still to come. */
  readonly coming: string;
  /** Told, begun, sued, sold: a date that belongs to one of these is no end. */
  readonly notice: string;
  readonly past: string;
  /** What is past only where nothing tells that it is to come. */
  readonly done?: string;
  readonly future: string;
  readonly places: PlaceWords;
};

/** Which of a language's words are phrases. */
export type PhraseList = Exclude<keyof LanguageWords, 'places'>;

/** How a text says where something ends. */
export type PlaceWords = {
  /** Before the name of a place; where a language says it behind the name, `after`. */
  readonly before: string;
  readonly after: string;
  /** Everywhere but there; on the same side. */
  readonly outside: string;
  /** Beside a place's name: "EU users". */
  readonly people: string;
  /** Not everywhere, and not where. */
  readonly elsewhere: string;
  readonly everywhere: string;
  /** Right before or behind it, these make a place mean somebody: "based in the US", "in the US Senate". */
  readonly origin?: string;
  readonly attribute?: string;
  /** What only looks like a place: "for us". */
  readonly never?: string;
  /** By ISO 3166 code (EU and 150 for Europe): names beside those of Intl, as they stand behind the words above. */
  readonly names: Readonly<Record<string, string>>;
};

/** By language; a new one is a file in `languages` and a line here. */
export const LANGUAGE_WORDS: Readonly<Record<string, LanguageWords>> = {
  en,
  de,
  fr,
  es,
  pt,
  it,
  nl,
  pl,
  ru,
  uk,
  uz,
  tr,
  ar,
  zh,
  ja,
  ko,
  hi,
  id,
  vi,
};
