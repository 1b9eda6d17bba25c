// Lets a function that knows only of texts change the one in an editor.

/**
 * @param {import("@codemirror/view").EditorView} view
 * @param {(text: string, span: import("./writing-text.js").Span) => ?import("./writing-text.js").Edit} command
 * @returns {boolean} whether it had anything to do
 */
export function run(view, command) {
	const { from, to } = view.state.selection.main;
	const found = view.state.readOnly ? null : command(view.state.doc.toString(), { from, to });
	if (found) {
		view.dispatch({
			changes: found.changes,
			selection: { anchor: found.from, head: found.to },
			scrollIntoView: true,
			userEvent: "input.format",
		});
	}
	return Boolean(found);
}
