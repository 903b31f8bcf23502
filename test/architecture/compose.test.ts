import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { PROJECT_ROOT, read } from './project-files.js';

interface Service {
  readonly image?: string;
  readonly build?: string | { readonly context: string; readonly dockerfile?: string };
  readonly healthcheck?: { readonly test: unknown };
  readonly depends_on?:
    | readonly string[]
    | Readonly<Record<string, { readonly condition: string }>>;
  readonly environment?: Readonly<Record<string, string | number>>;
  readonly volumes?: readonly string[];
  readonly ports?: readonly string[];
}

const SERVICES = [
  'postgresql',
  'temporal',
  'temporal-namespace',
  'temporal-schema',
  'temporal-ui',
  'mailpit',
  'migrate',
  'api',
  'worker',
];
const OURS = ['migrate', 'api', 'worker'];
const KEPT_RUNNING = ['postgresql', 'temporal', 'temporal-ui', 'mailpit', 'api', 'worker'];

const text = read('docker-compose.yml').text;
const compose = parse(text, { merge: true }) as {
  readonly services: Readonly<Record<string, Service>>;
  readonly volumes?: Readonly<Record<string, unknown>>;
};
const services = Object.entries(compose.services);
const ofName = (name: string): Service => compose.services[name] ?? {};

const dependenciesOf = ({ depends_on: wanted = [] }: Service): string[] =>
  Array.isArray(wanted) ? [...(wanted as string[])] : Object.keys(wanted);

const isPinned = (image: string): boolean =>
  /:v?\d+\.\d+[\w.-]*(@sha256:[0-9a-f]{64})?$/.test(image);

/** `${NAME<operator>…}` as Compose fills it in; `:?` stops where nothing was set. */
const variablesIn = (content: string): { name: string; operator: string }[] =>
  [...content.matchAll(/\$\{(\w+)(:[?-])?[^}]*\}/g)].map(([, name = '', operator = '']) => ({
    name,
    operator,
  }));

const isMissing = (file: string): boolean => !existsSync(path.join(PROJECT_ROOT, file));

describe('docker-compose.yml', () => {
  test('has PostgreSQL, Temporal with its two jobs and UI, a mail catcher, and our programs', () => {
    expect(Object.keys(compose.services).sort()).toEqual([...SERVICES].sort());
  });

  test('takes every foreign image at an exact version', () => {
    expect(isPinned('temporalio/ui:2.54.1')).toBe(true);
    expect(isPinned('temporalio/ui:latest')).toBe(false);
    expect(isPinned('temporalio/ui')).toBe(false);
    const loose = services
      .filter(([name, { image }]) => !OURS.includes(name) && !isPinned(image ?? ''))
      .map(([name]) => name);
    expect(loose).toEqual([]);
  });

  test('builds our programs from one Dockerfile', () => {
    const builds = OURS.map((name) => JSON.stringify(ofName(name).build));
    expect([...new Set(builds)]).toHaveLength(1);
    expect(builds[0]).toBeDefined();
  });

  test('knows of everything that keeps running whether it is well', () => {
    const unknown = KEPT_RUNNING.filter((name) => ofName(name).healthcheck?.test === undefined);
    expect(unknown).toEqual([]);
  });

  test('waits only for services that exist', () => {
    const wanted = services.flatMap(([, service]) => dependenciesOf(service));
    expect(wanted.filter((name) => !(name in compose.services))).toEqual([]);
  });

  test('starts api and worker after the migration has ended well', () => {
    const conditions = ['api', 'worker'].map((name) => {
      const wanted = ofName(name).depends_on as Readonly<Record<string, { condition: string }>>;
      return wanted['migrate']?.condition;
    });
    expect(conditions).toEqual([
      'service_completed_successfully',
      'service_completed_successfully',
    ]);
  });

  test('keeps the database in a named volume', () => {
    const [source = ''] = (ofName('postgresql').volumes?.[0] ?? '').split(':');
    expect(Object.keys(compose.volumes ?? {})).toContain(source);
  });

  test('takes server and admin tools of Temporal at one version', () => {
    const versions = ['temporal', 'temporal-schema', 'temporal-namespace'].map(
      (name) => ofName(name).image?.split(':')[1],
    );
    expect(new Set(versions).size).toBe(1);
  });

  test('listens on this machine only', () => {
    const ports = services.flatMap(([, { ports: published = [] }]) => published);
    expect(ports.length).toBeGreaterThan(0);
    expect(ports.filter((port) => !port.startsWith('127.0.0.1:'))).toEqual([]);
  });

  test('has no password that nobody chose', () => {
    expect(variablesIn('${A_PASSWORD:-secret}')).toEqual([{ name: 'A_PASSWORD', operator: ':-' }]);
    const secrets = variablesIn(text).filter(({ name }) => /PASSWORD|SECRET|KEY/.test(name));
    expect(secrets.length).toBeGreaterThan(0);
    expect(secrets.filter(({ operator }) => operator !== ':?')).toEqual([]);
    const written = services.flatMap(([, { environment = {} }]) =>
      Object.entries(environment)
        .filter(([name]) => /PASSWORD|PWD|SECRET/.test(name))
        .filter(([, value]) => !String(value).startsWith('${')),
    );
    expect(written).toEqual([]);
  });

  test('has every setting explained in .env.example', () => {
    const explained = read('.env.example').text;
    const names = variablesIn(text).map(({ name }) => name);
    const unknown = names.filter((name) => !new RegExp(`^(# )?${name}=`, 'm').test(explained));
    expect(unknown).toEqual([]);
  });

  test('gives our programs only settings that they know', () => {
    const known = read('libs/platform/configuration.ts').text;
    const given = OURS.flatMap((name) => Object.keys(ofName(name).environment ?? {}));
    expect(given.filter((name) => !new RegExp(`^  ${name}:`, 'm').test(known))).toEqual([]);
  });

  test('mounts files that exist and starts programs that exist', () => {
    const mounted = services
      .flatMap(([, { volumes = [] }]) => volumes.map((volume) => volume.split(':')[0] ?? ''))
      .filter((source) => source.startsWith('./'));
    const programs = [...text.matchAll(/dist\/([\w/-]+)\.js/g)].map(([, file]) => `${file}.ts`);
    expect(mounted.length).toBeGreaterThan(0);
    expect(programs.length).toBeGreaterThan(0);
    expect([...mounted, ...programs].filter(isMissing)).toEqual([]);
  });

  test('gives our programs no legal clock but the real one', () => {
    const clocks = OURS.map((name) => ofName(name).environment?.['LEGAL_CLOCK']);
    expect(clocks).toEqual([undefined, undefined, undefined]);
  });
});

describe('Dockerfile', () => {
  const lines = read('Dockerfile').text.split('\n');

  test('stands on a pinned Node and does not run as root', () => {
    const bases = lines.flatMap((line) => /^FROM (node:\S+)/i.exec(line)?.[1] ?? []);
    expect(bases.length).toBeGreaterThan(0);
    expect(bases.filter((base) => !/^node:\d+\.\d+/.test(base))).toEqual([]);
    expect(lines.filter((line) => /^USER (?!root|0\b)/i.test(line)).length).toBeGreaterThan(0);
  });

  test('copies what exists', () => {
    const sources = lines
      .filter((line) => /^COPY (?!--from)/.test(line))
      .flatMap((line) => line.split(/\s+/).slice(1, -1));
    expect(sources.length).toBeGreaterThan(0);
    expect(sources.filter(isMissing)).toEqual([]);
  });
});
