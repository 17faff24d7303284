// Loaded into the program before it starts. A connection to anywhere ends it, so that a test cannot miss it; where the
// test wants to see what the program does without a network, no host can be reached.
import { Socket } from "node:net";

Socket.prototype.connect = function connect() {
  if (process.env["TEST_NETWORK"] !== "unreachable") {
    process.stderr.write("the program opens a connection\n");
    process.exit(99);
  }
  const error = Object.assign(new Error("connect ENETUNREACH"), { code: "ENETUNREACH" });
  process.nextTick(() => this.destroy(error));
  return this;
};
