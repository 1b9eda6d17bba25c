package org.intertitle.media;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;

/**
 * What picture programs note as XML (ISO 16684-1): the few properties that this program
 * knows, as plain text.
 */
record XmpPacket(Map<Property, String> texts) {

	private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

	private static final XMLInputFactory XML = xml();

	/**
	 * Properties by their full names. The order of each list counts, and of alternatives
	 * in several languages the first is the default.
	 */
	enum Property {

		CREATOR("http://purl.org/dc/elements/1.1/", "dc:creator", "Seq"),

		RIGHTS("http://purl.org/dc/elements/1.1/", "dc:rights", "Alt"),

		DESCRIPTION("http://purl.org/dc/elements/1.1/", "dc:description", "Alt"),

		CREDIT("http://ns.adobe.com/photoshop/1.0/", "photoshop:Credit", null),

		TERMS("http://ns.adobe.com/xap/1.0/rights/", "xmpRights:UsageTerms", "Alt"),

		STATEMENT("http://ns.adobe.com/xap/1.0/rights/", "xmpRights:WebStatement", null),

		ALT("http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/", "Iptc4xmpCore:AltTextAccessibility", "Alt");

		private final String namespace;

		private final String name;

		private final @Nullable String list;

		Property(String namespace, String name, @Nullable String list) {
			this.namespace = namespace;
			this.name = name;
			this.list = list;
		}

		static Optional<Property> of(@Nullable String namespace, String localName) {
			for (Property property : values()) {
				if (property.namespace.equals(namespace) && property.name.endsWith(":" + localName)) {
					return Optional.of(property);
				}
			}
			return Optional.empty();
		}

	}

	private static XMLInputFactory xml() {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		factory.setProperty(XMLInputFactory.IS_COALESCING, true);
		return factory;
	}

	/** Reads a packet as far as it makes sense; one with a document type is not read. */
	static XmpPacket of(@Nullable ByteBuffer bytes) {
		Map<Property, String> texts = new EnumMap<>(Property.class);
		if (bytes != null) {
			try {
				read(XML.createXMLStreamReader(new StringReader(decoded(bytes.duplicate()))), texts);
			}
			catch (XMLStreamException | RuntimeException ex) {
				return new XmpPacket(texts);
			}
		}
		return new XmpPacket(texts);
	}

	/** UTF-8, unless it begins as UTF-16. */
	private static String decoded(ByteBuffer bytes) {
		boolean wide = bytes.remaining() > 1
				&& (bytes.getShort(0) == (short) 0xfeff || bytes.getShort(0) == (short) 0xfffe);
		String text = (wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8).decode(bytes).toString();
		return text.substring(Math.max(0, text.indexOf('<')));
	}

	private static void read(XMLStreamReader xml, Map<Property, String> texts) throws XMLStreamException {
		while (xml.hasNext()) {
			int event = xml.next();
			if (event == XMLStreamConstants.DTD) {
				return;
			}
			if (event != XMLStreamConstants.START_ELEMENT) {
				continue;
			}
			for (int i = 0; i < xml.getAttributeCount(); i++) {
				String value = xml.getAttributeValue(i);
				Property.of(xml.getAttributeNamespace(i), xml.getAttributeLocalName(i))
					.ifPresent((property) -> texts.putIfAbsent(property, value));
			}
			Optional<Property> property = Property.of(xml.getNamespaceURI(), xml.getLocalName());
			if (property.isPresent()) {
				texts.putIfAbsent(property.get(), text(xml, "Alt".equals(property.get().list)));
			}
		}
	}

	/** The text of an element, or the items of the list in it. */
	private static String text(XMLStreamReader xml, boolean onlyFirst) throws XMLStreamException {
		StringBuilder text = new StringBuilder();
		int items = 0;
		for (int depth = 1; depth > 0;) {
			int event = xml.next();
			if (event == XMLStreamConstants.START_ELEMENT) {
				depth++;
				if (RDF.equals(xml.getNamespaceURI()) && xml.getLocalName().equals("li") && items++ > 0) {
					text.append(onlyFirst ? "" : ", ");
				}
			}
			else if (event == XMLStreamConstants.END_ELEMENT) {
				depth--;
			}
			else if (xml.isCharacters() && !(onlyFirst && items > 1) && text.length() < SlipText.LONGEST) {
				text.append(xml.getText().strip());
			}
		}
		return text.toString();
	}

	/** Writes it for other programs, in some 700 bytes. */
	byte[] bytes() {
		StringBuilder packet = new StringBuilder("<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"")
			.append(RDF)
			.append("\"><rdf:Description rdf:about=\"\"");
		this.texts.keySet()
			.stream()
			.map((property) -> " xmlns:" + property.name.substring(0, property.name.indexOf(':')) + "=\""
					+ property.namespace + '"')
			.distinct()
			.forEach(packet::append);
		packet.append('>');
		this.texts.forEach((property, text) -> append(packet, property, text));
		packet.append("</rdf:Description></rdf:RDF></x:xmpmeta>");
		return packet.toString().getBytes(StandardCharsets.UTF_8);
	}

	private static void append(StringBuilder packet, Property property, String text) {
		packet.append('<').append(property.name).append('>');
		String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
		if (property.list == null) {
			packet.append(escaped);
		}
		else {
			String language = property.list.equals("Alt") ? " xml:lang=\"x-default\"" : "";
			packet.append("<rdf:").append(property.list).append("><rdf:li").append(language).append('>');
			packet.append(escaped).append("</rdf:li></rdf:").append(property.list).append('>');
		}
		packet.append("</").append(property.name).append('>');
	}

}
