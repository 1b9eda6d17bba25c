package org.intertitle.feed;

import java.util.List;
import java.util.Map;

import org.intertitle.web.SiteProperties;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Tells search engines which addresses to look at (indexnow.org).
 */
@Component
@Order(1)
class IndexNow implements Receiver {

	private static final int AT_A_TIME = 10_000;

	private final FeedProperties settings;

	private final SiteProperties addresses;

	private final JsonMapper json;

	IndexNow(FeedProperties settings, SiteProperties addresses, JsonMapper json) {
		this.settings = settings;
		this.addresses = addresses;
		this.json = json;
	}

	@Override
	public String name() {
		return "INDEX_NOW";
	}

	@Override
	public boolean listens() {
		return this.settings.indexnowKey() != null;
	}

	@Override
	public int atATime() {
		return AT_A_TIME;
	}

	@Override
	public Answer tell(List<Announcement> news) {
		List<String> urls = news.stream()
			.filter((each) -> !each.elsewhere())
			.map((each) -> this.addresses.absolute("/" + each.slug() + "/"))
			.distinct()
			.toList();
		String key = this.settings.indexnowKey();
		if (urls.isEmpty() || key == null) {
			return Answer.UNDERSTOOD;
		}
		return Post.send(this.settings.indexnowEndpoint(), "application/json; charset=utf-8",
				this.json.writeValueAsString(Map.of("host", this.addresses.baseUrl().getHost(), "key", key,
						"keyLocation", this.addresses.absolute("/" + key + ".txt"), "urlList", urls)));
	}

}
