import type { DataFolder } from './data-folder.js';
import type { Persona } from './personas.js';
import type { StackAddresses } from './stack-addresses.js';

/** What is shown when the stack is ready: addresses, personas, how to act, how to stop. */
export function welcome(
  stack: StackAddresses,
  personas: readonly Persona[],
  folder: DataFolder,
): string {
  const ui = stack.temporalUiUrl ? `${stack.temporalUiUrl}/namespaces/${stack.namespace}` : null;
  const addresses = [
    ['API', `${stack.apiUrl}/api`],
    ['OpenAPI pages', `${stack.apiUrl}/api/docs`],
    ['Temporal UI', ui ?? `(that of ${stack.temporalAddress})`],
    ['Logs', folder.logs],
  ];
  const people = personas.map(({ key, name, roles }) => [key, name, roles.join(', ')]);
  return [
    '',
    ...table(addresses),
    '',
    ...table([['PERSONA', 'NAME', 'ROLES'], ...people]),
    '',
    '  Act as one of them:  npm run -s token -- <persona>   prints a bearer token',
    '  Ctrl-C stops everything.',
    '',
  ].join('\n');
}

function table(rows: readonly (readonly string[])[]): string[] {
  const widths = [0, 1].map((at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  const padded = (row: readonly string[]) =>
    row.map((cell, at) => cell.normalize('NFC').padEnd(widths[at] ?? 0));
  return rows.map((row) => `  ${padded(row).join('   ')}`.trimEnd());
}
