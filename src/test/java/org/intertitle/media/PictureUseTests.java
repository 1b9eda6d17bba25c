package org.intertitle.media;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.intertitle.DemoSiteTest;
import org.intertitle.account.Colleagues;
import org.intertitle.account.Role;
import org.intertitle.account.SignedIn;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Where pictures are shown, and what is there when one is replaced or deleted.
 */
@DemoSiteTest
@Transactional
class PictureUseTests {

	private static final String ARTICLE = "insert into article (slug, kind, title, body, status, published_at, live)"
			+ " values (?, 'NEWS', 'A test of pictures', ?, 'PUBLISHED', now() - interval '1 day', 1) returning id";

	@Autowired
	JdbcClient jdbc;

	@Autowired
	MediaShelf shelf;

	@Autowired
	MediaDesk desk;

	@Autowired
	Reception reception;

	@Autowired
	MockMvcTester mvc;

	private SignedIn editor;

	private Picture picture;

	@BeforeEach
	void takeAPictureIn() {
		this.editor = new Colleagues(this.jdbc).named("edith", Role.EDITOR);
		this.picture = this.reception.add(upload(430), new PictureDetails("A moon", null, null, null), this.editor);
	}

	/**
	 * Whoever adds a reference to a picture adds a line to the view {@code picture_use},
	 * or a picture that is shown counts as unused.
	 */
	@Test
	void everyForeignKeyToAPictureCountsAsAUse() {
		List<String> references = this.jdbc.sql("""
				select c.conrelid::regclass || '.' || a.attname
				from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any(c.conkey)
				where c.contype = 'f' and c.confrelid = 'image'::regclass and c.conrelid <> 'image_key'::regclass
				""").query(String.class).list();
		List<String> counted = this.jdbc.sql("""
				select table_name || '.' || column_name from information_schema.view_column_usage
				where view_name = 'picture_use'
				""").query(String.class).list();
		assertThat(references).isNotEmpty().isSubsetOf(counted);
	}

	@Test
	void nothingThatShowsAPictureKeepsItFromBeingDeleted() {
		assertThat(this.jdbc.sql("""
				select conrelid::regclass || '' from pg_constraint
				where contype = 'f' and confrelid = 'image'::regclass and confdeltype not in ('n', 'c')
				""").query(String.class).list()).isEmpty();
	}

	@Test
	void isFoundInEveryPlace() {
		String text = "![](" + this.picture.address() + ")";
		update("update publication set logo_id = ?", this.picture.id());
		update("update author set portrait_id = ? where slug = 'odalys-ferrante'", this.picture.id());
		update("update film set poster_id = ? where slug = 'ballerina-2025'", this.picture.id());
		update("update house_note set body = body || ? where id = (select min(id) from house_note)", text);
		update("update static_page set body = body || ? where slug = 'about'", text);
		long article = article("pictures-in-a-text", "Before\n\n" + text);
		update("update article set cover_id = ? where id = ?", this.picture.id(), article);
		long changed = article("pictures-in-changes", "Nothing");
		update("update article set head = 2 where id = ?", changed);
		update("insert into revision (article_id, number, content) values (?, 2, jsonb_build_object('title', 'Changed',"
				+ " 'body', cast(? as text), 'coverId', null))", changed, text);
		update("insert into autosave (track, account_id, fields) values ('a-tab', ?,"
				+ " jsonb_build_object('title', 'Typed', 'body', cast(? as text)))", this.editor.id(), text);
		assertThat(this.shelf.uses(this.picture.id())).extracting(PictureUse::place)
			.containsExactlyInAnyOrder(PicturePlace.values());
		assertThat(this.shelf.byId(this.picture.id()).orElseThrow().uses()).isEqualTo(9);
		assertThat(this.shelf.uses(this.picture.id())).extracting(PictureUse::isPublic).contains(true, false);
	}

	@Test
	void aCoverInChangesOrInSomethingTypedIsAUse() {
		long article = article("a-cover-in-changes", "Nothing");
		update("update article set head = 2 where id = ?", article);
		update("insert into revision (article_id, number, content) values (?, 2, jsonb_build_object('title', 'Changed',"
				+ " 'body', '', 'coverId', cast(? as bigint)))", article, this.picture.id());
		update("insert into autosave (track, account_id, fields) values ('a-tab', ?,"
				+ " jsonb_build_object('title', 'Typed', 'cover', cast(? as text)))", this.editor.id(),
				this.picture.key());
		assertThat(this.shelf.uses(this.picture.id())).extracting(PictureUse::place)
			.containsExactlyInAnyOrder(PicturePlace.CHANGED_ARTICLE, PicturePlace.UNSAVED_ARTICLE);
	}

	@Test
	void readersSeeTheNewFileWhereATextNamesTheOldOne() {
		String former = this.picture.key();
		article("pictures-replaced", "Before\n\n![A moon](" + this.picture.address() + ")");
		this.reception.replace(this.picture.id(), upload(860), this.editor);
		String now = this.jdbc.sql("select key from image where id = ?")
			.param(this.picture.id())
			.query(String.class)
			.single();
		assertThat(now).isNotEqualTo(former);
		assertThat(sources("/pictures-replaced/")).anyMatch((source) -> source.contains(now))
			.noneMatch((source) -> source.contains(former));
		assertThat(this.shelf.uses(this.picture.id())).extracting(PictureUse::place)
			.containsExactly(PicturePlace.ARTICLE);
		assertThat(this.mvc.get().uri("/media/{key}/320.webp", former)).hasStatusOk();
	}

	@Test
	void readersSeeTheRestWhereAPictureHasBeenDeleted() {
		long article = article("pictures-deleted", "Before\n\n![A moon](" + this.picture.address() + ")\n\nAfter");
		update("update article set cover_id = ? where id = ?", this.picture.id(), article);
		assertThat(sources("/pictures-deleted/")).filteredOn((source) -> source.contains(this.picture.key()))
			.hasSize(2);
		this.desk.delete(this.picture.id(), 2, this.editor);
		assertThat(this.mvc.get().uri("/pictures-deleted/")).hasStatusOk().bodyText().contains("Before", "After");
		assertThat(sources("/pictures-deleted/")).noneMatch((source) -> source.contains(this.picture.key()));
	}

	/** As when a revision is restored. */
	@Test
	void aCoverThatIsGoneIsNone() {
		long article = article("a-cover-that-is-gone", "Text");
		this.desk.delete(this.picture.id(), 0, this.editor);
		update("update article set cover_id = ? where id = ?", this.picture.id(), article);
		assertThat(this.jdbc.sql("select count(*) from article where id = ? and cover_id is null")
			.param(article)
			.query(Integer.class)
			.single()).isOne();
	}

	@Test
	void findsUsesByAnIndex() {
		article("pictures-by-index", "![](" + this.picture.address() + ")");
		update("set local enable_seqscan = off");
		String plan = String.join("\n",
				this.jdbc.sql("explain select * from picture_use where image_id = " + this.picture.id())
					.query(String.class)
					.list());
		assertThat(plan).contains("article_by_picture", "article_by_cover", "film_by_poster", "author_by_portrait");
	}

	private List<String> sources(String path) {
		byte[] html = this.mvc.get().uri(path).exchange().getResponse().getContentAsByteArray();
		return Jsoup.parse(new String(html, StandardCharsets.UTF_8)).select("main img").eachAttr("src");
	}

	private long article(String slug, String body) {
		return this.jdbc.sql(ARTICLE).params(slug, body).query(Long.class).single();
	}

	private void update(String sql, Object... values) {
		this.jdbc.sql(sql).params(values).update();
	}

	private static Upload upload(int width) {
		return Upload.of(new MockMultipartFile("file", "moon.png", "image/png",
				SampleFiles.encoded(SampleFiles.twoHalves(width, 41), "png")));
	}

}
