// actions/lib/codecs/text-diff/line-edits.ts
/** Beyond this many changed lines the middle is taken as replaced whole: memory grows with the square of the difference. */
const mostEdits = 2e3;
/** Every line of both texts in order; what goes stands before what comes. */
function lineEdits(old, edited) {
	const most = Math.min(old.length, edited.length);
	let head = 0;
	while (head < most && old[head] === edited[head]) head++;
	let tail = 0;
	while (tail < most - head && old.at(-1 - tail) === edited.at(-1 - tail)) tail++;
	const [a, b] = [old.slice(head, old.length - tail), edited.slice(head, edited.length - tail)];
	return [
		...old.slice(0, head).map(same),
		...inOrder(shortest(a, b) ?? [...a.map(gone), ...b.map(come)]),
		...old.slice(old.length - tail).map(same)
	];
}
function same(line) {
	return {
		sign: " ",
		line
	};
}
function gone(line) {
	return {
		sign: "-",
		line
	};
}
function come(line) {
	return {
		sign: "+",
		line
	};
}
/** Furthest x on each diagonal, for each number of edits; undefined when more are needed than we go along with. */
function shortest(a, b) {
	const most = Math.min(a.length + b.length, mostEdits);
	const trace = [];
	let furthest = /* @__PURE__ */ new Map([[1, 0]]);
	for (let edits = 0; edits <= most; edits++) {
		trace.push(furthest);
		furthest = new Map(furthest);
		for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
			let x = isDown(furthest, diagonal, edits) ? furthest.get(diagonal + 1) ?? 0 : (furthest.get(diagonal - 1) ?? 0) + 1;
			while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x++;
			furthest.set(diagonal, x);
			if (x >= a.length && x - diagonal >= b.length) return wayBack(a, b, trace);
		}
	}
}
function isDown(furthest, diagonal, edits) {
	if (diagonal === -edits) return true;
	return diagonal !== edits && (furthest.get(diagonal - 1) ?? -1) < (furthest.get(diagonal + 1) ?? -1);
}
function wayBack(a, b, trace) {
	const edits = [];
	let [x, y] = [a.length, b.length];
	for (let step = trace.length - 1; step >= 0; step--) {
		const furthest = trace[step] ?? /* @__PURE__ */ new Map();
		const diagonal = x - y;
		const down = isDown(furthest, diagonal, step);
		const before = diagonal + (down ? 1 : -1);
		const fromX = step === 0 ? 0 : furthest.get(before) ?? 0;
		const fromY = step === 0 ? 0 : fromX - before;
		while (x > fromX && y > fromY) edits.push(same(a[y--, --x] ?? ""));
		if (step === 0) break;
		edits.push(down ? come(b[fromY] ?? "") : gone(a[fromX] ?? ""));
		[x, y] = [fromX, fromY];
	}
	return edits.reverse();
}
/** Within a stretch of changes all that goes before all that comes. */
function inOrder(edits) {
	const ordered = [];
	let stretch = [];
	const flush = () => {
		ordered.push(...stretch.filter(({ sign }) => sign === "-"), ...stretch.filter(({ sign }) => sign === "+"));
		stretch = [];
	};
	for (const edit of edits) if (edit.sign === " ") {
		flush();
		ordered.push(edit);
	} else stretch.push(edit);
	flush();
	return ordered;
}

// actions/lib/codecs/text-diff/unified-diff.ts
/** Empty for equal texts. Every line keeps what it ends with, CR included; a missing last line break is said as Git says it. */
function unifiedDiff(before, after, { path, context = 3 }) {
	if (before === after) return "";
	return `--- a/${path}\n+++ b/${path}\n${hunksOf(lineEdits(linesOf(before), linesOf(after)), context).map(hunkText).join("")}`;
}
/** Lines end at LF; the last may lack it. */
function linesOf(text) {
	return text.match(/[^\n]*\n|[^\n]+$/gu) ?? [];
}
function hunksOf(edits, context) {
	let old = 0;
	let edited = 0;
	const placed = edits.map((edit) => {
		const at = {
			...edit,
			old,
			edited
		};
		if (edit.sign !== "+") old++;
		if (edit.sign !== "-") edited++;
		return at;
	});
	const hunks = [];
	let end = -1;
	for (const [index, { sign }] of placed.entries()) {
		if (sign === " ") continue;
		const from = Math.max(index - context, end);
		const to = Math.min(index + context + 1, placed.length);
		const last = hunks.at(-1);
		if (last !== void 0 && index - context <= end) last.push(...placed.slice(end, to));
		else hunks.push(placed.slice(Math.max(from, 0), to));
		end = Math.max(end, to);
	}
	return hunks;
}
function hunkText(hunk) {
	const [first] = hunk;
	const count = (other) => hunk.filter(({ sign }) => sign !== other).length;
	const [oldCount, newCount] = [count("+"), count("-")];
	return `@@ -${range(first?.old ?? 0, oldCount)} +${range(first?.edited ?? 0, newCount)} @@\n` + hunk.map(({ sign, line }) => line.endsWith("\n") ? `${sign}${line}` : `${sign}${line}\n\\ No newline at end of file\n`).join("");
}
/** An empty side is named by the line before it. */
function range(before, count) {
	const start = count === 0 ? before : before + 1;
	return count === 1 ? String(start) : `${start},${count}`;
}

export { lineEdits as n, unifiedDiff as t };