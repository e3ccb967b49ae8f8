import { mountComposer } from './composer/mount-composer.ts';
import { createPage } from './create-page.ts';
import { mountHeading } from './heading/mount-heading.ts';
import { mountMessages } from './messages/mount-messages.ts';
import { mountModal } from './modal/mount-modal.ts';
import { mountNotice } from './notice/mount-notice.ts';
import { mountPanel } from './panel/mount-panel.ts';
import { createPreferences } from './preferences.ts';
import { mountSides } from './sides/mount-sides.ts';
import { mountStrip } from './strip/mount-strip.ts';
import { readTheme, showTheme } from './theme.ts';
import { mountWelcome } from './welcome/mount-welcome.ts';

const preferences = createPreferences(localStorage);
showTheme(document.documentElement, readTheme(preferences));

const page = createPage(sessionStorage);
mountStrip(rootOf('strip'), page);
mountSides(rootOf('sides'), page, preferences);
mountHeading(rootOf('heading'), page, preferences);
mountWelcome(rootOf('welcome'), page, { preferences, next: rootOf('main') });
mountMessages(rootOf('messages'), page);
mountComposer(rootOf('composer'), page);
mountPanel(rootOf('panel'), page);
mountModal(rootOf('modal'), page);
mountNotice(rootOf('notice'), page);

function rootOf(id: string): HTMLElement {
  const root = document.getElementById(id);
  if (!root) throw new Error(`index.html has no element with the id ${id}`);
  return root;
}
