// Makes passkeys and signs in with them (W3C Web Authentication, level 3).

/** Whether this browser can, in a way that needs no more of ours than this file. */
export const possible = () => typeof window.PublicKeyCredential?.parseRequestOptionsFromJSON === "function";

const meta = () => document.querySelector("meta[name=csrf]");

/** The header that shows a request to come from our own page. */
export function proof() {
	return meta() ? { [meta().dataset.header]: meta().content } : {};
}

let renewal = null;

/** Takes a token that is good now into the page and all its forms; for all who ask at once, one token. */
export function renewToken() {
	renewal ??= renew().finally(() => { renewal = null; });
	return renewal;
}

async function renew() {
	const answer = await fetch("/login/token", { headers: { Accept: "application/json" } });
	const { token } = await answer.json();
	meta().content = token;
	document.querySelectorAll("input[name=_csrf]").forEach((field) => { field.value = token; });
}

/**
 * Posts, once more with a new token if the page's had become old.
 * @returns {Promise<Response>} rejected with a sentence to show, if it was refused
 */
export async function post(address, body, type) {
	const send = () => fetch(address, {
		method: "POST",
		headers: { Accept: "application/json", ...(type && { "Content-Type": type }), ...proof() },
		body,
	});
	let answer = await send();
	if (answer.headers.get("Newsroom-Refusal") === "stale-token") {
		await renewToken();
		answer = await send();
	}
	if (!answer.ok) {
		throw await refusal(answer);
	}
	return answer;
}

async function refusal(answer) {
	const said = await answer.json().catch(() => ({}));
	const error = new Error(said.message ?? "This did not work. Please load the page again.");
	error.reason = answer.headers.get("Newsroom-Refusal");
	return error;
}

/** Resolves when somebody is signed in. */
export async function signInWithPasskey() {
	const options = await (await post("/login/passkey/options")).json();
	const key = await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
	await post("/login/passkey", JSON.stringify(key), "application/json");
}

const create = (options) =>
	navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) });

async function addPasskey(label) {
	const options = await (await post("/admin/account/passkeys/options")).json();
	const credential = await create(options);
	await post("/admin/account/passkeys", JSON.stringify({ credential, label }), "application/json");
}

async function enterWithPasskey(form) {
	const fields = new URLSearchParams(new FormData(form));
	fields.delete("_csrf");
	fields.delete("password");
	const options = await (await post(`${location.pathname}/passkey/options`, fields)).json();
	fields.set("answer", JSON.stringify({ credential: await create(options), label: "First passkey" }));
	await post(`${location.pathname}/passkey`, fields);
}

/** What was typed into a page that could not be taken then is sent now. */
function goOn(form, next) {
	const to = form.elements.heldTo?.value;
	if (!to) {
		location.assign(next);
		return;
	}
	const held = document.createElement("form");
	held.method = "post";
	held.action = to;
	const add = (name, value) => {
		const field = document.createElement("input");
		Object.assign(field, { type: "hidden", name, value });
		held.append(field);
	};
	for (const { name, value } of form.querySelectorAll("input[name^='held.']")) {
		add(name.slice("held.".length), value);
	}
	add("_csrf", meta().content);
	document.body.append(held);
	held.submit();
}

/** Somebody who closes the browser's own window has changed their mind, which is no fault. */
async function attempt(place, work) {
	const fault = place.querySelector("[data-passkey-fault]");
	fault.hidden = true;
	try {
		await work();
	}
	catch (error) {
		if (error.reason === "proof") {
			location.assign(`/admin/account/proof?next=${encodeURIComponent(location.pathname)}`);
			return;
		}
		fault.textContent = error instanceof DOMException
			? "No passkey was used. You can try again, or go on without one." : error.message;
		fault.hidden = false;
	}
}

const ACTIONS = {
	"sign-in": (button) => button.addEventListener("click", () => attempt(button.form, async () => {
		await signInWithPasskey();
		goOn(button.form, button.dataset.next || "/admin/");
	})),
	"entry": (button) => button.addEventListener("click", () => attempt(button.form, async () => {
		await enterWithPasskey(button.form);
		location.assign("/admin/");
	})),
	"add": (form) => form.addEventListener("submit", (event) => {
		event.preventDefault();
		attempt(form, async () => {
			await addPasskey(form.elements.label.value);
			location.assign("/admin/account?said=passkey-added");
		});
	}),
};

if (possible()) {
	for (const element of document.querySelectorAll("[data-passkey]")) {
		element.hidden = false;
		ACTIONS[element.dataset.passkey](element);
	}
}
