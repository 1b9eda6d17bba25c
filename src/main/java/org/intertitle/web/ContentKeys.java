package org.intertitle.web;

import java.util.Set;

import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * The content keys of what has been read for the request of this thread.
 */
public final class ContentKeys {

	/** Stands for what no key names: a page with it is out of date with any change. */
	public static final String ANY = "any";

	/** Stands for what every page is made from: settings, notes, pictures. */
	public static final String SITE = "site";

	/** Stands for the films and their order. */
	public static final String FILMS = "films";

	/**
	 * The attribute of a request that collects the keys, a set of strings. Whoever is
	 * going to keep the page puts it there.
	 */
	public static final String ATTRIBUTE = ContentKeys.class.getName();

	private ContentKeys() {
	}

	/**
	 * Notes what has been read, where somebody wants to know. What does not say where it
	 * comes from may come from anywhere.
	 */
	@SuppressWarnings("unchecked")
	static void note(Object read) {
		RequestAttributes request = RequestContextHolder.getRequestAttributes();
		Object wanted = (request != null) ? request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST) : null;
		if (wanted == null) {
			return;
		}
		Set<String> keys = (Set<String>) wanted;
		if (read instanceof MadeFrom made) {
			made.contentKeys().forEach(keys::add);
		}
		else {
			keys.add(ANY);
		}
	}

}
