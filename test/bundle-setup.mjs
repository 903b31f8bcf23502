import { buildWorkflowBundle } from './workflow-bundle.mjs';

export default async function bundleSetup() {
  await buildWorkflowBundle();
}
