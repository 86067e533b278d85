// Ends this process when the one that started it is gone, however that ended: the pipe on standard
// input then closes. Not a reason to stay alive itself, or a failed start would hang.
process.stdin.resume();
process.stdin.unref();
process.stdin.on("close", () => process.exit(0));
