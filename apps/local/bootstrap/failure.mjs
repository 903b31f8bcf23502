/** Something the user can mend: printed as it stands, without a stack. */
export class BootstrapFailure extends Error {}

/** Runs a program's entry; a failure that the user can mend becomes a line and exit status 1. */
export async function runOrExplain(entry) {
  try {
    await entry();
  } catch (error) {
    console.error(isMendable(error) ? error.message : error);
    process.exit(1);
  }
}

/** The launcher's own failures, which are compiled, are known by their name. */
function isMendable(error) {
  return error instanceof BootstrapFailure || error?.name === 'StartFailure';
}
