import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { type LegalClock, legalTime, REAL_TIME } from '#domain/legal/legal-clock.js';
import { undoAtEnd } from '../../apps/local/src/cleanup.js';
import { dataFolder } from '../../apps/local/src/data-folder.js';
import { recordedProcess } from '../../apps/local/src/process-files.js';
import { type SideStack, startSideStack } from '../../apps/local/src/side-stack.js';
import { withStack } from '../../apps/local/src/with-stack.js';
import { COURSE_ROLES, type CourseRole } from '../../libs/testing/award-course.js';
import type { ServerPlaces } from '../../libs/testing/fault-servers.js';
import { person } from '../../libs/testing/test-province.js';
import { saveTestProvince } from '../../libs/testing/test-province-rows.js';
import { TokenIssuer } from '../../libs/testing/token-issuer.js';
import type { BenchOptions } from './bench-options.js';

export type Program = 'api' | 'worker' | 'temporal' | 'postgres';
type Tokens = Readonly<Record<CourseRole, string>>;

/** Where a bench sends its load, and what it can see of the parts. */
export interface BenchPlace {
  readonly apiUrls: readonly string[];
  readonly tokens: Tokens;
  /** Legal instant now. */
  readonly now: () => number;
  /** `null`: checks and counters of the servers are left out. */
  readonly servers: ServerPlaces | null;
  readonly taskQueue: string;
  /** Process numbers of a part; none where it is not ours. */
  pidsOf(program: Program): readonly number[];
}

type Use<Result> = (place: BenchPlace) => Promise<Result>;

const TOKEN_SECONDS = 12 * 3_600;
/** Before every story's day, so that a letter is never of the future. */
const LONG_AGO = Date.UTC(2026, 0, 5, 5);
const PERSONAS: Readonly<Record<CourseRole, string>> = {
  'unit-officer': 'officer',
  'unit-head': 'unit-head',
  appraiser: 'appraiser',
  'province-chair': 'chair',
};

/** The given addresses, or a side stack on the servers of the stack that runs, or is started. */
export function withPlace<Result>(options: BenchOptions, use: Use<Result>): Promise<Result> {
  if (options.apiUrls.length === 0) return withSidePlace(use);
  return givenPlace(options).then(use);
}

/** As `withPlace`, on servers of its own that may be killed; their data are removed afterwards. */
export async function withOwnServers<Result>(use: Use<Result>): Promise<Result> {
  const folder = mkdtempSync(path.join(tmpdir(), 'vinh-danh-bench-'));
  process.env['VINH_DANH_DATA'] = folder;
  const remove = undoAtEnd(() => rm(folder, { recursive: true, force: true, maxRetries: 3 }));
  try {
    return await withSidePlace(use);
  } finally {
    await remove();
  }
}

function withSidePlace<Result>(use: Use<Result>): Promise<Result> {
  return withStack(async (stack) => {
    const issuer = await TokenIssuer.start();
    const environment = {
      TOKEN_ISSUER: issuer.issuer,
      TOKEN_JWKS_URL: issuer.jwksUrl,
      LOG_LEVEL: 'warn',
    };
    const side = await startSideStack(stack, { name: 'bench', legalClock: REAL_TIME, environment });
    try {
      await saveTestProvince(side.databaseUrl);
      return await use(sidePlace(side, await ownTokens(issuer)));
    } finally {
      await side.stop();
      await issuer.stop();
    }
  });
}

function sidePlace(side: SideStack, tokens: Tokens): BenchPlace {
  const { apiUrls, databaseUrl, temporalAddress, namespace, taskQueue } = side;
  return {
    apiUrls,
    tokens,
    now: () => legalTime(REAL_TIME, Date.now()),
    servers: { databaseUrl, temporalAddress, namespace },
    taskQueue,
    pidsOf: (program) => {
      const ours = program === 'api' || program === 'worker';
      const pid = ours ? side.pidOf(`${program}-1`) : serverPid(program);
      return pid === null ? [] : [pid];
    },
  };
}

function serverPid(program: 'temporal' | 'postgres'): number | null {
  return recordedProcess(dataFolder().processes, program)?.pid ?? null;
}

async function ownTokens(issuer: TokenIssuer): Promise<Tokens> {
  return tokensFrom((role) => issuer.token(person(role), { expiresIn: TOKEN_SECONDS }));
}

async function givenPlace({ apiUrls, issuerUrl }: BenchOptions): Promise<BenchPlace> {
  const { DATABASE_URL, TEMPORAL_ADDRESS, TEMPORAL_NAMESPACE, LEGAL_CLOCK } = process.env;
  const clock = LEGAL_CLOCK ? (JSON.parse(LEGAL_CLOCK) as LegalClock) : null;
  const servers = {
    databaseUrl: DATABASE_URL ?? '',
    temporalAddress: TEMPORAL_ADDRESS ?? '',
    namespace: TEMPORAL_NAMESPACE ?? 'vinh-danh',
  };
  return {
    apiUrls,
    tokens: await tokensFrom((role) => issuedToken(issuerUrl ?? '', PERSONAS[role])),
    now: () => (clock ? legalTime(clock, Date.now()) : LONG_AGO),
    servers: DATABASE_URL && TEMPORAL_ADDRESS ? servers : null,
    taskQueue: process.env['TASK_QUEUE'] ?? '',
    pidsOf: () => [],
  };
}

async function tokensFrom(make: (role: CourseRole) => Promise<string>): Promise<Tokens> {
  const made = await Promise.all(COURSE_ROLES.map(async (role) => [role, await make(role)]));
  return Object.fromEntries(made) as Tokens;
}

const issued = z.object({ access_token: z.string() });

async function issuedToken(issuerUrl: string, persona: string): Promise<string> {
  const response = await fetch(`${issuerUrl}/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ persona }),
    signal: AbortSignal.timeout(5_000),
  });
  if (!response.ok) throw new Error(`${issuerUrl} gave no token for ${persona}`);
  return issued.parse(await response.json()).access_token;
}
