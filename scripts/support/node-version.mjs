// Imported first, and kept so plain that an old Node can read it and say that it is too old.
const needed = [20, 19];
const [major, minor] = process.versions.node.split(".").map(Number);
if (major < needed[0] || (major === needed[0] && minor < needed[1])) {
  console.error(
    `Plainproof needs Node ${needed.join(".")} or newer, and this is ${process.versions.node}. Install Node 24 and start again.`,
  );
  process.exit(1);
}
