// The article form, once scripts run: it keeps what is typed, saves in place, shows the page
// beside the text, completes names and says who else is there. Without scripts it is a form.
import "./media-picker.js";
import { keepTyping } from "./article-autosave.js";
import { completeNames } from "./lookup.js";
import { saveInPlace } from "./article-save.js";
import { showPresence } from "./article-presence.js";
import { showProof } from "./article-proof.js";

const form = document.getElementById("_article");
const keeper = keepTyping(form, document.getElementById("_saved"));
saveInPlace(form, keeper);
showProof(form, document.getElementById("_proof"));
showPresence(form, document.getElementById("_others"));
form.querySelectorAll("[data-suggestions]").forEach(completeNames);

/** What only a review has is out of the way in other articles, and keeps what was typed. */
function showForKind() {
	const review = form.elements.kind.value === "REVIEW";
	form.querySelectorAll(".only-review").forEach((part) => { part.hidden = !review; });
}
form.elements.kind.addEventListener("change", showForKind);
showForKind();

const count = document.querySelector("#_count [data-words]");
const minutes = document.querySelector("#_count [data-minutes]");
const segmenter = new Intl.Segmenter(document.documentElement.lang, { granularity: "word" });
let counting;
form.elements.body.addEventListener("input", () => {
	clearTimeout(counting);
	counting = setTimeout(() => {
		let words = 0;
		for (const piece of segmenter.segment(form.elements.body.value)) {
			words += piece.isWordLike ? 1 : 0;
		}
		count.textContent = `about ${words.toLocaleString("en")} words`;
		minutes.textContent = `${Math.max(1, Math.round(words / 230))} min read`;
	}, 500);
});
