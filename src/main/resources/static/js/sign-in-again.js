// Signs in again in the page that is open, so that nobody has to leave what they are writing.
import { watched } from "./away.js";
import { element } from "./element.js";
import { possible, post, proof, renewToken, signInWithPasskey } from "./passkeys.js";

const MOST_TRIES = 3;
/** Milliseconds, as some networks swallow what is sent and never say so. */
const LONGEST_WAIT = 30_000;
/** Whoever has said "later" is left alone for a minute by what pages do of their own accord. */
const LATER = 60_000;

let open = null;
let closedAt = -LATER;

/**
 * Asks for the password or a passkey in a dialog. However many ask at once, there is one.
 * @returns {Promise<void>} resolves when somebody has signed in, rejected if they close the dialog
 */
export function signInAgain() {
	open ??= ask().finally(() => { open = null; });
	return open;
}

/**
 * Fetches as the page's own: with its token, and once more after signing in again where the session has ended.
 * @param {string|URL} address
 * @param {RequestInit & {quiet?: boolean}} options whose body may be sent twice, so no stream; quiet never asks
 * @returns {Promise<Response>} the last answer: a 401 if nobody has signed in
 */
export async function newsroomFetch(address, { quiet = false, ...options } = {}) {
	for (let tries = 1; ; tries++) {
		const headers = new Headers(options.headers);
		Object.entries(proof()).forEach(([name, value]) => headers.set(name, value));
		const answer = await watched(fetch(address, { signal: AbortSignal.timeout(LONGEST_WAIT), ...options, headers }));
		if (tries === MOST_TRIES || !await mended(answer.headers.get("Newsroom-Refusal"), quiet)) {
			return answer;
		}
	}
}

/**
 * Puts right what a request was refused for, as far as that can be done here.
 * @param {?string} reason as the answer's header Newsroom-Refusal has it
 * @param {boolean} quiet whether nobody is to be asked
 * @returns {Promise<boolean>} whether it is worth sending again
 */
export async function mended(reason, quiet = false) {
	if (reason === "stale-token") {
		await renewToken();
		return true;
	}
	const asked = reason === "signed-out" && !quiet && performance.now() - closedAt >= LATER;
	return asked && signInAgain().then(() => true, () => false);
}

const field = (id, label, properties) => element("div", { className: "field" },
	element("label", { className: "field__label", htmlFor: id, textContent: label }),
	element("input", { className: "field__control", id, required: true, ...properties }));

function ask() {
	const fault = element("p", { className: "field__error", hidden: true });
	fault.setAttribute("role", "alert");
	const passkey = element("button", { className: "button", type: "button", textContent: "Use a passkey", hidden: !possible() });
	const later = element("button", { className: "button button--quiet", type: "button", textContent: "Later" });
	const form = element("form", { className: "form" },
		field("again-email", "E-mail address", { name: "email", inputMode: "email", autocomplete: "username" }),
		field("again-password", "Password", { name: "password", type: "password", autocomplete: "current-password" }),
		fault,
		element("div", { className: "actions" },
			element("button", { className: "button button--next", textContent: "Sign in" }), passkey, later));
	const dialog = element("dialog", { className: "dialog" },
		element("h2", { id: "again-title", textContent: "Please sign in again" }),
		element("p", { textContent: "Your session has ended. What you have written is still here, and goes on where it was." }),
		form);
	dialog.setAttribute("aria-labelledby", "again-title");
	const back = document.activeElement;
	document.body.append(dialog);
	dialog.showModal();
	return outcome(dialog, { form, passkey, later, fault }).finally(() => {
		dialog.remove();
		back?.focus();
	});
}

function outcome(dialog, { form, passkey, later, fault }) {
	return new Promise((resolve, reject) => {
		const attempt = async (work) => {
			fault.hidden = true;
			try {
				await work();
				await renewToken();
				resolve();
			}
			catch (error) {
				fault.textContent = error instanceof DOMException ? "No passkey was used." : error.message;
				fault.hidden = false;
			}
		};
		form.addEventListener("submit", (event) => {
			event.preventDefault();
			attempt(() => post("/login", new URLSearchParams(new FormData(form))));
		});
		passkey.addEventListener("click", () => attempt(signInWithPasskey));
		later.addEventListener("click", () => dialog.close());
		dialog.addEventListener("close", () => {
			closedAt = performance.now();
			reject(new Error("Nobody has signed in."));
		});
	});
}
