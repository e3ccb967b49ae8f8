import { runReplay } from './replay/run-replay.ts';

await runReplay(process.stdout);
