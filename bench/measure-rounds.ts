import type { Job } from './job.ts';

/**
 * Runs the rounds of a job in this process and prints the CPU time of a measured one, in ms: all threads of the
 * process, user and system, so that garbage collection and decompression count.
 */
export async function measureRounds(
  { warmUp, rounds }: Pick<Job, 'warmUp' | 'rounds'>,
  round: () => Promise<void>,
): Promise<void> {
  for (let done = 0; done < warmUp; done += 1) await round();
  const before = process.cpuUsage();
  for (let done = 0; done < rounds; done += 1) await round();
  const { user, system } = process.cpuUsage(before);
  process.stdout.write(`${(user + system) / 1000 / rounds}\n`);
}
