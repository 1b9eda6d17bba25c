package org.intertitle.publication;

/**
 * A fixed page as an editor fills it in.
 *
 * @param slug its address, one word that no article has
 * @param position its place among the links at the foot of each page, from 1
 * @param title its heading and the text of the link, never blank
 * @param description for search engines
 * @param body Markdown
 */
public record StaticPageForm(String slug, int position, String title, String description, String body) {

	StaticPageForm at(int position) {
		return new StaticPageForm(this.slug, position, this.title, this.description, this.body);
	}

	StaticPageForm withSlug(String slug) {
		return new StaticPageForm(slug, this.position, this.title, this.description, this.body);
	}

}
