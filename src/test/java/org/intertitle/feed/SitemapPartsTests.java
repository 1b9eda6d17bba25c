package org.intertitle.feed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.intertitle.DemoSiteTest;
import org.intertitle.article.PublicAddress;
import org.intertitle.article.PublishedAddresses;
import org.intertitle.publication.CurrentSite;
import org.intertitle.web.SiteProperties;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Where one file is not enough.
 */
@DemoSiteTest
@Transactional
class SitemapPartsTests {

	@Autowired
	private PublishedAddresses addresses;

	@Autowired
	private SiteProperties site;

	@Autowired
	private CurrentSite publication;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void aPartEndsWhereTheNextBegins() throws IOException {
		List<String> whole = read(new SitemapParts(this.addresses, this.site));
		SitemapParts small = new SitemapParts(this.addresses, this.site, 7);
		assertThat(small.names()).hasSizeGreaterThan(20);
		assertThat(read(small)).containsExactlyElementsOf(whole);
	}

	@Test
	void oneMoreThanAPartHoldsMakesTwo() {
		long last = this.jdbc.sql("select max(id) from person").query(Long.class).single();
		assertThat(people((int) last)).containsExactly("people-1");
		assertThat(people((int) last - 1)).containsExactly("people-1", "people-2");
	}

	@Test
	void anEmptyPartIsNotListed() {
		this.jdbc.sql("delete from credit where person_id between 8 and 14").update();
		assertThat(people(7)).contains("people-1", "people-3").doesNotContain("people-2");
	}

	@Test
	void picturesStayOutWhereAFileWouldGetTooLarge() throws IOException {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		UrlSet urls = UrlSet.begin(out, this.site);
		List<String> pictures = IntStream.range(0, 3000).mapToObj((n) -> "/media/" + n + ".jpg").toList();
		for (int n = 0; n < 400; n++) {
			urls.add(new PublicAddress(n, "/" + n + "/", null, pictures));
		}
		urls.end();
		assertThat(out.size()).isBetween(10 << 20, 25 << 20);
		assertThat(out.toString()).contains("<loc>" + this.site.absolute("/399/") + "</loc></url>");
	}

	@Test
	void moreNewsThanOneFileMayHaveAreInSeveral() throws IOException {
		this.jdbc.sql("""
				insert into article (slug, kind, status, title, body, published_at)
				select 'planted-' || n, 'NEWS', 'PUBLISHED', 'Planted', 'Text.', now() - n * interval '1 minute'
				from generate_series(1, 50) n
				""").update();
		NewsSitemap small = new NewsSitemap(this.jdbc, this.site, 20);
		SitemapController controller = new SitemapController(new SitemapParts(this.addresses, this.site), null, small,
				this.site);
		MockHttpServletResponse index = new MockHttpServletResponse();
		controller.news(this.publication.read(), index);
		List<String> files = addresses(index.getContentAsString());
		assertThat(files).hasSizeGreaterThanOrEqualTo(3).first().isEqualTo(this.site.absolute("/sitemaps/news-1.xml"));
		List<String> found = new ArrayList<>();
		for (int file = 1; file <= files.size(); file++) {
			MockHttpServletResponse part = new MockHttpServletResponse();
			controller.part("news-" + file, this.publication.read(), new MockHttpServletRequest(), part);
			assertThat(addresses(part.getContentAsString())).hasSizeLessThanOrEqualTo(20);
			found.addAll(addresses(part.getContentAsString()));
		}
		assertThat(found).doesNotHaveDuplicates()
			.contains(this.site.absolute("/planted-1/"), this.site.absolute("/planted-50/"));
	}

	private List<String> people(int size) {
		return new SitemapParts(this.addresses, this.site, size).names()
			.filter((name) -> name.startsWith("people"))
			.toList();
	}

	private List<String> read(SitemapParts parts) throws IOException {
		List<String> found = new ArrayList<>();
		for (String name : parts.names().toList()) {
			MockHttpServletResponse response = new MockHttpServletResponse();
			parts.write(SitemapParts.Part.named(name).orElseThrow(), new MockHttpServletRequest(), response);
			found.addAll(addresses(response.getContentAsString()));
		}
		return found;
	}

	private static List<String> addresses(String xml) {
		return Jsoup.parse(xml, Parser.xmlParser()).select("url > loc, sitemap > loc").eachText();
	}

}
