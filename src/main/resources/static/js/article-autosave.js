// Nothing that is typed waits longer than a few seconds: it goes into the browser's own store
// at once and to the server soon, on a track beside the article that makes no revisions. The
// copy here goes only when the server has said that it has the same.
import { newsroomFetch } from "./sign-in-again.js";

const SOON = 1500;
const AT_THE_LATEST = 4000;
const TRY_AGAIN = 3000;
/** What a browser lets a closing page send (Fetch, section 4.6: 64 kibibytes in flight). */
const MOST_ON_LEAVING = 60_000;

const own = (form) => `typed:${location.pathname}:${form.elements.track.value}`;

/**
 * @param {HTMLFormElement} form
 * @param {HTMLElement} status says what became of the text
 * @returns {{settle: () => Promise<void>, snapshot: () => (change: () => void) => void, text: () => string}} for whoever saves the form
 */
export function keepTyping(form, status) {
	let typedSince = 0;
	let timer = 0;
	let sending = null;
	let leaving = false;
	form.elements.track.value ||= crypto.randomUUID();
	let kept = typing();

	function text() {
		return new URLSearchParams(new FormData(form)).toString();
	}

	/** What somebody typed, without what the form keeps for itself. */
	function typing() {
		const fields = new URLSearchParams(new FormData(form));
		["_csrf", "formKey", "track", "base", "article"].forEach((name) => fields.delete(name));
		return fields.toString();
	}

	function keepHere() {
		try {
			localStorage.setItem(own(form), JSON.stringify({ at: Date.now(), text: text() }));
		}
		catch {
			// A full store is no reason to stop anybody from typing: the server still gets it.
		}
	}

	function typed() {
		if (typing() === kept) {
			return;
		}
		keepHere();
		status.textContent = "";
		typedSince ||= Date.now();
		clearTimeout(timer);
		timer = setTimeout(send, Math.max(0, Math.min(SOON, typedSince + AT_THE_LATEST - Date.now())));
	}

	function send() {
		clearTimeout(timer);
		sending ??= sendNow().finally(() => { sending = null; });
		return sending;
	}

	async function sendNow() {
		const body = new URLSearchParams(text());
		const sent = typing();
		const key = own(form);
		typedSince = 0;
		try {
			const answer = await newsroomFetch(form.dataset.autosave, { method: "POST", body });
			if (!answer.ok) {
				throw new Error(answer.status);
			}
			kept = sent;
			if (typing() === sent) {
				localStorage.removeItem(key);
				status.textContent = "Everything typed is kept. Not saved yet.";
			}
			else {
				typed();
			}
		}
		catch {
			status.textContent = "The server cannot be reached. What you type is kept in this browser.";
			timer = setTimeout(send, TRY_AGAIN);
		}
	}

	function leave() {
		const last = text();
		if (!leaving && typing() !== kept && last.length < MOST_ON_LEAVING) {
			newsroomFetch(form.dataset.autosave, { method: "POST", body: new URLSearchParams(last), keepalive: true }).catch(() => {});
		}
	}

	form.addEventListener("input", typed);
	form.addEventListener("change", typed);
	document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && leave());
	// A form that is on its way to be saved needs no other keeping. Whoever comes back to its
	// page by the back button goes on upon a track of its own.
	form.addEventListener("submit", () => setTimeout(() => { leaving = form.dataset.sent === "yes"; }));
	window.addEventListener("pageshow", (event) => {
		leaving = false;
		if (event.persisted) {
			form.elements.track.value = crypto.randomUUID();
		}
	});
	handIn(form, status);

	return {
		/** Until nothing is under way: a save and an autosave must not overtake each other. */
		async settle() {
			clearTimeout(timer);
			await sending;
			clearTimeout(timer);
		},
		/** Takes note of what is typed now: call the answer with what a save changes in the form. */
		snapshot() {
			const sent = typing();
			const key = own(form);
			return (change) => {
				const same = typing() === sent;
				localStorage.removeItem(key);
				change();
				form.elements.track.value = crypto.randomUUID();
				kept = same ? typing() : sent;
				typedSince = 0;
				typed();
			};
		},
		text,
	};
}

/** Takes what a closed tab or a dead browser left here to the server, which then offers it. */
async function handIn(form, status) {
	const prefix = `typed:${location.pathname}:`;
	const left = Object.keys(localStorage).filter((name) => name.startsWith(prefix) && name !== own(form));
	for (const name of left) {
		const { at, text } = JSON.parse(localStorage.getItem(name));
		const key = name.slice(prefix.length);
		const answer = await newsroomFetch(form.dataset.autosave, { method: "POST", body: new URLSearchParams(text) }).catch(() => null);
		if (answer?.ok) {
			localStorage.removeItem(name);
			const offer = document.createElement("a");
			offer.href = `${location.pathname}?unsaved=${key}`;
			offer.textContent = `Go on from what was typed here until ${new Date(at).toLocaleTimeString()}`;
			status.replaceChildren(offer);
		}
	}
}
