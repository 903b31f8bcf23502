import { readFileSync, writeFileSync } from 'node:fs';
import { withTransitions } from './transition-drawing.js';

const DOCUMENT = 'docs/processes/nomination.md';

/** Draws the process of nominations anew; with `--check` only says whether the document is true. */
function main(): number {
  const present = readFileSync(DOCUMENT, 'utf8');
  const wanted = withTransitions(present);
  if (present === wanted) return 0;
  if (process.argv.includes('--check')) {
    console.error(`${DOCUMENT} differs from the table of transitions: run npm run diagram`);
    return 1;
  }
  writeFileSync(DOCUMENT, wanted);
  console.log(`${DOCUMENT}: section of transitions written`);
  return 0;
}

process.exitCode = main();
