type Situation = { readonly address: string; readonly live: boolean; readonly hasToken: boolean };

/** What the terminal says when the page is there. */
export function greeting({ address, live, hasToken }: Situation): string {
  const here = 'Sundown starts with a small Discord of its own, on this machine';
  return [
    hasToken ? `${here}.` : `DISCORD_TOKEN is not set, so ${here}.`,
    ...(live
      ? [
          'The bot reads its real sources now. Apart from that nothing leaves this machine.',
          '',
          `Open ${address} in your browser.`,
        ]
      : [
          'It replays how Sora was shut down in 2026. Nothing leaves this machine.',
          '',
          `Open ${address} in your browser: the story begins when you are there.`,
        ]),
    '',
    'Ctrl+C ends it. For a real server, put a bot token into .env (see .env.example) and use npm start.',
    '',
  ].join('\n');
}
