/** Loaded before a command: writes what the process took when it ends. */
import { writeFileSync } from 'node:fs';
import process from 'node:process';

process.on('exit', () => {
  const file = process.env.WATCHED_PROCESS;
  if (file === undefined) return;
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  // Node counts maxRSS in units of 1,024 bytes.
  const taken = { peakMegabytes: (maxRSS * 1024) / 1e6, cpuSeconds: (userCPUTime + systemCPUTime) / 1e6 };
  writeFileSync(file, JSON.stringify(taken));
});
