import { afterEach, expect, test } from '@jest/globals';
import { findTemporalCli, findTestServer } from './temporal-binary.js';

afterEach(() => {
  delete process.env['TEMPORAL_CLI_PATH'];
  delete process.env['TEMPORAL_TEST_SERVER_PATH'];
});

test('the program that TEMPORAL_CLI_PATH names is used', async () => {
  process.env['TEMPORAL_CLI_PATH'] = process.execPath;
  expect(await findTemporalCli()).toBe(process.execPath);
});

test.each([
  ['TEMPORAL_CLI_PATH', findTemporalCli],
  ['TEMPORAL_TEST_SERVER_PATH', findTestServer],
])('a wrong %s is said in one line, and nothing else is tried', async (variable, find) => {
  process.env[variable] = '/missing/program';
  await expect(find()).rejects.toThrow(
    `${variable} is /missing/program, which is not a program that can be run.`,
  );
});
