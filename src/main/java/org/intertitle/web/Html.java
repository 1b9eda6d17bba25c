package org.intertitle.web;

/**
 * Markup that is safe to put into a page as it stands. Templates print nothing else
 * unescaped.
 *
 * @param markup well-formed HTML or inline SVG, made by this program or sanitised by it
 */
public record Html(String markup) {

	@Override
	public String toString() {
		return this.markup;
	}

}
