package org.intertitle.media;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.intertitle.DemoSiteTest;
import org.intertitle.account.Colleagues;
import org.intertitle.account.Role;
import org.intertitle.account.SignedIn;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@DemoSiteTest
@Transactional
class MediaAdminTests {

	private static final String REFUSED = "/login/doorstep/refused";

	/** No two tests send the same file, since files outlive a test. */
	private static final AtomicInteger WIDTH = new AtomicInteger(1000);

	@Autowired
	MockMvcTester mvc;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Reception reception;

	@Autowired
	JsonMapper json;

	private SignedIn editor;

	private SignedIn writer;

	@BeforeEach
	void signIn() {
		this.editor = new Colleagues(this.jdbc).named("edith", Role.EDITOR);
		this.writer = new Colleagues(this.jdbc).named("walt", Role.WRITER);
	}

	@Test
	void listsEveryPictureWithWhatIsMissing() {
		Picture picture = sent("moon.png", this.writer);
		Document page = page("/admin/media/", this.editor);
		assertThat(page.select(".shelf__item")).hasSize(16);
		assertThat(page.selectFirst(".shelf__item").text()).contains("moon.png", "No alt text", "No credit", "Unused",
				"PNG, " + picture.width());
		assertThat(page.selectFirst(".shelf__item a[href]").attr("href")).isEqualTo("/admin/media/" + picture.id());
		assertThat(page.select(".shelf__item").last().text()).contains("Used once").doesNotContain("No credit");
		assertThat(page.title()).startsWith("Media – ");
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			q=moonlight, 1
			q=MOONLIGHT by Painter, 1
			q=moonlight painter nobody, 0
			q=100%, 0
			q=_, 0
			q=Cue Mark, 15
			show=without-alt, 1
			show=without-credit, 0
			show=unused, 1
			show=mine, 0
			kind=gif, 0
			kind=png, 1
			kind=jpeg, 15
			show=unused&kind=jpeg, 0
			show=nonsense&sort=nonsense&kind=nonsense&page=nonsense, 16
			page=2, 0
			page=99999999999, 16
			sort=oldest, 16
			sort=name, 16
			sort=credit, 16
			sort=largest, 16
			""")
	void findsPictures(String query, int found) {
		this.reception.add(Upload.of(file("moonlight.png")), new PictureDetails("", null, "by A. Painter", null),
				this.writer);
		Document page = page("/admin/media/?" + query.replace("%", "%25").replace(" ", "%20"), this.editor);
		assertThat(page.select(".shelf__item")).hasSize(found);
		assertThat(page.select(".empty")).hasSize((found == 0) ? 1 : 0);
	}

	@Test
	void goesOnToTheNextPage() {
		this.jdbc.sql("""
				insert into image (key, width, height, tint, alt)
				select lpad(to_hex(n), 24, '0'), 10, 10, '#000000', 'Planted ' || n from generate_series(1, 60) n
				""").update();
		Document first = page("/admin/media/?q=planted&sort=oldest", this.editor);
		assertThat(first.select(".shelf__item")).hasSize(48);
		Document second = page(first.selectFirst("a[rel=next]").attr("href"), this.editor);
		assertThat(second.select(".shelf__item")).hasSize(12);
		assertThat(second.select("a[rel=next]")).isEmpty();
		assertThat(second.selectFirst("a[rel=prev]").attr("href")).contains("q=planted", "page=1");
		assertThat(second.selectFirst("#sort option[selected]").attr("value")).isEqualTo("oldest");
	}

	@Test
	void takesSeveralFilesAndSaysWhyOneIsRefused() {
		MvcTestResult result = this.mvc.post()
			.uri("/admin/media/new")
			.multipart()
			.file(file("good.png"))
			.file(new MockMultipartFile("file", "drawing.svg", "image/svg+xml", "<svg/>".getBytes()))
			.file(new MockMultipartFile("file", "empty.jpg", "image/jpeg", new byte[0]))
			.param("credit", "A. Painter")
			.with(Colleagues.as(this.writer))
			.with(csrf())
			.exchange();
		assertThat(result).hasStatus(422);
		Document page = parsed(result);
		assertThat(page.select(".errors li").eachText()).hasSize(3)
			.anyMatch((line) -> line.equals("good.png: in the library"))
			.anyMatch((line) -> line.startsWith("drawing.svg: The name ends in “.svg”"))
			.anyMatch((line) -> line.equals("empty.jpg: The file is empty."));
		assertThat(page.selectFirst("#credit").val()).isEqualTo("A. Painter");
		assertThat(this.jdbc.sql("select credit from image where file_name = 'good.png' and uploaded_by = ?")
			.param(this.writer.id())
			.query(String.class)
			.single()).isEqualTo("A. Painter");
	}

	@Test
	void leadsBackToTheLibraryWhenAllAreIn() {
		assertThat(this.mvc.post()
			.uri("/admin/media/new")
			.multipart()
			.file(file("one.png"))
			.file(file("two.png"))
			.with(Colleagues.as(this.writer))
			.with(csrf())).hasStatus(303).hasHeader("Location", "/admin/media/?said=uploaded");
	}

	@Test
	void asksForFilesWhereNoneWereChosen() {
		MvcTestResult result = this.mvc.post()
			.uri("/admin/media/new")
			.multipart()
			.file(new MockMultipartFile("file", "", "application/octet-stream", new byte[0]))
			.with(Colleagues.as(this.writer))
			.with(csrf())
			.exchange();
		assertThat(result).hasStatus(422);
		assertThat(parsed(result).selectFirst(".errors").text()).isEqualTo("Choose the files first.");
	}

	@Test
	void answersScriptsInJson() {
		MvcTestResult result = upload(file("[moon].png"));
		assertThat(result).hasStatusOk().hasContentType("application/json");
		Map<?, ?> said = this.json.readValue(result.getResponse().getContentAsByteArray(), Map.class);
		assertThat(said.keySet()).map(Object::toString)
			.containsExactlyInAnyOrder("id", "address", "alt", "credit", "markdown");
		assertThat(said.get("markdown")).isEqualTo("![](" + said.get("address") + ")");
		assertThat(MediaLibrary.key((String) said.get("address"))).isPresent();
	}

	@Test
	void refusesInJsonToo() {
		MvcTestResult result = upload(new MockMultipartFile("file", "page.png", "image/png", "<html>".getBytes()));
		assertThat(result).hasStatus(422)
			.hasContentType("application/json")
			.bodyJson()
			.extractingPath("message")
			.isEqualTo("This is a page of text and not a picture.");
		assertThat(this.mvc.post().uri("/admin/media/upload").with(Colleagues.as(this.writer)).with(csrf()))
			.hasStatus(422);
	}

	private MvcTestResult upload(MockMultipartFile file) {
		return this.mvc.post()
			.uri("/admin/media/upload")
			.multipart()
			.file(file)
			.with(Colleagues.as(this.writer))
			.with(csrf())
			.exchange();
	}

	@Test
	void showsAPictureWithItsCropsAndUses() {
		long id = id("select cover_id from article where slug = 'the-changeover' or cover_id is not null limit 1");
		Document page = page("/admin/media/" + id, this.editor);
		assertThat(page.select(".crops figcaption").eachText()).containsExactly("16:9, leads", "4:3, cards",
				"1:1, portraits");
		assertThat(page.select(".uses li").eachText()).anyMatch((line) -> line.startsWith("cover of the article "));
		assertThat(page.selectFirst(".uses a").attr("href")).matches("/admin/articles/\\d+");
		assertThat(page.selectFirst("#alt").text()).isNotEmpty();
		assertThat(page.selectFirst("#focusX").val()).isEqualTo("50");
	}

	@Test
	void savesWhatIsSaidOfAPicture() {
		Picture picture = sent("moon.png", this.writer);
		assertThat(save(picture, this.writer, "0", "alt", " A moon ", "caption", "Over *the* marsh", "focusX", "20"))
			.hasStatus(303)
			.hasHeader("Location", "/admin/media/" + picture.id() + "?said=saved");
		Document page = page("/admin/media/" + picture.id(), this.writer);
		assertThat(page.selectFirst("#alt").wholeText().strip()).isEqualTo("A moon");
		assertThat(page.selectFirst("#focusX").val()).isEqualTo("20");
		assertThat(page.selectFirst(".crops source").attr("srcset")).contains("/20-50/16x9-");
		String crop = page.selectFirst(".crops img").attr("src");
		assertThat(this.mvc.get().uri(crop)).hasStatusOk().hasContentType("image/jpeg");
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			focusX, 101, The focal point is a number from 0 to 100
			focusX, -1, The focal point is a number from 0 to 100
			focusY, middle, The focal point is a number from 0 to 100
			focusY, '', The focal point is a number from 0 to 100
			focusX, 1e1, The focal point is a number from 0 to 100
			focusX, 050, The focal point is a number from 0 to 100
			""")
	void saysWhatIsWrongAndKeepsWhatWasTyped(String field, String typed, String sentence) {
		Picture picture = sent("moon.png", this.writer);
		MvcTestResult result = save(picture, this.writer, "0", "alt", "Something <typed>", field, typed);
		assertThat(result).hasStatus(422);
		Document page = parsed(result);
		assertThat(page.selectFirst(".errors a[href=#" + field + "]").text()).startsWith(sentence);
		assertThat(page.selectFirst("#alt").wholeText().strip()).isEqualTo("Something <typed>");
		assertThat(page.selectFirst("#" + field).val()).isEqualTo(typed);
	}

	@ParameterizedTest
	@ValueSource(strings = { "alt", "caption", "credit", "licence" })
	void refusesTextsWithoutEnd(String field) {
		Picture picture = sent("moon.png", this.writer);
		MvcTestResult result = save(picture, this.writer, "0", field, "x".repeat(10_000_000));
		assertThat(result).hasStatus(422);
		assertThat(parsed(result).selectFirst(".errors a").text())
			.startsWith("This is too long: 10,000,000 characters");
	}

	@Test
	void keepsWhatTwoTypedAtOnce() {
		Picture picture = sent("moon.png", this.writer);
		save(picture, this.editor, "0", "alt", "Theirs", "credit", "Same");
		MvcTestResult result = save(picture, this.writer, "0", "alt", "Mine", "credit", "Same");
		assertThat(result).hasStatus(409);
		Document page = parsed(result);
		assertThat(page.selectFirst(".errors__title").text()).startsWith("Somebody else saved this picture meanwhile.");
		assertThat(page.selectFirst("#alt").wholeText().strip()).isEqualTo("Mine");
		assertThat(page.select(".theirs").eachText()).containsExactly("They say: Theirs");
		String version = page.selectFirst("input[name=version]").val();
		assertThat(save(picture, this.writer, version, "alt", "Mine", "credit", "Same")).hasStatus(303);
	}

	@Test
	void takesAFormOnce() {
		Picture picture = sent("moon.png", this.writer);
		String key = "a-key-of-this-test-" + picture.id();
		for (int times = 0; times < 3; times++) {
			assertThat(save(picture, this.writer, "0", "alt", "Once", "formKey", key)).hasStatus(303);
		}
		assertThat(id("select version from image where id = " + picture.id())).isOne();
	}

	/** Only what the form has may come in by it. */
	@Test
	void takesNothingThatTheFormDoesNotHave() {
		Picture picture = sent("moon.png", this.writer);
		save(picture, this.writer, "0", "alt", "A moon", "id", "1", "key", "ffffffffffffffffffffffff", "width", "1",
				"height", "1", "tint", "#ffffff", "fileName", "other.png", "kind", "GIF", "bytes", "1", "uploadedBy",
				Long.toString(this.editor.id()), "createdAt", "1970-01-01", "focus.x", "1", "details.alt", "x");
		Map<String, Object> row = this.jdbc.sql("select * from image where id = ?")
			.param(picture.id())
			.query()
			.singleRow();
		assertThat(row).containsEntry("alt", "A moon")
			.containsEntry("key", picture.key())
			.containsEntry("width", picture.width())
			.containsEntry("file_name", "moon.png")
			.containsEntry("kind", "PNG")
			.containsEntry("uploaded_by", this.writer.id())
			.containsEntry("focus_x", 50);
	}

	@Test
	void whatWasDeletedUnderAnOpenFormIsNotThere() {
		Picture picture = sent("moon.png", this.writer);
		this.jdbc.sql("delete from image where id = ?").param(picture.id()).update();
		assertThat(save(picture, this.writer, "0", "alt", "A moon")).hasStatus(404);
		assertThat(this.mvc.get().uri("/admin/media/999999999").with(Colleagues.as(this.editor))).hasStatus(404);
		assertThat(this.mvc.get().uri("/admin/media/999999999999999999999").with(Colleagues.as(this.editor)))
			.hasStatus(404);
	}

	@Test
	void replacesAFile() {
		Picture picture = sent("moon.png", this.writer);
		assertThat(replace(picture, this.writer, file("sun.png"))).hasStatus(303)
			.hasHeader("Location", "/admin/media/" + picture.id() + "?said=replaced");
		Document page = page("/admin/media/" + picture.id() + "?said=replaced", this.writer);
		assertThat(page.selectFirst("h1").text()).isEqualTo("sun.png");
		assertThat(page.selectFirst(".notice").text()).startsWith("Replaced.");
		assertThat(replace(picture, this.writer, new MockMultipartFile("file", "x.png", "image/png", "<p>".getBytes())))
			.hasStatus(422)
			.bodyText()
			.contains("This is a page of text and not a picture.");
		assertThat(replace(picture, this.writer, new MockMultipartFile("file", "", null, new byte[0]))).hasStatus(422)
			.bodyText()
			.contains("Choose a file first.");
	}

	private MvcTestResult replace(Picture picture, SignedIn who, MockMultipartFile file) {
		return this.mvc.post()
			.uri("/admin/media/{id}/file", picture.id())
			.multipart()
			.file(file)
			.with(Colleagues.as(who))
			.with(csrf())
			.exchange();
	}

	@Test
	void asksBeforeItDeletesAndSaysWhatWillBeSeen() {
		Picture picture = sent("moon.png", this.editor);
		this.jdbc.sql("update author set portrait_id = ? where slug = 'odalys-ferrante'").param(picture.id()).update();
		Document page = page("/admin/media/" + picture.id() + "/deletion", this.editor);
		assertThat(page.select(".uses li").eachText())
			.containsExactly("portrait of the author Odalys Ferrante – no portrait is shown");
		assertThat(page.selectFirst("main form button").text()).isEqualTo("Delete it all the same");
		assertThat(delete(picture, "0")).hasStatus(303)
			.hasHeader("Location", "/admin/media/" + picture.id() + "/deletion?said=used");
		assertThat(delete(picture, page.selectFirst("input[name=uses]").val())).hasStatus(303)
			.hasHeader("Location", "/admin/media/?said=deleted");
		assertThat(delete(picture, "1")).hasStatus(404);
	}

	private MvcTestResult delete(Picture picture, String uses) {
		return this.mvc.post()
			.uri("/admin/media/{id}/deletion", picture.id())
			.param("uses", uses)
			.with(Colleagues.as(this.editor))
			.with(csrf())
			.exchange();
	}

	@Test
	void deletesOnlyTheUnusedOfSeveral() {
		Picture unused = sent("moon.png", this.writer);
		long used = id("select portrait_id from author where portrait_id is not null limit 1");
		assertThat(post("/admin/media/selection", this.editor, "action", "deletion", "id", "" + unused.id(), "id",
				"" + used, "id", "nonsense"))
			.hasStatus(303)
			.hasHeader("Location", "/admin/media/deletion?id=" + unused.id() + "&id=" + used);
		Document page = page("/admin/media/deletion?id=" + unused.id() + "&id=" + used, this.editor);
		assertThat(page.select("main form input[name=id]").eachAttr("value")).containsExactly("" + unused.id());
		assertThat(page.selectFirst("main form button").text()).isEqualTo("Delete it");
		assertThat(post("/admin/media/deletion", this.editor, "id", "" + unused.id(), "id", "" + used)).hasStatus(303);
		assertThat(this.jdbc.sql("select id from image where id in (?, ?)")
			.params(unused.id(), used)
			.query(Long.class)
			.list()).containsExactly(used);
	}

	@Test
	void setsTheCreditOfSeveral() {
		Picture one = sent("one.png", this.writer);
		save(one, this.editor, "0", "licence", "Theirs");
		Document page = page("/admin/media/rights?id=" + one.id(), this.editor);
		assertThat(page.select("main form a").eachText()).contains("one.png");
		assertThat(post("/admin/media/rights", this.editor, "id", "" + one.id(), "credit", " ")).hasStatus(422)
			.bodyText()
			.contains("Type a credit, a licence, or both.");
		assertThat(post("/admin/media/rights", this.editor, "id", "" + one.id(), "credit", "A. Painter"))
			.hasStatus(303);
		assertThat(this.jdbc.sql("select credit || ', ' || licence from image where id = ?")
			.param(one.id())
			.query(String.class)
			.single()).isEqualTo("A. Painter, Theirs");
	}

	@Test
	void writersLookAtEverythingAndTouchOnlyTheirOwn() {
		Picture theirs = sent("theirs.png", this.editor);
		Document page = page("/admin/media/" + theirs.id(), this.writer);
		assertThat(page.select("main form")).isEmpty();
		assertThat(page.text()).contains("You may use it as it is.");
		assertThat(save(theirs, this.writer, "0", "alt", "Mine")).hasForwardedUrl(REFUSED);
		assertThat(replace(theirs, this.writer, file("mine.png"))).hasForwardedUrl(REFUSED);
		for (String address : List.of("/admin/media/deletion", "/admin/media/rights", "/admin/media/selection",
				"/admin/media/" + theirs.id() + "/deletion")) {
			assertThat(post(address, this.writer, "id", "" + theirs.id())).as(address).hasForwardedUrl(REFUSED);
		}
		for (String address : List.of("/admin/media/deletion", "/admin/media/rights",
				"/admin/media/" + theirs.id() + "/deletion")) {
			assertThat(this.mvc.get().uri(address).with(Colleagues.as(this.writer))).as(address)
				.hasForwardedUrl(REFUSED);
		}
		assertThat(page("/admin/media/", this.writer).select("input[type=checkbox]")).isEmpty();
	}

	@Test
	void writersLeaveAloneWhatEditorsHaveSettled() {
		Picture mine = sent("mine.png", this.writer);
		assertThat(save(mine, this.writer, "0", "alt", "Mine")).hasStatus(303);
		this.jdbc.sql("""
				insert into article (slug, kind, title, status, published_at, live, body, cover_id) values
					('settled', 'NEWS', 'Settled', 'SCHEDULED', now() + interval '1 day', 1, 'Text', ?)
				""").param(mine.id()).update();
		assertThat(save(mine, this.writer, "1", "alt", "Something else")).hasForwardedUrl(REFUSED);
		assertThat(replace(mine, this.writer, file("other.png"))).hasForwardedUrl(REFUSED);
		assertThat(page("/admin/media/" + mine.id(), this.writer).select("main form")).isEmpty();
		assertThat(save(mine, this.editor, "1", "alt", "Ours")).hasStatus(303);
	}

	/** That a draft of somebody else shows it is told, but not which. */
	@Test
	void writersAreNotToldOfDraftsOfOthers() {
		Picture picture = sent("moon.png", this.writer);
		this.jdbc.sql("""
				insert into article (slug, kind, title, body, cover_id) values
					('a-secret-draft', 'NEWS', 'A secret draft', 'Text', ?)
				""").param(picture.id()).update();
		Document page = page("/admin/media/" + picture.id(), this.writer);
		assertThat(page.select(".uses li").eachText()).containsExactly("cover of the article not public yet");
		assertThat(page.text()).contains("It is in use, so only an editor can delete it.");
		assertThat(page("/admin/media/" + picture.id(), this.editor).select(".uses li").eachText())
			.containsExactly("cover of the article A secret draft");
	}

	@Test
	void strangersSeeNothing() {
		assertThat(this.mvc.get().uri("/admin/media/")).hasStatus3xxRedirection();
		assertThat(this.mvc.post().uri("/admin/media/upload").multipart().file(file("x.png")).with(csrf()))
			.hasForwardedUrl("/login/doorstep/sign-in");
		assertThat(this.jdbc.sql("select count(*) from image where file_name = 'x.png'").query(Integer.class).single())
			.isZero();
		assertThat(this.mvc.post()
			.uri("/admin/media/upload")
			.multipart()
			.file(file("x.png"))
			.with(Colleagues.as(this.writer))
			.with(csrf().useInvalidToken())).hasForwardedUrl(REFUSED);
	}

	@Test
	void offersPicturesToChooseFrom() {
		Picture picture = sent("moon.png", this.writer);
		Document part = page("/admin/media/picker?q=moon.png&name=poster", this.writer);
		assertThat(part.select("html > head > title, .newsroom")).isEmpty();
		assertThat(part.select("input[type=radio][name=poster]").eachAttr("value")).containsExactly("",
				picture.address());
		assertThat(part.select("label").last().text()).isEqualTo("moon.png");
		Document chosen = page("/admin/media/picker?q=tram&name=<script>&chosen=" + picture.address(), this.writer);
		assertThat(chosen.select("input[name=cover][checked]").eachAttr("value")).containsExactly(picture.address());
		assertThat(chosen.select("input[type=radio]")).hasSize(3);
		Document byKey = page("/admin/media/picker?chosen=" + picture.key(), this.writer);
		assertThat(byKey.select("input[checked]").eachAttr("value")).containsExactly(picture.address());
		assertThat(page("/admin/media/picker?q=nothing-like-that", this.writer).text())
			.contains("No picture is like that.");
	}

	private Picture sent(String name, SignedIn who) {
		return this.reception.add(Upload.of(file(name)), new PictureDetails("", null, null, null), who);
	}

	private MvcTestResult save(Picture picture, SignedIn who, String version, String... more) {
		return post("/admin/media/" + picture.id(), who, Map.of("alt", "", "caption", "", "credit", "", "licence", "",
				"focusX", "50", "focusY", "50", "version", version), more);
	}

	private MvcTestResult post(String address, SignedIn who, String... fields) {
		return post(address, who, Map.of(), fields);
	}

	private MvcTestResult post(String address, SignedIn who, Map<String, String> usual, String... fields) {
		MockMvcTester.MockMvcRequestBuilder request = this.mvc.post()
			.uri(address)
			.with(Colleagues.as(who))
			.with(csrf());
		List<String> given = List.of(fields);
		usual.forEach((name, value) -> {
			if (!given.contains(name)) {
				request.param(name, value);
			}
		});
		for (int i = 0; i < fields.length; i += 2) {
			request.param(fields[i], fields[i + 1]);
		}
		return request.exchange();
	}

	private Document page(String address, SignedIn who) {
		MvcTestResult result = this.mvc.get()
			.uri(URI.create(address.replace("<", "%3C").replace(">", "%3E")))
			.with(Colleagues.as(who))
			.with(csrf())
			.exchange();
		assertThat(result).as(address).hasStatusOk();
		return parsed(result);
	}

	private static Document parsed(MvcTestResult result) {
		return Jsoup.parse(new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
	}

	private long id(String query) {
		return this.jdbc.sql(query).query(Long.class).single();
	}

	private static MockMultipartFile file(String name) {
		int width = WIDTH.getAndIncrement();
		return new MockMultipartFile("file", name, "image/png",
				SampleFiles.encoded(SampleFiles.twoHalves(width, 40), "png"));
	}

}
