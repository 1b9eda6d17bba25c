const csrf = document.querySelector("meta[name=csrf]");
export function newsroomFetch(url, { headers, quiet, ...options } = {}) {
	return fetch(url, { ...options, headers: { ...headers, [csrf.dataset.header]: csrf.content } });
}
