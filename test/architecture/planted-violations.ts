import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** One importing line per rule, in the file that may not have it. */
export const PLANTED: Readonly<Record<string, readonly [file: string, line: string]>> = {
  R01: ['workflows/a/r01.ts', "import 'pino';"],
  R02: ['workflows/a/r02.ts', "import '#contracts/leak.js';"],
  R03: ['libs/calendar/r03.ts', "import 'node:fs';"],
  R04: ['libs/contracts/r04.ts', "import 'pino';"],
  R05: ['libs/calendar/r05.ts', "import '#platform/clean.js';"],
  R06: ['libs/domain/r06.ts', "import '#calendar/clean.js';"],
  R07: ['libs/persistence/r07.ts', "import '../../apps/api/src/clean.js';"],
  R08: ['activities/b/r08.ts', "import '../../workflows/a/clean.js';"],
  R09: ['activities/b/r09.ts', "import '../c/clean.js';"],
  R10: ['apps/worker/src/r10.ts', "import '../../api/src/clean.js';"],
  R11: ['apps/api/src/r11.ts', "import '../../../workflows/a/clean.js';"],
  R12: ['apps/web/src/r12.ts', "import '#domain/clean.js';"],
  R13: ['libs/platform/r13.ts', "import '@temporalio/workflow';"],
  R14: ['apps/api/src/r14.ts', "import '#testing/clean.js';"],
  R15: ['libs/platform/r15.ts', "import './r15.js';\nimport './r15-back.js';"],
};

const CLEAN: Readonly<Record<string, string>> = {
  'libs/domain/clean.ts': 'export const domain = 1;',
  'libs/calendar/clean.ts': "import '#domain/clean.js';",
  'libs/contracts/clean.ts': "import '#calendar/clean.js';\nimport '@temporalio/workflow';",
  'libs/contracts/leak.ts': "import '#persistence/clean.js';",
  'libs/persistence/clean.ts': "import '#domain/clean.js';\nimport 'pino';",
  'libs/platform/clean.ts': "import '#persistence/clean.js';",
  'libs/platform/r15-back.ts': "import './r15.js';",
  'libs/testing/clean.ts': "import '#contracts/clean.js';",
  'libs/domain/clean.test.ts': "import 'pino';\nimport '#testing/clean.js';",
  'workflows/a/clean.ts': "import '#contracts/clean.js';\nimport '@temporalio/workflow';",
  'activities/b/clean.ts': "import '#platform/clean.js';",
  'activities/c/clean.ts': "import '#contracts/clean.js';",
  'apps/api/src/clean.ts': "import '#platform/clean.js';",
  'apps/worker/src/clean.ts': "import '../../../activities/b/clean.js';",
  'test/process/clean.ts': "import '../../workflows/a/clean.js';\nimport '#testing/clean.js';",
};

const PACKAGES = ['pino', '@temporalio/workflow'];

function write(root: string, file: string, text: string): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), `${text}\n`);
}

/** A tree of our shape with one planted violation per rule, and packages that are names only. */
export function plantTree(root: string, manifest: string, compiler: string): void {
  write(root, 'package.json', manifest);
  write(root, 'tsconfig.json', compiler);
  for (const name of PACKAGES) {
    write(root, `node_modules/${name}/package.json`, JSON.stringify({ name, main: 'index.js' }));
    write(root, `node_modules/${name}/index.js`, '');
  }
  for (const [file, text] of [...Object.entries(CLEAN), ...Object.values(PLANTED)]) {
    write(root, file, text);
  }
}
