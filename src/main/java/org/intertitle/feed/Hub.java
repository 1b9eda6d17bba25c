package org.intertitle.feed;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.intertitle.article.Kind;
import org.intertitle.web.SiteProperties;

import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells the WebSub hub which feeds have changed. How, the recommendation leaves open;
 * hubs take what PubSubHubbub 0.4 says, by either name of the address.
 */
@Component
@Order(2)
class Hub implements Receiver {

	private static final int AT_A_TIME = 500;

	private static final String LISTS = """
			select '/authors/' || u.slug || '/' from byline b join author u on u.id = b.author_id
			where b.article_id = any(:articles)
			union
			select '/topics/' || t.slug || '/' from article_topic x join topic t on t.id = x.topic_id
			where x.article_id = any(:articles)
			""";

	private final FeedProperties settings;

	private final SiteProperties addresses;

	private final JdbcClient jdbc;

	Hub(FeedProperties settings, SiteProperties addresses, JdbcClient jdbc) {
		this.settings = settings;
		this.addresses = addresses;
		this.jdbc = jdbc;
	}

	@Override
	public String name() {
		return "HUB";
	}

	@Override
	public boolean listens() {
		return this.settings.websubHub() != null;
	}

	@Override
	public int atATime() {
		return AT_A_TIME;
	}

	/** A hub that has no time for one feed is told of all again. */
	@Override
	public Answer tell(List<Announcement> news) {
		URI hub = this.settings.websubHub();
		return (hub == null) ? Answer.UNDERSTOOD
				: feeds(news).map((feed) -> Post.send(hub, "application/x-www-form-urlencoded", changed(feed)))
					.filter(Answer::again)
					.findFirst()
					.orElse(Answer.UNDERSTOOD);
	}

	private Stream<String> feeds(List<Announcement> news) {
		Stream<String> sections = news.stream().map((each) -> "/" + Kind.valueOf(each.kind()).segment() + "/");
		Stream<String> others = this.jdbc.sql(LISTS)
			.param("articles", news.stream().map(Announcement::articleId).toArray(Long[]::new))
			.query((row, number) -> row.getString(1))
			.list()
			.stream();
		return Stream.of(Stream.of("/"), sections, others)
			.flatMap((lists) -> lists)
			.distinct()
			.flatMap((list) -> Arrays.stream(FeedFormat.values()).map((format) -> list + format.file()))
			.map(this.addresses::absolute);
	}

	private static String changed(String feed) {
		String address = URLEncoder.encode(feed, StandardCharsets.UTF_8);
		return "hub.mode=publish&hub.url=" + address + "&hub.topic=" + address;
	}

}
