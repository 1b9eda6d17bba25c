// Saves where the cursor is: the page stays, with its scroll, its cursor and its undo. Whatever
// needs a page of its own (something wrong, two versions) is sent as the plain form.
import { timeOf } from "./article-autosave.js";
import { newsroomFetch } from "./sign-in-again.js";

/**
 * @param {HTMLFormElement} form
 * @param {ReturnType<import("./article-autosave.js").keepTyping>} keeper
 */
export function saveInPlace(form, keeper) {
	const status = document.getElementById("_saved");
	let saving = false;

	async function save() {
		if (saving) {
			return;
		}
		saving = true;
		status.textContent = "Saving…";
		try {
			await keeper.settle();
			const saved = keeper.snapshot();
			const answer = await newsroomFetch(form.action, {
				method: "POST", body: new URLSearchParams(keeper.text()), headers: { Accept: "application/json" },
			});
			if (answer.ok) {
				const done = await answer.json();
				saved(() => take(done));
			}
			else if (answer.status >= 500) {
				throw new Error(answer.status);
			}
			else {
				form.dataset.plain = "yes";
				form.requestSubmit();
			}
		}
		catch {
			keeper.goOn();
			status.textContent = "The server cannot be reached. Nothing is lost: save again in a moment.";
		}
		finally {
			saving = false;
		}
	}

	function take({ address, base, formKey, slug, pending }) {
		document.querySelectorAll(".errors, .field__error").forEach((fault) => fault.remove());
		document.querySelectorAll(".field--wrong").forEach((field) => field.classList.remove("field--wrong"));
		form.querySelectorAll("[aria-invalid]").forEach((field) => field.removeAttribute("aria-invalid"));
		form.elements.slug.value ||= slug;
		form.action = address;
		form.elements.base.value = base;
		form.elements.formKey.value = formKey;
		form.elements.article.value = address.split("/").at(-1);
		history.replaceState(history.state, "", address);
		status.textContent = `Saved at ${timeOf(Date.now())}.`
			+ (pending ? " Readers do not see it until you publish the changes." : "");
	}

	form.addEventListener("submit", (event) => {
		const plain = form.dataset.plain || (event.submitter && event.submitter.value !== "save");
		delete form.dataset.plain;
		if (!plain) {
			event.preventDefault();
			save();
		}
	});

	document.addEventListener("keydown", (event) => {
		if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "s") {
			event.preventDefault();
			save();
		}
	});
}
