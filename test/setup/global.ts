// Runs once before all tests: an environment that is the same on every machine.
export default function setup(): void {
  delete process.env.SOPS_AGE_KEY;
  delete process.env.SOPS_AGE_KEY_FILE;
  process.env.NO_COLOR = "1";
}
