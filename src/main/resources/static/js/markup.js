// The one place where the newsroom's scripts turn an answer of the server into elements.
const policy = window.trustedTypes?.createPolicy("newsroom", { createHTML: (markup) => markup });

/**
 * Reads a page or a part of one that this server has sent. Its scripts do not run.
 * @param {string} markup
 * @returns {Document}
 */
export function parse(markup) {
	return new DOMParser().parseFromString(policy ? policy.createHTML(markup) : markup, "text/html");
}
