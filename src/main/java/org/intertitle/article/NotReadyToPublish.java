package org.intertitle.article;

import java.util.List;

/**
 * An article lacks something that readers would miss.
 */
public class NotReadyToPublish extends RuntimeException {

	NotReadyToPublish(String slug, List<String> missing) {
		super("\"" + slug + "\" cannot be published without " + String.join(", ", missing));
	}

}
