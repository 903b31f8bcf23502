// Imported first, so that an old Node.js says this line and not something about a missing function.
const [major, minor] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Vinh Danh needs Node.js 20.19 or newer; this is ${process.version} (${process.execPath}).`,
  );
  process.exit(1);
}
