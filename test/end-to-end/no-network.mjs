// Loaded into the program before it starts. A connection to anywhere ends it, so that a test cannot miss it; where the
// test wants to see what the program does without a network, no host can be reached; where it has a server of its own, that one can.
import { Socket } from "node:net";

const connect = Socket.prototype.connect;

Socket.prototype.connect = function guarded(...given) {
  const mode = process.env["TEST_NETWORK"];
  if (mode === "loopback" && isLoopback(given)) return connect.apply(this, given);
  if (mode !== "unreachable") {
    process.stderr.write("the program opens a connection\n");
    process.exit(99);
  }
  const error = Object.assign(new Error("connect ENETUNREACH"), { code: "ENETUNREACH" });
  process.nextTick(() => this.destroy(error));
  return this;
};

/** Node hands over its arguments as they are, or as one list that it has put in order. */
function isLoopback(given) {
  const [options] = given.flat();
  return typeof options === "object" && options !== null && options.host === "127.0.0.1";
}
