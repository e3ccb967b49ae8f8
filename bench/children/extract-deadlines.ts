import { extractDeadlines } from '../../src/deadlines/extract-deadlines.ts';
import { findReports } from '../../src/find-reports.ts';
import { compileWords } from '../../src/news/words.ts';
import { loadPacks } from '../../src/pack/load-pack.ts';
import { readExtractionJob } from '../deadline-jobs.ts';
import { measureRounds } from '../measure-rounds.ts';
import { makeItems } from '../texts/make-items.ts';

/**
 * A child process: reads what items say of ends. Of feeds, as the line does it, with finding out first which items
 * matter; of texts that all do, without.
 */
const job = readExtractionJob(process.argv[2]);
const [pack] = await loadPacks(['packs/sora.yaml']);
const source = pack?.sources.find(({ form, tier }) => form === 'feed' && tier === 'press');
if (!pack || !source) throw new Error('the pack has no feed of the press');
const watched = { pack, source, words: compileWords(pack) };
const items = makeItems(job.texts, job.kilobytes * 1000);
const now = new Date('2026-04-01T00:00:00Z');

const foundIn = () =>
  job.texts === 'feeds'
    ? findReports({ watched, changes: { added: items, edited: [] }, sha256: '0', now }).flatMap(
        ({ readings }) => readings,
      )
    : items.flatMap((item) => extractDeadlines(item, watched));

await measureRounds(job, async () => {
  if (!foundIn().some(({ date }) => date === '2026-09-24')) throw new Error('no deadline was found');
});
