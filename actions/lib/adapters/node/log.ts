// Progress and warnings on stderr; on a terminal a progress line is replaced by the next one.
import { visible } from "#codecs/terminal/visible.ts";
import type { Log } from "#ports/log.ts";

export interface LogTarget {
  write(text: string): void;
  /** `line`: one line that changes, for a terminal. `lines`: a line for each step. */
  readonly progress: "line" | "lines" | "off";
  readonly quiet: boolean;
  readonly columns?: number;
}

/** A log that can take its progress line away again before something else is printed. */
export interface TerminalLog extends Log {
  clear(): void;
}

export function terminalLog(target: LogTarget): TerminalLog {
  let shown = false;
  const clear = () => {
    if (shown) target.write("\r\u001b[2K");
    shown = false;
  };
  return {
    clear,
    progress(text) {
      if (target.progress === "lines") target.write(`${visible(text)}\n`);
      if (target.progress !== "line") return;
      target.write(`\r\u001b[2K${[...visible(text)].slice(0, (target.columns ?? 80) - 1).join("")}`);
      shown = true;
    },
    warning(text) {
      if (target.quiet) return;
      clear();
      target.write(`warning: ${visible(text)}\n`);
    },
  };
}
