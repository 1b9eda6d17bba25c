// How the editor talks to the server: always as the one who is signed in, never by anything but the page's own words.

/** The header that shows a request to come from our own page. */
export function proof() {
	const { content, dataset } = document.querySelector("meta[name=csrf]") ?? { dataset: {} };
	return content ? { [dataset.header]: content } : {};
}

/**
 * Turns a piece of a web page into Markdown.
 * @param {string} address
 * @param {string} html
 * @returns {Promise<string>} rejected if there is no answer in three seconds, or another one
 */
export async function convert(address, html) {
	const answer = await fetch(address, {
		method: "POST",
		headers: proof(),
		body: new URLSearchParams({ html }),
		signal: AbortSignal.timeout(3000),
	});
	if (!answer.ok || !answer.headers.get("Content-Type")?.startsWith("text/markdown")) {
		throw new Error(`The answer was ${answer.status}`);
	}
	return answer.text();
}

/**
 * Sends a picture.
 * @param {string} address
 * @param {File} file
 * @param {(share: number) => void} progress told how much of it is sent, of 1
 * @returns {Promise<{address: string, alt: ?string}>} rejected with a sentence to show
 */
export function send(address, file, progress) {
	return new Promise((resolve, reject) => {
		const request = new XMLHttpRequest();
		const refuse = () => reject(new Error(request.response?.message
			?? (request.status ? `The server answered ${request.status}.` : "The server could not be reached.")));
		request.open("POST", address);
		request.responseType = "json";
		request.setRequestHeader("Accept", "application/json");
		Object.entries(proof()).forEach(([name, value]) => request.setRequestHeader(name, value));
		request.upload.onprogress = (event) => event.lengthComputable && progress(event.loaded / event.total);
		request.onload = () => request.status < 300 && request.response?.address ? resolve(request.response) : refuse();
		request.onerror = refuse;
		const body = new FormData();
		body.append("file", file);
		request.send(body);
	});
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
