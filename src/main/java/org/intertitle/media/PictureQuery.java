package org.intertitle.media;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which pictures to list, as an address says it. What makes no sense in it is not said.
 *
 * @param q words that all have to be in what is said of a picture, or in its file's name
 * @param show which of them
 * @param kind of the files; none for all
 * @param sort in which order
 * @param page from 1
 */
record PictureQuery(String q, Show show, @Nullable PictureKind kind, Sort sort, int page) {

	private static final int LONGEST_SEARCH = 200;

	/**
	 * Which pictures.
	 */
	enum Show {

		ALL("All pictures"), WITHOUT_ALT("Without alt text"), WITHOUT_CREDIT("Without credit"), UNUSED("Unused"),
		MINE("Mine");

		private final String label;

		Show(String label) {
			this.label = label;
		}

	}

	/**
	 * In which order.
	 */
	enum Sort {

		NEWEST("Newest first", "i.created_at desc, i.id desc"), OLDEST("Oldest first", "i.created_at, i.id"),
		NAME("By file name", "lower(i.file_name) nulls last, i.id"),
		CREDIT("By credit", "lower(i.credit) nulls last, i.id"), LARGEST("Largest first", "i.bytes desc, i.id");

		private final String label;

		private final String order;

		Sort(String label, String order) {
			this.label = label;
			this.order = order;
		}

		String order() {
			return this.order;
		}

	}

	static PictureQuery of(@Nullable String q, @Nullable String show, @Nullable String kind, @Nullable String sort,
			@Nullable String page) {
		Show shown = named(Show.values(), show);
		Sort sorted = named(Sort.values(), sort);
		int number = (page != null && page.matches("[1-9][0-9]{0,4}")) ? Integer.parseInt(page) : 1;
		String words = (q != null) ? q.strip() : "";
		return new PictureQuery(words.substring(0, Math.min(words.length(), LONGEST_SEARCH)),
				(shown != null) ? shown : Show.ALL, named(PictureKind.values(), kind),
				(sorted != null) ? sorted : Sort.NEWEST, number);
	}

	private static <E extends Enum<E>> @Nullable E named(E[] constants, @Nullable String name) {
		return Arrays.stream(constants).filter((constant) -> id(constant).equals(name)).findFirst().orElse(null);
	}

	/** What a constant is called in addresses. */
	static String id(Enum<?> constant) {
		return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/**
	 * A choice of a list field.
	 */
	record Option(String value, String label, boolean chosen) {
	}

	public List<Option> shows() {
		return Arrays.stream(Show.values()).map((each) -> new Option(id(each), each.label, each == this.show)).toList();
	}

	public List<Option> sorts() {
		return Arrays.stream(Sort.values()).map((each) -> new Option(id(each), each.label, each == this.sort)).toList();
	}

	public List<Option> kinds() {
		return Arrays.stream(PictureKind.values())
			.map((each) -> new Option(id(each), each.label(), each == this.kind))
			.toList();
	}

	/** The address of another page of the same list. */
	String page(int number) {
		return UriComponentsBuilder.fromPath("/admin/media/")
			.queryParam("q", "{q}")
			.queryParam("show", id(this.show))
			.queryParam("kind", (this.kind != null) ? id(this.kind) : "")
			.queryParam("sort", id(this.sort))
			.queryParam("page", number)
			.encode()
			.buildAndExpand(this.q)
			.toUriString();
	}

	/** Whether it leaves anything out. */
	public boolean narrow() {
		return !this.q.isEmpty() || this.show != Show.ALL || this.kind != null;
	}

}
