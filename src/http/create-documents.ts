import { createHash } from 'node:crypto';
import { atomFeed } from '../publish/atom-feed.ts';
import { calendar } from '../publish/calendar.ts';
import { ledgerDocument } from '../publish/ledger-document.ts';
import type { Published } from '../publish/published.ts';
import { statusPage } from '../publish/status-page.ts';
import { statusStyle } from '../publish/status-style.ts';
import type { Document } from './document.ts';

type Parts = {
  readonly published: () => readonly Published[];
  /** Things of which at least one is another one whenever what is published may have changed. */
  readonly version: () => readonly unknown[];
  readonly now: () => Date;
};

type Form = {
  readonly type: string;
  readonly policy?: string;
  readonly render: (published: readonly Published[], now: Date) => string;
};

const STYLE_HASH = createHash('sha256').update(statusStyle).digest('base64');

const FORMS: Readonly<Record<string, Form>> = {
  '/': { type: 'text/html', policy: `style-src 'sha256-${STYLE_HASH}'`, render: statusPage },
  '/calendar.ics': { type: 'text/calendar', render: calendar },
  '/ledger.json': { type: 'application/json', render: ledgerDocument },
  '/feed.atom': { type: 'application/atom+xml', render: atomFeed },
};

/** Finds the document of a path, made anew only when something changed. Undefined: there is none. */
export function createDocuments({ published, version, now }: Parts): (path: string) => Document | undefined {
  const made = new Map<string, { readonly version: readonly unknown[]; readonly document: Document }>();
  return (path) => {
    const form = Object.hasOwn(FORMS, path) ? FORMS[path] : undefined;
    if (!form) return undefined;
    const current = version();
    const before = made.get(path);
    if (before && isSame(before.version, current)) return before.document;
    const fresh = toDocument(form, form.render(published(), now()), now());
    const document = before?.document.etag === fresh.etag ? before.document : fresh;
    made.set(path, { version: current, document });
    return document;
  };
}

function toDocument({ type, policy }: Form, text: string, changedAt: Date): Document {
  const body = Buffer.from(text);
  return {
    body,
    etag: `"${createHash('sha256').update(body).digest('base64url')}"`,
    changedAt,
    headers: {
      'Content-Type': `${type}; charset=utf-8`,
      ...(policy === undefined ? {} : { 'Content-Security-Policy': `${NOTHING}; ${policy}` }),
    },
  };
}

const NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((one, at) => Object.is(one, b[at]));
}
