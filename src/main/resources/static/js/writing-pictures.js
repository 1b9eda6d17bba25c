// Pictures that are dropped, pasted or chosen go to the media library, and a line for each comes into the text.

import { EditorView } from "@codemirror/view";
import { openPlace } from "./writing-places.js";
import { PICTURES, sendPicture } from "./uploading.js";
import { paragraph, paragraphAt } from "./writing-text.js";

const alternative = (words) => (words ?? "").replace(/\s+/g, " ").replace(/[[\]\\]/g, "\\$&");

/** Whoever waits in an empty line writes on below the picture; whoever writes meanwhile is left where they are. */
const set = (text, { from, to }, line) => ({ ...paragraph(text, to, line, from === to), ...(from === to && { side: 1 }) });

/**
 * @param {object} settings
 * @param {?string} settings.address where they are sent
 * @param {(sentence: string) => void} settings.say
 */
export function picturing({ address, say }) {
	const sending = new Set();

	function upload(files, view, at, chosen = false) {
		const pictures = files.filter((file) => file.type.startsWith("image/"));
		files.filter((file) => !pictures.includes(file)).forEach(({ name }) => say(`“${name}” is not a picture.`));
		pictures.forEach((file) => {
			const one = sendOne(file, view, at, chosen).finally(() => sending.delete(one));
			sending.add(one);
		});
		return true;
	}

	async function sendOne(file, view, at, chosen) {
		const { to } = paragraphAt(view.state.doc.toString(), at);
		const place = openPlace(view, to, file.name, `${file.name} is in the text`);
		try {
			const { address: source, alt } = await sendPicture(address, file,
				(share) => place.rename(`${file.name} ${Math.round(share * 100)} %`));
			place.fill((text, spot) => set(text, paragraphAt(text, spot), `![${alternative(alt)}](${source})`), -1);
			if (chosen && !alt) {
				askForWords(view, source);
			}
			return true;
		} catch (fault) {
			place.close();
			say(`“${file.name}” was not added. ${fault.message}`);
			return false;
		}
	}

	/** Whoever has just chosen a picture writes what it shows next; whoever dropped one may be in the middle of a word. */
	function askForWords(view, source) {
		const spot = view.state.doc.toString().indexOf(`![](${source})`);
		if (spot >= 0) {
			view.dispatch({ selection: { anchor: spot + 2 }, scrollIntoView: true });
			view.focus();
			say("Type between the brackets what the picture shows, for those who cannot see it.");
		}
	}

	function drop(event, view) {
		const files = [...event.dataTransfer?.files ?? []];
		if (files.length === 0 || !address || view.state.readOnly) {
			return false;
		}
		const at = view.posAtCoords({ x: event.clientX, y: event.clientY }, false);
		return upload(files, view, at);
	}

	function choose(view) {
		const chooser = document.createElement("input");
		Object.assign(chooser, { type: "file", accept: PICTURES, multiple: true });
		chooser.addEventListener("change", () => upload([...chooser.files], view, view.state.selection.main.to, true));
		chooser.click();
	}

	return {
		extension: EditorView.domEventHandlers({ drop, dragover: accept }),
		upload: (files, view, at) => Boolean(address) && upload(files, view, at),
		choose,

		/** @returns {?Promise<boolean>} whether all that is on its way arrives, or null if nothing is */
		arrival: () => sending.size > 0 ? Promise.all(sending).then((arrived) => arrived.every(Boolean)) : null,
	};
}

/** Without this a browser opens the file that is dropped, in place of the page and all that was typed into it. */
export function accept(event) {
	if (event.dataTransfer?.types.includes("Files")) {
		event.preventDefault();
	}
}
