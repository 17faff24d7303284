// How the page looks: one column of cards, light and dark by the reader's system, ink on white when printed.

export const styleSheet = `
:root { color-scheme: light dark; --ink: #1d2330; --soft: #5c6675; --line: #d9dee6; --paper: #f6f7f9; --card: #ffffff;
  --error: #b42318; --warning: #9a5b00; --info: #2f5fb3; --clean: #14713f; --add: #e3f5e9; --drop: #fbe6e4; --mark: #fff1b8; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e9ef; --soft: #9aa5b5; --line: #333b48; --paper: #12161d; --card: #1a202a;
  --error: #ff8a80; --warning: #f5b955; --info: #8db4ff; --clean: #6fd39a; --add: #16351f; --drop: #3d1d1b; --mark: #5a4a10; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 68rem; margin: 0 auto; padding: 1.5rem 1rem 4rem; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: .2rem 0 .4rem; } h2 { font-size: 1.15rem; margin: 0 0 .6rem; }
h3 { font-size: 1rem; margin: 1rem 0 .3rem; overflow-wrap: anywhere; }
p { margin: .3rem 0; } a { color: inherit; } code, pre, .path { font: .86em/1.5 ui-monospace, monospace; overflow-wrap: anywhere; }
.lead { color: var(--soft); } .numbers { display: flex; flex-wrap: wrap; gap: .4rem 1.4rem; padding: 0; list-style: none; margin: .6rem 0 0; }
.numbers b { font-size: 1.15rem; } section, .finding { background: var(--card); border: 1px solid var(--line); border-radius: .6rem; }
section { padding: 1rem 1.2rem; margin: 1rem 0; } .banner { border-left: .4rem solid var(--tone); }
.finding { padding: .6rem .9rem; margin: .5rem 0; border-left: .3rem solid var(--tone); content-visibility: auto; contain-intrinsic-size: auto 7rem; }
.error { --tone: var(--error); } .warning { --tone: var(--warning); } .info { --tone: var(--info); } .clean { --tone: var(--clean); }
summary .meta { font-weight: 400; }
.badge { color: var(--tone); font-weight: 600; } .meta { color: var(--soft); font-size: .9em; }
pre { overflow-x: auto; margin: .5rem 0 0; padding: .5rem .7rem; background: var(--paper); border-radius: .4rem; white-space: pre; }
pre mark { background: var(--mark); color: inherit; } pre ins { background: var(--add); text-decoration: none; display: block; }
pre del { background: var(--drop); text-decoration: none; display: block; }
table { border-collapse: collapse; width: 100%; font-size: .95em; } th, td { text-align: left; vertical-align: top; padding: .3rem .6rem .3rem 0; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
details { margin: .4rem 0; } summary { cursor: pointer; font-weight: 600; } summary:focus-visible, input:focus-visible, a:focus-visible { outline: 2px solid var(--info); outline-offset: 2px; }
.picture { background: var(--paper); border-radius: .4rem; padding: .5rem; overflow-x: auto; } .picture svg { max-width: 100%; height: auto; }
.search { width: 100%; padding: .5rem .7rem; border: 1px solid var(--line); border-radius: .4rem; background: var(--paper); color: inherit; font: inherit; }
.skip { position: absolute; left: -99rem; } .skip:focus { left: 1rem; top: 1rem; background: var(--card); padding: .5rem; } [hidden] { display: none; }
footer { color: var(--soft); font-size: .85em; margin-top: 2rem; }
@media print { :root { --paper: #fff; --card: #fff; --ink: #000; --soft: #333; } .search, .skip { display: none; }
  section, .finding { break-inside: avoid; border-color: #999; } details > :not(summary) { display: block; } }
`;

/** Hides what does not hold the words that are typed; without it everything is there to be read. */
export const searchScript = `
const box = document.querySelector(".search");
const count = document.querySelector("#found");
const items = [...document.querySelectorAll(".finding, .object")].map((element) => [element, element.textContent.toLowerCase()]);
box.hidden = false;
box.addEventListener("input", () => {
  const words = box.value.toLowerCase().split(/\\s+/).filter(Boolean);
  let shown = 0;
  for (const [element, text] of items) {
    element.hidden = !words.every((word) => text.includes(word));
    if (!element.hidden) shown++;
  }
  for (const group of document.querySelectorAll(".group")) group.hidden = !group.querySelector(".finding:not([hidden]), .object:not([hidden])");
  count.textContent = words.length === 0 ? "" : shown + " of " + items.length;
});
`;
