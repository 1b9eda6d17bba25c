package org.intertitle.feed;

import java.net.URI;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.StringUtils;

/**
 * Who is told of what is new.
 *
 * @param websubHub the hub that feeds name and that is told when they change (W3C
 * WebSub); none by default
 * @param indexnowKey the key that the publication has chosen for search engines
 * (indexnow.org): 8 to 128 letters, digits and hyphens; none by default
 * @param indexnowEndpoint where search engines take addresses
 */
@ConfigurationProperties("intertitle")
record FeedProperties(@Nullable URI websubHub, @Nullable String indexnowKey,
		@DefaultValue("https://api.indexnow.org/indexnow") URI indexnowEndpoint) {

	FeedProperties {
		indexnowKey = StringUtils.hasText(indexnowKey) ? indexnowKey.strip() : null;
		if (indexnowKey != null && !indexnowKey.matches("[a-zA-Z0-9-]{8,128}")) {
			throw new IllegalArgumentException(
					"intertitle.indexnow-key has 8 to 128 letters of the English alphabet, digits and hyphens");
		}
	}

}
