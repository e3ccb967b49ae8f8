import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

/** Where Debian's package puts it. */
const PACKAGED = '/usr/bin/chromium';

/** The Chromium of this machine: `CHROMIUM_PATH`, the system's, or the one Playwright has installed; null without one. */
export function findChromium(wished: string | undefined): string | null {
  if (wished) return wished;
  return [PACKAGED, chromium.executablePath()].find((path) => existsSync(path)) ?? null;
}
