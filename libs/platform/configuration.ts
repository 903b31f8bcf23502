import { z } from 'zod';
import { CORE_TASK_QUEUE } from '#contracts/task-queues.js';
import { type LegalClock, REAL_TIME } from '#domain/legal/legal-clock.js';

const legalClock = z.strictObject({
  legalAt: z.number(),
  realAt: z.number(),
  scale: z.number().positive(),
  scaleBefore: z.number().positive().optional(),
});

const environment = z.object({
  NODE_ENV: z.string().default('development'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(20),
  TEMPORAL_ADDRESS: z.string().default('127.0.0.1:7233'),
  TEMPORAL_NAMESPACE: z.string().default('vinh-danh'),
  TASK_QUEUE: z.string().default(CORE_TASK_QUEUE),
  API_HOST: z.string().default('127.0.0.1'),
  API_PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  TOKEN_ISSUER: z.string().default('http://127.0.0.1:4400'),
  TOKEN_JWKS_URL: z.url().default('http://127.0.0.1:4400/.well-known/jwks.json'),
  TOKEN_AUDIENCE: z.string().default('vinh-danh-api'),
  FILES_DIR: z.string().default('.vinhdanh/files'),
  LEGAL_CLOCK: z.string().optional(),
  WORKER_HEALTH_PORT: z.coerce.number().int().min(0).max(65_535).default(3001),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  POLICY_PACKS_DIR: z.string().default('libs/policy-packs'),
  WORKFLOW_BUNDLE: z.string().default('dist/workflow-bundle.js'),
  MAX_CACHED_WORKFLOWS: z.coerce.number().int().min(10).max(100_000).default(1_000),
});

/** Settings of one program; each has a name, a local default and, where it matters, a rule for production. */
export class Configuration {
  readonly databaseUrl: string;
  readonly databasePool: number;
  readonly temporalAddress: string;
  readonly temporalNamespace: string;
  readonly taskQueue: string;
  readonly apiHost: string;
  readonly apiPort: number;
  readonly tokenIssuer: string;
  readonly tokenJwksUrl: string;
  readonly tokenAudience: string;
  readonly filesDir: string;
  readonly legalClock: LegalClock;
  readonly workerHealthPort: number;
  readonly logLevel: string;
  readonly policyPacksDir: string;
  readonly workflowBundle: string;
  readonly maxCachedWorkflows: number;

  /** @throws Error naming the first setting that is missing, malformed or not allowed in production. */
  constructor(variables: Readonly<Record<string, string | undefined>>) {
    const parsed = environment.safeParse(variables);
    if (!parsed.success) throw new Error(`configuration: ${z.prettifyError(parsed.error)}`);
    const env = parsed.data;
    this.databaseUrl = env.DATABASE_URL;
    this.databasePool = env.DATABASE_POOL;
    this.temporalAddress = env.TEMPORAL_ADDRESS;
    this.temporalNamespace = env.TEMPORAL_NAMESPACE;
    this.taskQueue = env.TASK_QUEUE;
    this.apiHost = env.API_HOST;
    this.apiPort = env.API_PORT;
    this.tokenIssuer = env.TOKEN_ISSUER;
    this.tokenJwksUrl = env.TOKEN_JWKS_URL;
    this.tokenAudience = env.TOKEN_AUDIENCE;
    this.filesDir = env.FILES_DIR;
    this.legalClock = clockOf(env.LEGAL_CLOCK, env.NODE_ENV === 'production');
    this.workerHealthPort = env.WORKER_HEALTH_PORT;
    this.logLevel = env.LOG_LEVEL;
    this.policyPacksDir = env.POLICY_PACKS_DIR;
    this.workflowBundle = env.WORKFLOW_BUNDLE;
    this.maxCachedWorkflows = env.MAX_CACHED_WORKFLOWS;
  }
}

function clockOf(text: string | undefined, isProduction: boolean): LegalClock {
  if (text === undefined) return REAL_TIME;
  const { scaleBefore, ...clock } = legalClock.parse(JSON.parse(text));
  const isReal = clock.scale === 1 && clock.legalAt === clock.realAt && scaleBefore === undefined;
  if (isProduction && !isReal)
    throw new Error('configuration: LEGAL_CLOCK must be real time in production');
  return scaleBefore === undefined ? clock : { ...clock, scaleBefore };
}
