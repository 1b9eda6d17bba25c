// Shows the page that readers would get beside the text, through the very same templates.
import { newsroomFetch } from "./sign-in-again.js";
import { parse } from "./markup.js";

const PAUSE = 600;

/**
 * @param {HTMLFormElement} form
 * @param {HTMLElement} section with an empty frame in it
 */
export function showProof(form, section) {
	const button = form.querySelector("[data-preview]");
	const frame = section.querySelector("iframe");
	let timer = 0;
	let shown = "";

	button.addEventListener("click", (event) => {
		event.preventDefault();
		section.hidden = !section.hidden;
		document.querySelector(".writing").classList.toggle("writing--proof", !section.hidden);
		button.setAttribute("aria-expanded", String(!section.hidden));
		refresh();
	});
	button.setAttribute("aria-expanded", "false");
	button.setAttribute("aria-controls", section.id);

	form.addEventListener("input", () => {
		clearTimeout(timer);
		timer = setTimeout(refresh, PAUSE);
	});

	async function refresh() {
		const text = new URLSearchParams(new FormData(form)).toString();
		if (section.hidden || text === shown) {
			return;
		}
		const answer = await newsroomFetch(form.dataset.proof, { method: "POST", body: new URLSearchParams(text) }).catch(() => null);
		if (answer?.ok) {
			shown = text;
			set(parse(await answer.text()));
		}
	}

	/** Only what has changed is exchanged, so the page stays where it is scrolled to. */
	function set(proof) {
		const page = frame.contentDocument;
		if (page.head.childElementCount === 0) {
			page.head.append(...[...proof.querySelectorAll("link[rel=stylesheet], meta[name=color-scheme]")].map((part) => page.importNode(part, true)));
			page.documentElement.lang = proof.documentElement.lang;
			Object.assign(page.documentElement.dataset, proof.documentElement.dataset);
			page.addEventListener("click", (event) => event.target.closest("a") && event.preventDefault());
		}
		const main = page.importNode(proof.querySelector("main"), true);
		main.querySelectorAll("script").forEach((script) => script.remove());
		page.body.replaceChildren(main);
	}
}
