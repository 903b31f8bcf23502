import { demoClock } from './demo/demo-clock.js';
import { demonstrate } from './demo/demonstration.js';
import { isAsExpected, letterLines, reportLines } from './demo/report.js';
import { inProject } from './project-root.js';
import { readSample, readSamplePacks } from './samples/sample-reader.js';
import { startSideStack } from './side-stack.js';
import type { StackAddresses } from './stack-addresses.js';
import { explain } from './start-failure.js';
import { withStack } from './with-stack.js';

/**
 * `npm run demo`: files the sample letter and carries all its nominations to their end, on a fast clock
 * and in a database and namespace of its own; 1 when one ends otherwise than the sample says.
 */
export async function main(): Promise<number> {
  try {
    return await withStack(runBeside);
  } catch (error) {
    console.error(explain(error));
    return 1;
  }
}

async function runBeside(stack: StackAddresses): Promise<number> {
  const sample = readSample(inProject('samples', 'lang-son'));
  const { calendar } = readSamplePacks(inProject('libs', 'policy-packs'), sample.story);
  print(letterLines(sample));
  const legalClock = demoClock(sample.submission.filedOn, Date.now());
  const side = await startSideStack(stack, { name: 'demo', legalClock });
  try {
    const demonstrated = await demonstrate({ sample, calendar, stack: side });
    print(reportLines(sample, demonstrated));
    return isAsExpected(demonstrated) ? 0 : 1;
  } finally {
    await side.stop();
  }
}

function print(lines: readonly string[]): void {
  console.log(lines.join('\n'));
}
