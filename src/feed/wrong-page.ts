/** Marks of the pages that guards put before a site; the words differ by language, these do not. */
const CHALLENGE =
  /_cf_chl_opt|cf-chl-|captcha-delivery\.com|px-captcha|awsWafCookieDomainList|_Incapsula_Resource|sec-if-cpt-container|<title>\s{0,40}(?:just a moment|attention required|security check|are you a robot|vercel security checkpoint)/i;
const ERROR =
  /<title>\s{0,40}(?:(?:error|http)?[ :]{0,3}(?:40[0-9]|410|429|50[0-4])\b|access denied|forbidden|page not found|not found|bad gateway|service unavailable|internal server error|temporarily unavailable|under maintenance)/i;

/** Why an HTML page cannot be the one that was asked for, in words for a person; null if nothing speaks against it. */
export function wrongPage(html: string): string | null {
  if (CHALLENGE.test(html)) return 'answered with a page that checks for robots';
  if (ERROR.test(html)) return 'answered with an error page';
  if (/<body[\s>]/i.test(html) && !/<\/(?:body|html)\s*>/i.test(html))
    return 'the page was cut off before its end';
  return null;
}
