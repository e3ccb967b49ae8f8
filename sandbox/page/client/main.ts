import { createPage } from './create-page.ts';

createPage(sessionStorage);
