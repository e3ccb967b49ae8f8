/** Second levels under which anyone can register, as in example.co.uk. */
const REGISTRIES = /^(?:co|com|net|org|gov|ac|edu|or|ne|go)\.[a-z]{2}$/;
/** Where anyone can put up pages of their own. */
const LANDLORDS: ReadonlySet<string> = new Set([
  'blogspot.com',
  'cloudfront.net',
  'dev.to',
  'discord.com',
  'github.com',
  'github.io',
  'githubusercontent.com',
  'gitlab.io',
  'herokuapp.com',
  'huggingface.co',
  'medium.com',
  'netlify.app',
  'notion.site',
  'pages.dev',
  'reddit.com',
  'substack.com',
  'vercel.app',
  'web.app',
  'wixsite.com',
  'wordpress.com',
  'workers.dev',
  'ycombinator.com',
  'zeabur.app',
]);

/** Whether a host says nothing of who speaks there. */
export function isOpenToAll(host: string): boolean {
  return REGISTRIES.test(host) || LANDLORDS.has(host);
}
