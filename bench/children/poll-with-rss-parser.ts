import Parser from 'rss-parser';
import { readJob } from '../job.ts';
import { measureRounds } from '../measure-rounds.ts';

/** A child process: the plain loop that Sundown is compared with. */
const job = readJob(process.argv[2]);
const parser = new Parser();

await measureRounds(job, async () => {
  for (const url of job.urls) {
    const { items } = await parser.parseURL(url);
    if (items.length === 0) throw new Error(`rss-parser found no items at ${url}`);
  }
});
