// Tells editors, wherever they are in a page, that nothing can be saved for the moment.
import { element } from "./element.js";

const UNAVAILABLE = 503;

const banner = element("p", {
	className: "notice notice--away", role: "alert",
	textContent: "The server cannot save for the moment. Go on: what you type is kept in this browser and is saved as soon as it can be.",
});

/**
 * Shows the banner while requests fail for want of a server or its database, and takes it away with the first that does not.
 * @param {Promise<Response>} request
 * @returns {Promise<Response>} the same
 */
export async function watched(request) {
	try {
		const answer = await request;
		show(answer.status === UNAVAILABLE);
		return answer;
	}
	catch (failure) {
		// A page that no longer wants an answer says nothing of the server
		if (failure.name !== "AbortError") {
			show(true);
		}
		throw failure;
	}
}

function show(away) {
	if (!away) {
		banner.remove();
	}
	else if (!banner.isConnected) {
		document.body.prepend(banner);
	}
}
