package org.intertitle.media;

/**
 * Where a picture can be shown, and what is there without it.
 */
enum PicturePlace {

	COVER("cover of the article", "/admin/articles/%d", "a cover is drawn instead"),

	ARTICLE("in the article", "/admin/articles/%d", "the picture and its caption are left out"),

	CHANGED_ARTICLE("in changes to the article that readers do not see yet", "/admin/articles/%d",
			"the changes will be shown without it"),

	UNSAVED_ARTICLE("in something typed that nobody has saved yet", "/admin/articles/%d",
			"the text will be shown without it"),

	FILM("poster of the film", "/admin/films/%d", "a poster is drawn instead"),

	AUTHOR("portrait of the author", "/admin/authors/%d", "no portrait is shown"),

	LOGO("logo of the publication", "/admin/publication", "the name stands alone"),

	NOTE("in the house note", "/admin/notes/%d", "a link leads nowhere"),

	PAGE("on the page", "/admin/pages/%d", "a link leads nowhere");

	private final String words;

	private final String address;

	private final String without;

	PicturePlace(String words, String address, String without) {
		this.words = words;
		this.address = address;
		this.without = without;
	}

	public String words() {
		return this.words;
	}

	String address(long record) {
		return this.address.formatted(record);
	}

	public String without() {
		return this.without;
	}

}
