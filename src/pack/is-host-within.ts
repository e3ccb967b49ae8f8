/** Whether a host is one of these, or a part of one: help.openai.com is within openai.com, notopenai.com is not. */
export function isHostWithin(host: string, hosts: readonly (string | null)[]): boolean {
  return hosts.some((one) => one !== null && (host === one || host.endsWith(`.${one}`)));
}
