// What a command makes of a text in which | is the caret, or ‹ and › are the ends of the selection.
async ([address, command, marked]) => {
	const { COMMANDS } = await import(address);
	const text = marked.replace(/[|‹›]/g, "");
	const from = marked.search(/[|‹]/);
	const to = marked.includes("›") ? marked.indexOf("›") - 1 : from;
	const edit = COMMANDS[command](text, { from, to });
	if (!edit) {
		return null;
	}
	let [made, at] = ["", 0];
	for (const change of edit.changes) {
		made += text.slice(at, change.from) + change.insert;
		at = change.to;
	}
	made += text.slice(at);
	return edit.from === edit.to ? `${made.slice(0, edit.from)}|${made.slice(edit.from)}`
		: `${made.slice(0, edit.from)}‹${made.slice(edit.from, edit.to)}›${made.slice(edit.to)}`;
}
