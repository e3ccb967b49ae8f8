import { escapeMarkup } from './escape-markup.ts';

type Attributes = Readonly<Record<string, string>>;

/** An element around markup; the values of its attributes are text. */
export function element(name: string, content: string, attributes: Attributes = {}): string {
  const named = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeMarkup(value)}"`);
  return `<${name}${named.join('')}>${content}</${name}>`;
}

/** An element around text. */
export function textElement(name: string, text: string, attributes: Attributes = {}): string {
  return element(name, escapeMarkup(text), attributes);
}
