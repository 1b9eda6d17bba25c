// Says that this form is open, and shows who else is in the article.
import { newsroomFetch } from "./sign-in-again.js";
import { parse } from "./markup.js";

const EVERY = 10_000;

/**
 * @param {HTMLFormElement} form
 * @param {HTMLElement} place for the answer
 */
export function showPresence(form, place) {
	async function tell() {
		const article = form.elements.article.value;
		if (article === "0" || document.visibilityState === "hidden") {
			return;
		}
		const { track, base } = form.elements;
		const answer = await newsroomFetch(`/admin/articles/${article}/presence`, {
			method: "POST", body: new URLSearchParams({ track: track.value, base: base.value }), quiet: true,
		}).catch(() => null);
		if (answer?.ok) {
			place.replaceChildren(...parse(await answer.text()).body.childNodes);
		}
	}
	tell();
	setInterval(tell, EVERY);
}
