import { Connection } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time.js';
import { SEARCH_ATTRIBUTES } from '#contracts/search-attributes.js';
import { StartFailure } from './start-failure.js';
import { holdsWithin } from './wait.js';

/** Closed histories stay in Temporal's UI this long; the legal record is in PostgreSQL. */
const RETENTION = msToTs('90 days');
const USABLE_WITHIN_MS = 30_000;

/** gRPC status codes. */
const ALREADY_EXISTS = 6;
/** Numbers of temporal.api.enums.v1.IndexedValueType. */
const INDEXED_TYPES: Readonly<Record<string, number>> = {
  TEXT: 1,
  KEYWORD: 2,
  INT: 3,
  DOUBLE: 4,
  BOOL: 5,
  DATETIME: 6,
  KEYWORD_LIST: 7,
};

/** Makes a namespace with our search attributes, or completes one, and waits until it is usable. */
export async function createNamespace(address: string, namespace: string): Promise<void> {
  await withConnection(address, async (connection) => {
    await register(connection, namespace);
    await addMissingAttributes(connection, namespace);
    if (!(await holdsWithin(() => isUsable(connection, namespace), USABLE_WITHIN_MS, 100))) {
      throw new StartFailure(`The Temporal namespace ${namespace} at ${address} is not usable.`);
    }
  });
}

/** Asks the server to delete a namespace with its workflows; it does so in the background. */
export async function deleteNamespace(address: string, namespace: string): Promise<void> {
  await withConnection(address, async (connection) => {
    await connection.operatorService.deleteNamespace({ namespace });
  });
}

/** Names of the namespaces that begin so. */
export async function namespacesNamed(address: string, prefix: string): Promise<string[]> {
  return withConnection(address, async (connection) => {
    const { namespaces } = await connection.workflowService.listNamespaces({ pageSize: 1_000 });
    const names = (namespaces ?? []).map(({ namespaceInfo }) => namespaceInfo?.name ?? '');
    return names.filter((name) => name.startsWith(prefix));
  });
}

async function withConnection<T>(
  address: string,
  use: (connection: Connection) => Promise<T>,
): Promise<T> {
  const connection = await Connection.connect({ address });
  try {
    return await use(connection);
  } finally {
    await connection.close();
  }
}

async function register(connection: Connection, namespace: string): Promise<void> {
  try {
    await connection.workflowService.registerNamespace({
      namespace,
      workflowExecutionRetentionPeriod: RETENTION,
    });
  } catch (error) {
    if ((error as { code?: number }).code !== ALREADY_EXISTS) throw error;
  }
}

async function addMissingAttributes(connection: Connection, namespace: string): Promise<void> {
  const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace });
  const missing = SEARCH_ATTRIBUTES.filter(({ name }) => !(name in (customAttributes ?? {})));
  if (missing.length === 0) return;
  const searchAttributes = Object.fromEntries(
    missing.map(({ name, type }) => [name, INDEXED_TYPES[type] ?? 2]),
  );
  await connection.operatorService.addSearchAttributes({ namespace, searchAttributes });
}

/** The server reads new namespaces and attributes after a moment. */
async function isUsable(connection: Connection, namespace: string): Promise<boolean> {
  const query = SEARCH_ATTRIBUTES.map(({ name }) => `${name} = 'none'`).join(' AND ');
  try {
    await connection.workflowService.countWorkflowExecutions({ namespace, query });
    return true;
  } catch {
    return false;
  }
}
