import { formatTime, isMoment, timeForm } from './format-time.ts';
import type { Reader } from './reader.ts';
import { relativeTime } from './relative-time.ts';
import { createTicker } from './ticker.ts';

export type Moment = {
  /** Seconds since 1970. */
  readonly seconds: number;
  /** One of Discord's letters t T d D f F R. */
  readonly style: string;
  readonly reader: Reader;
  readonly now: () => number;
};

const everySecond = createTicker((tick) => {
  const timer = setInterval(tick, 1000);
  return () => clearInterval(timer);
});

/** `<t:…>`: a moment in the reader's own zone and language. A relative one keeps running while it is in the page. */
export class LiveTime extends HTMLElement {
  readonly #time = document.createElement('time');
  #moment: Moment | undefined;

  set moment(moment: Moment) {
    this.#moment = moment;
    this.#show();
  }

  connectedCallback(): void {
    // Within a log, every second that passes would be read out.
    this.ariaLive = 'off';
    this.append(this.#time);
    this.#show();
  }

  disconnectedCallback(): void {
    everySecond.remove(this.#tick);
  }

  #show(): void {
    if (!this.#moment || !this.isConnected) return;
    const { seconds, style, reader } = this.#moment;
    const at = seconds * 1000;
    if (isMoment(at)) this.#time.dateTime = new Date(at).toISOString();
    this.#time.title = formatTime(at, 'exact', reader);
    if (style === 'R' && isMoment(at)) {
      everySecond.add(this.#tick);
      this.#say();
    } else {
      everySecond.remove(this.#tick);
      this.#time.textContent = formatTime(at, timeForm(style), reader);
    }
  }

  // Thousands may be loaded; those that are not on screen catch up when they come back.
  readonly #tick = (): void => {
    if (this.checkVisibility({ contentVisibilityAuto: true })) this.#say();
  };

  #say(): void {
    if (!this.#moment) return;
    const { seconds, now, reader } = this.#moment;
    const words = relativeTime(seconds * 1000, now(), reader.locale);
    if (this.#time.textContent !== words) this.#time.textContent = words;
  }
}

customElements.define('live-time', LiveTime);
