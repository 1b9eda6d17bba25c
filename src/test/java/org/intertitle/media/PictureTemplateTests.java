package org.intertitle.media;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.StringTemplateResolver;

import static org.assertj.core.api.Assertions.assertThat;

class PictureTemplateTests {

	private static final Picture PICTURE = new Picture(1, "0123456789abcdef01234567", 500, 400, new FocalPoint(50, 50),
			"#c0ffee", "Tea for \"two\" & more", null, null, null);

	@Test
	void offersWebpInEverySizeAndOneJpegForWhoeverCannotReadIt() {
		Element picture = render(PICTURE, false).selectFirst("div.picture");
		Element source = picture.selectFirst("picture > source");
		Element img = picture.selectFirst("picture > img");
		assertThat(source.attr("type")).isEqualTo("image/webp");
		assertThat(source.attr("srcset")).isEqualTo(PICTURE.srcset());
		assertThat(source.attr("sizes")).isEqualTo("50vw");
		assertThat(img.attr("src")).isEqualTo(PICTURE.src());
		assertThat(img.hasAttr("srcset")).isFalse();
		assertThat(img.attr("width")).isEqualTo("500");
		assertThat(img.attr("height")).isEqualTo("400");
		assertThat(img.attr("alt")).isEqualTo("Tea for \"two\" & more");
	}

	@Test
	void offersACropInItsOwnSizes() {
		Element picture = render(PICTURE, false, "crop(${it}, 'STANDARD', '50vw', ${eager})")
			.selectFirst("div.picture");
		assertThat(picture.selectFirst("source").attr("srcset")).isEqualTo(PICTURE.srcset(Ratio.STANDARD))
			.contains("/50-50/4x3-480.webp 480w");
		assertThat(picture.selectFirst("img").attr("src")).isEqualTo(PICTURE.src(Ratio.STANDARD));
		assertThat(picture.selectFirst("img").attr("width")).isEqualTo("500");
		assertThat(picture.selectFirst("img").attr("height")).isEqualTo("375");
		assertThat(picture.selectFirst("img").attr("alt")).isEqualTo("Tea for \"two\" & more");
	}

	@Test
	void waitsUnlessItIsEager() {
		Element lazy = render(PICTURE, false).selectFirst("img");
		Element eager = render(PICTURE, true).selectFirst("img");
		assertThat(lazy.attr("loading")).isEqualTo("lazy");
		assertThat(lazy.hasAttr("fetchpriority")).isFalse();
		assertThat(eager.hasAttr("loading")).isFalse();
		assertThat(eager.attr("fetchpriority")).isEqualTo("high");
	}

	@Test
	void saysThatNothingNeedsToBeSaid() {
		Element img = render(PICTURE.withAlt(""), false).selectFirst("img");
		assertThat(img.hasAttr("alt")).isTrue();
		assertThat(img.attr("alt")).isEmpty();
	}

	@Test
	void isTintedUntilItIsThereWithoutAStyle() {
		Document page = render(PICTURE, false);
		assertThat(page.selectFirst("svg.picture__tint > rect").attr("fill")).isEqualTo("#c0ffee");
		assertThat(page.select("[style], style")).isEmpty();
	}

	private static Document render(Picture picture, boolean eager) {
		return render(picture, eager, "picture(${it}, '50vw', ${eager})");
	}

	private static Document render(Picture picture, boolean eager, String fragment) {
		ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver();
		templates.setPrefix("templates/");
		templates.setSuffix(".html");
		SpringTemplateEngine engine = new SpringTemplateEngine();
		engine.setTemplateResolver(templates);
		Context context = new Context();
		context.setVariable("it", picture);
		context.setVariable("eager", eager);
		String use = "<th:block th:insert=\"~{media/" + fragment.replaceFirst("\\(.*", "") + " :: " + fragment
				+ "}\"></th:block>";
		StringTemplateResolver page = new StringTemplateResolver();
		page.setOrder(2);
		templates.setOrder(1);
		templates.setCheckExistence(true);
		engine.addTemplateResolver(page);
		return Jsoup.parse(engine.process(use, context));
	}

}
