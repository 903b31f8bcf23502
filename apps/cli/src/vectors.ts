import type { Difference } from './vectors/compare.js';
import { inProject, lawWorld } from './vectors/law-world.js';
import { runVectors, type VectorResult, vectorFiles } from './vectors/vector-runner.js';

const KIT = 'test/vectors';

/** Runs conformance vectors against the shipped packs: files and folders, or the kit itself. */
function main(places: readonly string[]): number {
  const files = vectorFiles(places.length > 0 ? places : [inProject(KIT)]);
  const results = runVectors(files, lawWorld());
  const failed = results.filter(({ differences }) => differences.length > 0);
  for (const result of failed) console.log(failureText(result));
  console.log(`${results.length - failed.length} passed, ${failed.length} failed`);
  return failed.length === 0 && results.length > 0 ? 0 : 1;
}

function failureText({ id, title, differences }: VectorResult): string {
  return [`${id}: ${title}`, ...differences.map(differenceText)].join('\n');
}

function differenceText({ path, expected, actual }: Difference): string {
  const said = actual === undefined ? '(no such field)' : JSON.stringify(actual);
  return `  ${path}: expected ${JSON.stringify(expected)}, actual ${said}`;
}

process.exitCode = main(process.argv.slice(2));
