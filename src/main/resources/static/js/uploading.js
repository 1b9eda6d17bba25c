// Sends pictures to the media library, with a share of how much has gone: fetch() cannot tell that of what it sends.
import { mended } from "./sign-in-again.js";
import { proof } from "./passkeys.js";

/** What the forms of pictures take, for the browser's file chooser. */
export const PICTURES = "image/jpeg,image/png,image/webp,image/gif";

/**
 * Sends a picture; once more after signing in again where the session has ended.
 * @param {string} address
 * @param {File} file
 * @param {(share: number) => void} progress told how much of it is sent, of 1
 * @param {Object<string, string>} details that go with it
 * @returns {Promise<{id: number, address: string, alt: string}>} rejected with a sentence to show
 */
export async function sendPicture(address, file, progress = () => {}, details = {}) {
	const content = new FormData();
	content.append("file", file);
	Object.entries(details).forEach(([name, value]) => content.append(name, value));
	let request = await send(address, content, progress);
	if (await mended(request.getResponseHeader("Newsroom-Refusal"))) {
		request = await send(address, content, progress);
	}
	if (request.status >= 300 || !request.response?.address) {
		throw new Error(request.response?.message ?? sentence(request.status));
	}
	return request.response;
}

function send(address, content, progress) {
	return new Promise((resolve) => {
		const request = new XMLHttpRequest();
		request.open("POST", address);
		request.responseType = "json";
		request.setRequestHeader("Accept", "application/json");
		Object.entries(proof()).forEach(([name, value]) => request.setRequestHeader(name, value));
		request.upload.onprogress = ({ loaded, total }) => progress(loaded / total);
		request.onloadend = () => resolve(request);
		request.send(content);
	});
}

function sentence(status) {
	switch (status) {
		case 0: return "The server could not be reached; send it again.";
		case 401: return "You have been signed out; sign in again, then send it again.";
		case 413: return "The picture is larger than 25 MB.";
		default: return "Something went wrong here; send it again.";
	}
}
