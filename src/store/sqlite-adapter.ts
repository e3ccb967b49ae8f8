import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

type Entry = { key: string; value: string };

/**
 * A Keyv storage adapter over Node's own SQLite, so that an install needs neither a compiler nor a download
 * (docs/decisions/0002-store.md). Values are the strings Keyv serialises; `setMany` is one transaction.
 *
 * It offers `getMany` because Keyv 5 turns a failing `get` behind a missing `getMany` into "not found", and no
 * `iterator` because Sundown only ever reads keys it knows.
 */
export class SqliteAdapter {
  namespace: string | undefined;
  readonly opts = {};
  readonly #db: DatabaseSync;
  readonly #select;
  readonly #upsert;
  readonly #remove;

  /** Opens or creates the file and checks it; throws whatever SQLite says when it is damaged, locked or unwritable. */
  constructor(path: string) {
    if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
    this.#db = new DatabaseSync(path, { timeout: 2000 });
    try {
      this.#prepareFile();
    } catch (error) {
      this.#db.close();
      throw error;
    }
    this.#select = this.#db.prepare('SELECT value FROM entries WHERE key = ?');
    this.#upsert = this.#db.prepare(
      'INSERT INTO entries (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
    );
    this.#remove = this.#db.prepare('DELETE FROM entries WHERE key = ?');
  }

  /** Exclusive locking refuses a second bot on the same file; FULL makes a settled delivery survive a power cut. */
  #prepareFile(): void {
    this.#db.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
    const check = this.#db.prepare('PRAGMA quick_check(1)').get()?.quick_check;
    if (check !== 'ok') throw new Error(`the file is damaged (${String(check)})`);
    this.#db.exec('CREATE TABLE IF NOT EXISTS entries (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;');
    this.#db.exec('BEGIN IMMEDIATE; COMMIT;');
  }

  get(key: string): string | undefined {
    const value = this.#select.get(key)?.value;
    return typeof value === 'string' ? value : undefined;
  }

  getMany(keys: string[]): (string | undefined)[] {
    return keys.map((key) => this.get(key));
  }

  set(key: string, value: string): boolean {
    this.#upsert.run(key, value);
    return true;
  }

  setMany(entries: Entry[]): boolean[] {
    this.#inTransaction(() => {
      for (const { key, value } of entries) this.#upsert.run(key, value);
    });
    return entries.map(() => true);
  }

  delete(key: string): boolean {
    return this.#remove.run(key).changes > 0;
  }

  deleteMany(keys: string[]): boolean {
    let removed = 0;
    this.#inTransaction(() => {
      for (const key of keys) removed += Number(this.#remove.run(key).changes);
    });
    return removed > 0;
  }

  has(key: string): boolean {
    return this.get(key) !== undefined;
  }

  clear(): void {
    const prefix = this.namespace === undefined ? '' : `${this.namespace}:`;
    this.#db.prepare('DELETE FROM entries WHERE substr(key, 1, ?) = ?').run(prefix.length, prefix);
  }

  disconnect(): void {
    this.#db.close();
  }

  #inTransaction(work: () => void): void {
    this.#db.exec('BEGIN');
    try {
      work();
      this.#db.exec('COMMIT');
    } catch (error) {
      this.#db.exec('ROLLBACK');
      throw error;
    }
  }
}
