import fs from 'node:fs';
import path from 'node:path';

type ServerKind = 'dev-server' | 'time-skipping';

/**
 * Lets the SDK fetch its server from Temporal's own host: it does so when it starts one, so one is
 * started and stopped. The file is kept under a name of ours, which the SDK does not throw away.
 * @throws Error when the host cannot be reached
 */
export async function downloadBySdk(kind: ServerKind, cache: string): Promise<string> {
  const { TestWorkflowEnvironment } = await import('@temporalio/testing');
  const downloadDir = path.join(cache, 'sdk');
  fs.mkdirSync(downloadDir, { recursive: true, mode: 0o700 });
  const executable = { type: 'cached-download', downloadDir } as const;
  const environment =
    kind === 'dev-server'
      ? await TestWorkflowEnvironment.createLocal({ server: { executable } })
      : await TestWorkflowEnvironment.createTimeSkipping({ server: { executable } });
  await environment.teardown();
  const file = fs.readdirSync(downloadDir).find((name) => isOfKind(name, kind));
  if (!file) throw new Error(`nothing in ${downloadDir}`);
  const target = path.join(cache, `${kind}-of-sdk`);
  fs.copyFileSync(path.join(downloadDir, file), target);
  return target;
}

function isOfKind(file: string, kind: ServerKind): boolean {
  return file.startsWith('temporal') && file.includes('test-server') === (kind !== 'dev-server');
}
