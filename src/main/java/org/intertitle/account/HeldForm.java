package org.intertitle.account;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;

import org.springframework.http.HttpMethod;
import org.springframework.util.StringUtils;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * A form that arrived when nobody was signed in, or with an old token. Page after page
 * carries it on in hidden fields, until it can be sent again.
 *
 * @param to where it was sent: a path of the newsroom, with its query
 * @param fields in the order of the form
 * @param files names of the fields whose files cannot be carried and have to be chosen
 * again
 */
record HeldForm(String to, List<Field> fields, List<String> files) {

	/** Before the name of each hidden field. */
	static final String PREFIX = "held.";

	private static final String TO = "heldTo";

	private static final String FILE = "heldFile";

	private static final Set<String> AROUND_THE_FORM = Set.of("_csrf");

	private static final List<String> TITLES = List.of("title", "name", "headline", "label", "email");

	/**
	 * What one field says.
	 */
	record Field(String name, String value) {
	}

	/** The form of a request that was not let in. */
	static HeldForm of(HttpServletRequest request) {
		String query = request.getQueryString();
		Map<String, List<String>> sent = new LinkedHashMap<>();
		request.getParameterMap().forEach((name, values) -> sent.put(name, new ArrayList<>(Arrays.asList(values))));
		inQuery((query != null) ? query : "")
			.forEach((name, values) -> values.forEach(sent.getOrDefault(name, new ArrayList<>())::remove));
		List<Field> fields = new ArrayList<>();
		sent.forEach((name, values) -> {
			if (!AROUND_THE_FORM.contains(name)) {
				values.forEach((value) -> fields.add(new Field(name, value)));
			}
		});
		return new HeldForm(request.getRequestURI() + ((query != null) ? "?" + query : ""), fields, files(request));
	}

	/** A container mixes what the address says with what the form says. */
	private static Map<String, List<String>> inQuery(String query) {
		Map<String, List<String>> decoded = new LinkedHashMap<>();
		UriComponentsBuilder.newInstance()
			.query(query.replace('+', ' '))
			.build()
			.getQueryParams()
			.forEach((name, values) -> decoded.put(UriUtils.decode(name, "UTF-8"),
					values.stream().map((value) -> (value != null) ? UriUtils.decode(value, "UTF-8") : "").toList()));
		return decoded;
	}

	private static List<String> files(HttpServletRequest request) {
		if (!StringUtils.startsWithIgnoreCase(request.getContentType(), "multipart/")) {
			return List.of();
		}
		try {
			Collection<Part> parts = request.getParts();
			return parts.stream()
				.filter((part) -> StringUtils.hasText(part.getSubmittedFileName()))
				.map((part) -> part.getName() + ": " + part.getSubmittedFileName())
				.toList();
		}
		catch (IOException | ServletException ex) {
			return List.of();
		}
	}

	/**
	 * The form that a page of ours has carried on: it came with our token, which no
	 * address can have.
	 */
	static Optional<HeldForm> carried(HttpServletRequest request) {
		String to = request.getParameter(TO);
		if (!HttpMethod.POST.matches(request.getMethod()) || to == null || !NextPage.of(to).equals(to)) {
			return Optional.empty();
		}
		List<Field> fields = new ArrayList<>();
		request.getParameterMap().forEach((name, values) -> {
			if (name.startsWith(PREFIX)) {
				Arrays.stream(values).forEach((value) -> fields.add(new Field(name.substring(PREFIX.length()), value)));
			}
		});
		String[] files = request.getParameterValues(FILE);
		return Optional.of(new HeldForm(to, fields, (files != null) ? List.of(files) : List.of()));
	}

	/** What the form is about, if it says so. */
	public String title() {
		return TITLES.stream()
			.flatMap((name) -> this.fields.stream().filter((field) -> field.name().equals(name)))
			.map(Field::value)
			.filter(StringUtils::hasText)
			.findFirst()
			.orElse("");
	}

	/** What somebody has typed, without what the page brought along. */
	public List<Field> typed() {
		return this.fields.stream()
			.filter((field) -> StringUtils.hasText(field.value()))
			.filter((field) -> !Set.of("formKey", "version").contains(field.name()))
			.toList();
	}

}
