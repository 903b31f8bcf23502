import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';

const MOST_BYTES = 2.5 * 1024 * 1024;
/** The SDK and what it needs; TypeORM would be bundled without a word. */
const PACKAGES = ['@temporalio/common', '@temporalio/workflow', 'long', 'ms', 'nexus-rpc'];
const FOLDERS = ['libs/calendar', 'libs/contracts', 'libs/domain'];

const file = process.env['TEST_WORKFLOW_BUNDLE'];
if (file === undefined) throw new Error('TEST_WORKFLOW_BUNDLE is not set: run through npm test');
const bundle = readFileSync(file, 'utf8');

/** First capture of each match, once, in order of the alphabet. */
function found(pattern: RegExp): string[] {
  return [...new Set([...bundle.matchAll(pattern)].map(([, name = '']) => name))].sort();
}

describe('The workflow bundle, as production builds it', () => {
  test('has at most 2.5 MB', () => {
    expect(Buffer.byteLength(bundle)).toBeLessThanOrEqual(MOST_BYTES);
  });

  test('holds no package but the workflow SDK and its own', () => {
    expect(found(/"\.\/node_modules\/((?:@[^/"]+\/)?[^/"]+)[/"]/g)).toEqual(PACKAGES);
  });

  test('holds the workflows and no library but the pure ones', () => {
    expect(found(/"\.\/(?:dist\/)?(workflows\/nomination|libs\/[^/"]+)\//g)).toEqual([
      ...FOLDERS,
      'workflows/nomination',
    ]);
    expect(found(/"\.\/(?:dist\/)?((?:apps|activities|test)\/[^"]*)"/g)).toEqual([]);
  });
});
