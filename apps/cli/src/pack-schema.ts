import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { packSchemaText } from '#persistence/packs/pack-file.js';
import { PACKS_DIR } from './vectors/law-world.js';

const SCHEMA = path.join(PACKS_DIR, 'pack.schema.json');

/** Writes the published JSON Schema of the packs; with `--check` only says whether it is true. */
function main(): number {
  const wanted = packSchemaText();
  if (process.argv.includes('--check')) {
    const published: unknown = JSON.parse(readFileSync(SCHEMA, 'utf8'));
    const isTrue = isDeepStrictEqual(published, JSON.parse(wanted));
    if (!isTrue) console.error(`${SCHEMA} differs from the shape that is read`);
    return isTrue ? 0 : 1;
  }
  writeFileSync(SCHEMA, wanted);
  return 0;
}

process.exitCode = main();
