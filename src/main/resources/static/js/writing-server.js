// How the editor talks to the server: always as the one who is signed in, never by anything but the page's own words.
import { newsroomFetch } from "./sign-in-again.js";

/**
 * Turns a piece of a web page into Markdown.
 * @param {string} address
 * @param {string} html
 * @returns {Promise<string>} rejected if there is no answer in three seconds, or another one
 */
export async function convert(address, html) {
	const answer = await newsroomFetch(address, {
		quiet: true,
		method: "POST",
		body: new URLSearchParams({ html }),
		signal: AbortSignal.timeout(3000),
	});
	if (!answer.ok || !answer.headers.get("Content-Type")?.startsWith("text/markdown")) {
		throw new Error(`The answer was ${answer.status}`);
	}
	return answer.text();
}

/**
 * Reads a page of ours. Its markup is parsed by the browser as it arrives, because making
 * elements of a string is what the page's policy forbids.
 * @param {string} address
 * @returns {Promise<Document>}
 */
export function read(address) {
	return new Promise((resolve, reject) => {
		const request = new XMLHttpRequest();
		const refuse = () => reject(new Error(`The answer was ${request.status}`));
		request.open("GET", address);
		request.responseType = "document";
		request.onload = () => request.status === 200 && request.response ? resolve(request.response) : refuse();
		request.onerror = refuse;
		request.send();
	});
}
