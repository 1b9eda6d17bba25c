package org.intertitle.media;

import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;

import org.intertitle.media.XmpPacket.Property;
import org.jspecify.annotations.Nullable;

/**
 * What a picture's makers said of it in the file, as it once stood on a slip that was
 * glued to the back of a print (IPTC Photo Metadata Standard 2024.1). Where several
 * places in a file say different things, XMP counts before IPTC, and IPTC before Exif.
 *
 * @param creator who made the picture
 * @param credit whom to name, if they ask for another name
 * @param copyright who owns it
 * @param terms on what terms it may be shown
 * @param statement an address where these are explained
 * @param caption what is to be seen
 * @param alt what to say instead of it
 */
record CaptionSlip(@Nullable String creator, @Nullable String credit, @Nullable String copyright,
		@Nullable String terms, @Nullable String statement, @Nullable String caption, @Nullable String alt) {

	private static final Pattern WEB_ADDRESS = Pattern.compile("https?://[\\w.-]+(:\\d+)?(/[\\w./~%-]*)?");

	/** A name or a notice has none of these; a script or a page does. */
	private static final Pattern CODE = Pattern.compile("[<>{}=*\\\\`]");

	private static final Pattern MARKUP = Pattern.compile("[\\\\`*_\\[\\]<>~!]");

	static CaptionSlip of(PictureKind kind, byte[] file) {
		MetadataBlocks blocks = MetadataBlocks.of(kind, file);
		Map<Property, String> xmp = XmpPacket.of(blocks.xmp()).texts();
		IptcRecord iptc = IptcRecord.of(blocks.iptc());
		Exif exif = Exif.of(blocks.exif());
		String statement = SlipText.line(xmp.get(Property.STATEMENT));
		return new CaptionSlip(SlipText.first(xmp.get(Property.CREATOR), iptc.byLine(), exif.artist()),
				SlipText.first(xmp.get(Property.CREDIT), iptc.credit()),
				SlipText.first(xmp.get(Property.RIGHTS), iptc.copyright(), exif.copyright()),
				SlipText.line(xmp.get(Property.TERMS)),
				(statement != null && WEB_ADDRESS.matcher(statement).matches()) ? statement : null,
				SlipText.first(xmp.get(Property.DESCRIPTION), iptc.caption()), SlipText.line(xmp.get(Property.ALT)));
	}

	/** Fills in what an editor has not said. */
	PictureDetails complete(PictureDetails said) {
		String alt = said.alt().isBlank() ? SlipText.first(this.alt) : said.alt();
		return new PictureDetails((alt != null) ? alt : "", (said.caption() != null) ? said.caption() : asMarkdown(),
				(said.credit() != null) ? said.credit() : creditLine(),
				(said.licence() != null) ? said.licence() : licence());
	}

	private @Nullable String asMarkdown() {
		return (this.caption != null) ? MARKUP.matcher(this.caption).replaceAll("\\\\$0") : null;
	}

	private @Nullable String creditLine() {
		boolean named = this.creator == null || this.credit != null && this.credit.contains(this.creator);
		return named ? this.credit : SlipText.joined(" / ", this.creator, this.credit);
	}

	private @Nullable String licence() {
		String notice = SlipText.joined(" · ", this.copyright, this.terms);
		return (notice != null) ? notice : this.statement;
	}

	/**
	 * What goes out with the picture again: whose it is, and nothing that is more than a
	 * name or a notice.
	 */
	RightsStamp stamp() {
		Map<Property, String> texts = new EnumMap<>(Property.class);
		put(texts, Property.CREATOR, this.creator);
		put(texts, Property.CREDIT, this.credit);
		put(texts, Property.RIGHTS, this.copyright);
		put(texts, Property.TERMS, this.terms);
		put(texts, Property.STATEMENT, this.statement);
		return new RightsStamp(new XmpPacket(texts));
	}

	private static void put(Map<Property, String> texts, Property property, @Nullable String text) {
		if (text != null && !CODE.matcher(text).find()) {
			texts.put(property, text);
		}
	}

}
