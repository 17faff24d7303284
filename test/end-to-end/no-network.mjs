// Loaded into the program before it starts: a connection to anywhere ends it, so that a test cannot miss it.
import { Socket } from "node:net";

Socket.prototype.connect = function connect() {
  process.stderr.write("the program opens a connection\n");
  process.exit(99);
};
