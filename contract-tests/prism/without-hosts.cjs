// Takes the funding links out of the lock file, so that a host in it is always a mistake.
const { readFileSync, writeFileSync } = require("node:fs");

// npm runs it in the folder of the package that has the lock file.
const file = "package-lock.json";
const lock = JSON.parse(readFileSync(file, "utf8"));
for (const entry of Object.values(lock.packages)) {
  delete entry.funding;
}
writeFileSync(file, JSON.stringify(lock, null, 2) + "\n");
