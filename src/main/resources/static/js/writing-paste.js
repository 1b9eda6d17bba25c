// What comes from the clipboard: a part of a web page becomes Markdown, an address over a selection a link, a file a
// picture. Plain text, which is also what this editor copies, is left as it is.

import { EditorView } from "@codemirror/view";
import { isAddress, link } from "./writing-marks.js";
import { openPlace } from "./writing-places.js";
import { run } from "./writing-run.js";
import { convert } from "./writing-server.js";

/**
 * For an editor's state.
 * @param {object} settings
 * @param {?string} settings.address of what converts, if anything does
 * @param {(files: File[], view: EditorView, at: number) => boolean} settings.upload
 * @param {(sentence: string) => void} settings.say
 */
export function pasting({ address, upload, say }) {
	const waiting = new Set();
	let plainOnly = false;

	function paste(event, view) {
		const { files, ...clip } = contents(event.clipboardData);
		const { from, to, empty } = view.state.selection.main;
		if (view.state.readOnly) {
			return false;
		}
		if (files.length > 0 && !clip.plain) {
			return upload(files, view, to);
		}
		if (!empty && isAddress(clip.plain) && !view.state.sliceDoc(from, to).includes("\n")) {
			return run(view, (text, span) => link(text, span, clip.plain));
		}
		return Boolean(clip.html && address && !plainOnly) && begin(view, clip);
	}

	function begin(view, { html, plain }) {
		if (!view.state.selection.main.empty) {
			view.dispatch(view.state.replaceSelection(""), { userEvent: "delete.selection" });
		}
		const place = openPlace(view, view.state.selection.main.head, "Pasting…", "Pasted");
		const settle = (text) => {
			waiting.delete(giveUp);
			place.fill((all, at) => ({ changes: [{ from: at, to: at, insert: text }] }), 1);
		};
		const giveUp = () => plain ? settle(plain) : (settle(""), say("What was pasted could not be converted."));
		waiting.add(giveUp);
		convert(address, html).then((markdown) => settle(markdown.replace(/^[\r\n]+|[\r\n]+$/g, "") || plain), giveUp);
		return true;
	}

	return {
		extension: EditorView.domEventHandlers({
			paste,
			keydown(event) {
				plainOnly = event.shiftKey && (event.ctrlKey || event.metaKey);
			},
			keyup() {
				plainOnly = false;
			},
			copy: withoutSelection,
			cut: withoutSelection,
		}),

		/** Waits no longer, because the text is about to be taken as it is. */
		settle: () => [...waiting].forEach((giveUp) => giveUp()),
	};
}

function contents(clipboard) {
	return {
		plain: clipboard?.getData("text/plain").trim() ? clipboard.getData("text/plain") : "",
		html: clipboard?.getData("text/html") ?? "",
		files: [...clipboard?.files ?? []],
	};
}

/** With nothing selected, the library would take the whole line: here that is a whole paragraph. */
function withoutSelection(event, view) {
	return view.state.selection.main.empty;
}
