// How a text is divided, and how places in it move when it changes. All places count UTF-16 units.

/**
 * @typedef {{from: number, to: number}} Span
 * @typedef {{from: number, to: number, insert: string}} Change in places of the text as it was
 * @typedef {{changes: Change[], from: number, to: number}} Edit with what is selected afterwards
 */

/** The line around a place, without its end. */
export function lineAt(text, at) {
	const from = at === 0 ? 0 : text.lastIndexOf("\n", at - 1) + 1;
	const end = text.indexOf("\n", at);
	const to = end < 0 ? text.length : end;
	return { from, to, text: text.slice(from, to) };
}

/** The lines that a selection touches; one that it only ends before is not touched. */
export function linesOf(text, span) {
	const lines = [lineAt(text, span.from)];
	while (lines.at(-1).to + 1 < span.to) {
		lines.push(lineAt(text, lines.at(-1).to + 1));
	}
	return lines;
}

const apart = (line) => /^(?:\s*$|:::)/.test(line.text);

/** The lines around a place up to an empty one or the edge of a spoiler; that line itself if it is one. */
export function paragraphAt(text, at) {
	const line = lineAt(text, at);
	let { from, to } = line;
	if (apart(line)) {
		return { from, to };
	}
	while (from > 0 && !apart(lineAt(text, from - 1))) {
		from = lineAt(text, from - 1).from;
	}
	while (to < text.length && !apart(lineAt(text, to + 1))) {
		to = lineAt(text, to + 1).to;
	}
	return { from, to };
}

/**
 * Where a place is after changes.
 * @param {Change[]} changes in their order
 * @param {number} at
 * @param {number} side -1 to stay before what is inserted at the place, 1 to follow it
 */
export function moved(changes, at, side) {
	let shift = 0;
	for (const { from, to, insert } of changes) {
		if (to < at || (to === at && (from < to || side > 0))) {
			shift += insert.length - (to - from);
		} else if (from < at) {
			shift -= at - from;
		}
	}
	return at + shift;
}

/** @returns {Edit} whose selection is that of before; an empty one follows what is inserted at it */
export function edit(changes, span, outwards = false) {
	const inwards = span.from === span.to || !outwards;
	return {
		changes,
		from: moved(changes, span.from, inwards ? 1 : -1),
		to: moved(changes, span.to, span.from === span.to || outwards ? 1 : -1),
	};
}

/**
 * A line as a paragraph of its own: before the paragraph at whose beginning the place is,
 * else after the one that it is in.
 * @param {boolean} whole whether nothing is to be added to the line
 * @returns {Edit} with the caret at the line's end, or below it if it is whole
 */
export function paragraph(text, at, line, whole = false) {
	const around = paragraphAt(text, at);
	const place = at === around.from ? at : around.to;
	const before = place === 0 ? 0 : Math.max(0, 2 - /\n*$/.exec(text.slice(Math.max(0, place - 2), place))[0].length);
	const after = place === text.length && !whole ? 0 : Math.max(0, 2 - /^\n*/.exec(text.slice(place, place + 2))[0].length);
	const caret = place + before + line.length + (whole ? 2 : 0);
	const insert = "\n".repeat(before) + line + "\n".repeat(after);
	return { changes: [{ from: place, to: place, insert }], from: caret, to: caret };
}
