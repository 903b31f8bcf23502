import { spawnSync } from 'node:child_process';

type Words = readonly string[];

/** The words of a command that ends with its parent, even a parent that was killed. */
export function boundToParent(signal: 'TERM' | 'INT', command: Words): Words {
  return canBind() ? ['setpriv', '--pdeathsig', signal, ...command] : command;
}

/** True when a command line can be run at all; used to find out what this machine allows. */
export function works(command: Words): boolean {
  const [program = '', ...args] = command;
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0;
}

let bindable: boolean | undefined;

/** setpriv belongs to util-linux; elsewhere children are found by their files at the next start. */
function canBind(): boolean {
  bindable ??= works(['setpriv', '--pdeathsig', 'TERM', 'true']);
  return bindable;
}
