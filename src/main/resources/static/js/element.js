/**
 * Makes an element.
 * @param {string} name
 * @param {object} properties of the element, not its attributes
 * @param {...(Node|string)} children
 */
export function element(name, properties, ...children) {
	const made = Object.assign(document.createElement(name), properties);
	made.append(...children);
	return made;
}
