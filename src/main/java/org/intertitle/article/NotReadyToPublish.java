package org.intertitle.article;

import java.util.List;
import java.util.stream.Collectors;

/**
 * An article lacks something that readers would miss.
 */
public class NotReadyToPublish extends RuntimeException {

	NotReadyToPublish(String slug, List<Finding> missing) {
		super("\"" + slug + "\" cannot be published: "
				+ missing.stream().map(Finding::sentence).collect(Collectors.joining(" ")));
	}

}
