// Nothing that is typed waits longer than a few seconds: it goes into the browser's own store
// at once and to the server soon, on a track beside the article that makes no revisions. The
// copy here goes only when the server has said that it has the same.
import { newsroomFetch } from "./sign-in-again.js";

const SOON = 1500;
const AT_THE_LATEST = 4000;
const TRY_AGAIN = 3000;
/** What a browser lets a closing page send (Fetch, section 4.6: 64 kibibytes in flight). */
const MOST_ON_LEAVING = 60_000;

/** What the server answers if it did not take the text: the track has ended with a save, or another browser went on from it. */
const ELSEWHERE = 409;

/** By the article and not by the page: a conflict's page has another address, and is never opened again. */
const ofArticle = (form) => `typed:${form.elements.article.value}:`;
const own = (form) => ofArticle(form) + form.elements.track.value;
/** A name that no other form has; crypto.randomUUID is missing on pages that are not encrypted. */
const fresh = () => Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join("-");

/** @param {number|Date} moment @returns {string} the time of day as the newsroom's pages write it */
export const timeOf = (moment) => new Date(moment).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });

/**
 * @param {HTMLFormElement} form
 * @param {HTMLElement} status says what became of the text
 * @returns {{settle: () => Promise<void>, snapshot: () => (change: () => void) => void, goOn: () => void, text: () => string}} for whoever saves the form
 */
export function keepTyping(form, status) {
	let typedSince = 0;
	let timer = 0;
	let sending = null;
	let leaving = false;
	let keptAt = null;
	form.elements.track.value ||= fresh();
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

	/** @param {boolean} saving whether just this is being saved: then it is no loss if the track ends with that */
	function keepHere(saving = false) {
		try {
			localStorage.setItem(own(form), JSON.stringify({ at: Date.now(), text: text(), after: keptAt, saving }));
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
			if (answer.status === ELSEWHERE) {
				goElsewhere(key);
				return;
			}
			if (!answer.ok) {
				throw new Error(answer.status);
			}
			kept = sent;
			keptAt = answer.headers.get("Kept-At");
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

	/** A save has ended the track, but its answer never came: what was typed since goes on upon another. */
	function goElsewhere(key) {
		startTrack();
		keepHere();
		localStorage.removeItem(key);
		timer = setTimeout(send);
	}

	function startTrack() {
		form.elements.track.value = fresh();
		keptAt = null;
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
	form.addEventListener("submit", () => {
		const refused = form.dataset.plain;
		setTimeout(() => {
			leaving = form.dataset.sent === "yes";
			if (leaving && typing() !== kept) {
				keepHere(!refused);
			}
		});
	});
	window.addEventListener("pageshow", (event) => {
		leaving = false;
		if (event.persisted) {
			startTrack();
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
			if (sent !== kept) {
				keepHere(true);
			}
			return (change) => {
				const same = typing() === sent;
				localStorage.removeItem(key);
				change();
				startTrack();
				kept = same ? typing() : sent;
				typedSince = 0;
				typed();
			};
		},
		/** Keeps on keeping what is typed, as it could not be saved. */
		goOn: typed,
		text,
	};
}

/** Takes what a closed tab or a dead browser left here to the server, which then offers it. */
async function handIn(form, status) {
	const prefix = ofArticle(form);
	const left = Object.keys(localStorage).filter((name) => name.startsWith(prefix) && name !== own(form));
	for (const name of left) {
		const copy = localStorage.getItem(name);
		const taken = copy && await hand(form, JSON.parse(copy));
		// Its own tab may be open and have typed on
		if (taken && localStorage.getItem(name) === copy) {
			localStorage.removeItem(name);
		}
		if (taken?.track) {
			const offer = document.createElement("a");
			offer.href = `${form.getAttribute("action")}?unsaved=${taken.track}`;
			offer.textContent = `Go on from what was typed here until ${timeOf(taken.at)}`;
			status.replaceChildren(offer);
		}
	}
}

/** @returns {Promise<?{at: number, track: ?string}>} null if the server did not take it; no track if it is saved already */
async function hand(form, { at, text, after, saving }) {
	const body = new URLSearchParams(text);
	const send = () => newsroomFetch(form.dataset.autosave, { method: "POST", body }).catch(() => null);
	// Without a moment, it goes only where nothing was kept before
	body.set("after", after ?? new Date(0).toISOString());
	let answer = await send();
	if (answer?.status === ELSEWHERE && saving) {
		return { at, track: null };
	}
	if (answer?.status === ELSEWHERE) {
		body.set("track", fresh());
		answer = await send();
	}
	return answer?.ok ? { at, track: body.get("track") } : null;
}
