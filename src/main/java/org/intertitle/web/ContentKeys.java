package org.intertitle.web;

import java.util.HashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * The content keys of what has been read for the request of this thread.
 */
public final class ContentKeys {

	/** Stands for what no key names: a page with it is out of date with any change. */
	public static final String ANY = "any";

	/** The attribute of a request that has the keys, a set of strings. */
	public static final String ATTRIBUTE = ContentKeys.class.getName();

	private ContentKeys() {
	}

	/**
	 * Notes what has been read. What does not say where it comes from may come from
	 * anywhere.
	 */
	static void note(Object read) {
		RequestAttributes request = RequestContextHolder.getRequestAttributes();
		if (request == null) {
			return;
		}
		Set<String> keys = of(request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST));
		if (keys.isEmpty()) {
			request.setAttribute(ATTRIBUTE, keys, RequestAttributes.SCOPE_REQUEST);
		}
		if (read instanceof MadeFrom made) {
			made.contentKeys().forEach(keys::add);
		}
		else {
			keys.add(ANY);
		}
	}

	@SuppressWarnings("unchecked")
	private static Set<String> of(@Nullable Object attribute) {
		return (attribute != null) ? (Set<String>) attribute : new HashSet<>();
	}

}
