package org.intertitle.feed;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * XML on its way out. Names are written as they are given, with their prefixes; the root
 * declares these.
 */
final class Xml {

	/** What no document may contain, however it is escaped (XML 1.0, section 2.2). */
	private static final Pattern FORBIDDEN = Pattern
		.compile("[^\\t\\n\\r -\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

	private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

	private final XMLStreamWriter writer;

	/** A step of the writer. */
	private interface Step {

		void take() throws XMLStreamException;

	}

	private Xml(XMLStreamWriter writer) {
		this.writer = writer;
	}

	/**
	 * Begins a document in UTF-8.
	 * @param out where to; it stays open
	 * @param root the name of the root
	 * @param attributes names and values in turn
	 */
	static Xml begin(OutputStream out, String root, String... attributes) throws IOException {
		try {
			Xml xml = new Xml(FACTORY.createXMLStreamWriter(
					new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 16_384)));
			xml.take(() -> xml.writer.writeStartDocument("UTF-8", "1.0"));
			return xml.open(root, attributes);
		}
		catch (XMLStreamException ex) {
			throw new IOException(ex);
		}
	}

	/**
	 * Opens an element.
	 * @param attributes names and values in turn
	 */
	Xml open(String name, String... attributes) throws IOException {
		take(() -> {
			this.writer.writeStartElement(name);
			attributes(attributes);
		});
		return this;
	}

	/** Writes an element with a text and nothing else. */
	Xml text(String name, String text, String... attributes) throws IOException {
		open(name, attributes);
		take(() -> this.writer.writeCharacters(clean(text)));
		return close();
	}

	/** Writes an element with nothing in it. */
	Xml empty(String name, String... attributes) throws IOException {
		take(() -> {
			this.writer.writeEmptyElement(name);
			attributes(attributes);
		});
		return this;
	}

	private void attributes(String... attributes) throws XMLStreamException {
		for (int i = 0; i < attributes.length; i += 2) {
			this.writer.writeAttribute(attributes[i], clean(attributes[i + 1]));
		}
	}

	/** Closes the innermost element. */
	Xml close() throws IOException {
		take(this.writer::writeEndElement);
		return this;
	}

	/** Sends on what is written so far. */
	void flush() throws IOException {
		take(this.writer::flush);
	}

	/** Closes whatever is open. */
	void end() throws IOException {
		take(this.writer::writeEndDocument);
		flush();
	}

	private static String clean(String text) {
		return FORBIDDEN.matcher(text).replaceAll("");
	}

	private void take(Step step) throws IOException {
		try {
			step.take();
		}
		catch (XMLStreamException ex) {
			throw (ex.getNestedException() instanceof IOException lost) ? lost : new IOException(ex);
		}
	}

}
