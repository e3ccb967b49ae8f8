import { Agent, request } from 'undici';
import { readJob } from '../job.ts';
import { measureRounds } from '../measure-rounds.ts';

/** A child process: conditional requests over a kept connection and nothing else, for orientation. */
const job = readJob(process.argv[2]);
const dispatcher = new Agent({ connections: 1 });
const etags = new Map<string, string>();

await measureRounds(job, async () => {
  for (const url of job.urls) {
    const headers = { 'if-none-match': etags.get(url) ?? '' };
    const { statusCode, headers: received, body } = await request(url, { dispatcher, headers });
    await body.arrayBuffer();
    if (statusCode !== 200 && statusCode !== 304) throw new Error(`status ${statusCode} at ${url}`);
    etags.set(url, String(received.etag));
  }
});
await dispatcher.close();
