// actions/lib/kernel/counted.ts
/** `1 file`, `2 files`; `many` where the plural is not the singular with an s. */
function counted(count, one, many = `${one}s`) {
	return `${count} ${count === 1 ? one : many}`;
}

export { counted as t };