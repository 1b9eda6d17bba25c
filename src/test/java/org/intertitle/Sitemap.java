package org.intertitle;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;

import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.xml.sax.SAXException;

import static org.assertj.core.api.Assertions.assertThatCode;

/**
 * A sitemap, or an index of sitemaps, that keeps to its schema.
 */
record Sitemap(Document xml) {

	private static final Schema SCHEMA = schema();

	private static Schema schema() {
		try {
			return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
				.newSchema(Path.of("src/test/resources/sitemaps/sitemap.xsd").toFile());
		}
		catch (SAXException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static Sitemap of(String text) {
		assertThatCode(() -> SCHEMA.newValidator().validate(new StreamSource(new StringReader(text))))
			.doesNotThrowAnyException();
		return new Sitemap(Jsoup.parse(text, Parser.xmlParser()));
	}

	List<String> addresses() {
		return this.xml.select("url > loc, sitemap > loc").eachText();
	}

	Element url(String address) {
		return this.xml.select("url")
			.stream()
			.filter((url) -> address.equals(url.selectFirst("> loc").text()))
			.findFirst()
			.orElseThrow(() -> new AssertionError(address + " is not there"));
	}

}
