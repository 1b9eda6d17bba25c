package org.intertitle.media;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.Deflater;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class CaptionSlipTests {

	private static final byte[] JPEG = SampleFiles.encoded(SampleFiles.twoHalves(60, 40), "jpg");

	private static final byte[] PNG = SampleFiles.encoded(SampleFiles.twoHalves(60, 40), "png");

	private static final CaptionSlip NOTHING = new CaptionSlip(null, null, null, null, null, null, null);

	private static final PictureDetails NOTHING_SAID = new PictureDetails("", null, null, null);

	private static final String XMP = """
			<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
			<x:xmpmeta xmlns:x="adobe:ns:meta/">
			<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
			<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
				xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/"
				xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/" photoshop:Credit="Marsh Pictures"
				xmpRights:WebStatement="https://example.org/rights">
			<dc:creator><rdf:Seq><rdf:li>Ada Lark</rdf:li><rdf:li>Bo Rill</rdf:li></rdf:Seq></dc:creator>
			<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">© 2026 Marsh</rdf:li><rdf:li xml:lang="de">Rechte</rdf:li></rdf:Alt></dc:rights>
			<dc:description><rdf:Alt><rdf:li xml:lang="x-default">A *moon*
				over a marsh.</rdf:li></rdf:Alt></dc:description>
			<xmpRights:UsageTerms><rdf:Alt><rdf:li xml:lang="x-default">Press only</rdf:li></rdf:Alt></xmpRights:UsageTerms>
			<Iptc4xmpCore:AltTextAccessibility><rdf:Alt><rdf:li xml:lang="x-default">A yellow moon</rdf:li></rdf:Alt></Iptc4xmpCore:AltTextAccessibility>
			</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>""";

	private static final CaptionSlip FROM_XMP = new CaptionSlip("Ada Lark, Bo Rill", "Marsh Pictures", "© 2026 Marsh",
			"Press only", "https://example.org/rights", "A *moon* over a marsh.", "A yellow moon");

	@TempDir
	Path folder;

	@Test
	void readsXmpFromEveryKindOfFileThatHasIt() {
		assertThat(ofJpeg(XMP)).isEqualTo(FROM_XMP);
		byte[] text = ("XML:com.adobe.xmp\0\0\0\0\0" + XMP).getBytes(UTF_8);
		assertThat(CaptionSlip.of(PictureKind.PNG, SampleFiles.withChunk(PNG, "iTXt", text))).isEqualTo(FROM_XMP);
		byte[] packed = SampleFiles.joined("XML:com.adobe.xmp\0\1\0en\0title\0".getBytes(UTF_8),
				packed(XMP.getBytes(UTF_8)));
		assertThat(CaptionSlip.of(PictureKind.PNG, SampleFiles.withChunk(PNG, "iTXt", packed))).isEqualTo(FROM_XMP);
		byte[] webp = SampleFiles.withRiffChunk("RIFF\0\0\0\0WEBP".getBytes(ISO_8859_1), "XMP ", XMP.getBytes(UTF_8));
		assertThat(CaptionSlip.of(PictureKind.WEBP, webp)).isEqualTo(FROM_XMP);
	}

	@Test
	void readsIptcAndExif() {
		byte[] iptc = SampleFiles.iptc(80, "Ada Lark", 80, "Bo Rill", 110, "Marsh Pictures", 116, "© Marsh", 120,
				"A moon", 5, "A title");
		assertThat(CaptionSlip.of(PictureKind.JPEG, SampleFiles.withSegment(JPEG, 0xed, iptc)))
			.isEqualTo(new CaptionSlip("Ada Lark, Bo Rill", "Marsh Pictures", "© Marsh", null, null, "A moon", null));
		CaptionSlip fromExif = new CaptionSlip("Zoë Lark", null, "© Zoë", null, null, null, null);
		byte[] exif = SampleFiles.exif(1, "Zoë Lark", "© Zoë");
		byte[] segment = SampleFiles.joined("Exif\0\0".getBytes(ISO_8859_1), exif);
		assertThat(CaptionSlip.of(PictureKind.JPEG, SampleFiles.withSegment(JPEG, 0xe1, segment))).isEqualTo(fromExif);
		assertThat(CaptionSlip.of(PictureKind.PNG, SampleFiles.withChunk(PNG, "eXIf", exif))).isEqualTo(fromExif);
		byte[] webp = "RIFF\0\0\0\0WEBP".getBytes(ISO_8859_1);
		assertThat(CaptionSlip.of(PictureKind.WEBP, SampleFiles.withRiffChunk(webp, "EXIF", segment)))
			.isEqualTo(fromExif);
	}

	@Test
	void xmpCountsBeforeIptcAndIptcBeforeExif() {
		byte[] file = SampleFiles.withSegment(withXmp(XMP), 0xed, SampleFiles.iptc(80, "Somebody", 116, "Else"));
		byte[] exif = SampleFiles.joined("Exif\0\0".getBytes(ISO_8859_1), SampleFiles.exif(1, "A camera", "Its owner"));
		assertThat(CaptionSlip.of(PictureKind.JPEG, SampleFiles.withSegment(file, 0xe1, exif))).isEqualTo(FROM_XMP);
		byte[] older = SampleFiles.withSegment(JPEG, 0xed, SampleFiles.iptc(80, "Somebody"));
		assertThat(CaptionSlip.of(PictureKind.JPEG, SampleFiles.withSegment(older, 0xe1, exif)))
			.isEqualTo(new CaptionSlip("Somebody", null, "Its owner", null, null, null, null));
	}

	@Test
	void fillsOnlyWhatAnEditorLeftOpen() {
		assertThat(FROM_XMP.complete(NOTHING_SAID)).isEqualTo(new PictureDetails("A yellow moon",
				"A \\*moon\\* over a marsh.", "Ada Lark, Bo Rill / Marsh Pictures", "© 2026 Marsh · Press only"));
		PictureDetails said = new PictureDetails("Alt", "Caption", "Credit", "Licence");
		assertThat(FROM_XMP.complete(said)).isEqualTo(said);
		assertThat(new CaptionSlip("Ada", "Ada / Agency", null, null, "https://example.org/", null, null)
			.complete(NOTHING_SAID)).isEqualTo(new PictureDetails("", null, "Ada / Agency", "https://example.org/"));
	}

	@Test
	void readsOldCharacterSets() {
		byte[] iptc = SampleFiles.iptc(80, "Zoe Lark");
		iptc[iptc.length - 6 - 1] = (byte) 0xeb;
		assertThat(CaptionSlip.of(PictureKind.JPEG, SampleFiles.withSegment(JPEG, 0xed, iptc)).creator())
			.isEqualTo("Zoë Lark");
	}

	@Test
	void reachesForNothingOutsideOfTheFile() throws Exception {
		Path secret = Files.writeString(this.folder.resolve("secret"), "a secret");
		String entity = XMP.replaceFirst("(?s)<x:xmpmeta",
				"<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]><x:xmpmeta");
		assertThat(ofJpeg(entity.replace("Ada Lark", "&e;"))).isEqualTo(NOTHING);
		assertThat(ofJpeg(XMP.replace("Ada Lark", "&e;")).toString()).doesNotContain("secret");
	}

	@Test
	void billionLaughsAreNotLaughed() {
		StringBuilder types = new StringBuilder("<!DOCTYPE x [<!ENTITY l0 \"ha\">");
		for (int i = 1; i < 10; i++) {
			types.append("<!ENTITY l%d \"%s\">".formatted(i, ("&l" + (i - 1) + ";").repeat(10)));
		}
		String laughs = XMP.replace("<x:xmpmeta", types + "]><x:xmpmeta").replace("Ada Lark", "&l9;");
		assertThat(ofJpeg(laughs)).isEqualTo(NOTHING);
	}

	@Test
	void aTextThatUnpacksWithoutEndIsNotRead() {
		byte[] bomb = SampleFiles.joined("XML:com.adobe.xmp\0\1\0\0\0".getBytes(UTF_8), packed(new byte[200_000_000]));
		assertThat(CaptionSlip.of(PictureKind.PNG, SampleFiles.withChunk(PNG, "iTXt", bomb))).isEqualTo(NOTHING);
	}

	@ParameterizedTest
	@ValueSource(strings = { "<x", "<x><y></x>", "\0", "<rdf:RDF", "plain text", "<a xmlns='b'>&amp</a>" })
	void xmpThatMakesNoSenseSaysNothing(String packet) {
		assertThat(ofJpeg(packet)).isEqualTo(NOTHING);
	}

	@Test
	void readsXmpInOtherEncodings() {
		assertThat(CaptionSlip.of(PictureKind.JPEG, withXmp(XMP.substring(XMP.indexOf("<x:")), UTF_16)))
			.isEqualTo(FROM_XMP);
	}

	@Test
	void anyByteMayBeAnother() {
		byte[] file = SampleFiles.withSegment(withXmp(XMP), 0xed, SampleFiles.iptc(80, "Ada", 116, "Bo"));
		byte[] exif = SampleFiles.joined("Exif\0\0".getBytes(ISO_8859_1), SampleFiles.exif(6, "Cy", "Di"));
		byte[] whole = SampleFiles.withSegment(file, 0xe1, exif);
		for (int at = 2; at < whole.length - JPEG.length; at++) {
			for (int value : new int[] { 0, 0x7f, 0x80, 0xff }) {
				byte[] garbled = whole.clone();
				garbled[at] = (byte) value;
				CaptionSlip.of(PictureKind.JPEG, garbled);
				Exif.of(MetadataBlocks.of(PictureKind.JPEG, garbled).exif());
			}
		}
		for (int length = 0; length < whole.length - JPEG.length; length++) {
			CaptionSlip.of(PictureKind.JPEG, Arrays.copyOf(whole, length));
		}
	}

	@Test
	void keepsNoInvisibleSigns() {
		assertThat(SlipText.line(" a\u0000\n\t b\u202ec\u2066 ")).isEqualTo("a b c");
		assertThat(SlipText.line("\u0007 \u3000")).isNull();
		assertThat(SlipText.line("\ud83c\udf15".repeat(3000))).hasSize(4000);
	}

	private static CaptionSlip ofJpeg(String xmp) {
		return CaptionSlip.of(PictureKind.JPEG, withXmp(xmp));
	}

	private static byte[] withXmp(String xmp) {
		return withXmp(xmp, UTF_8);
	}

	private static byte[] withXmp(String xmp, Charset charset) {
		return SampleFiles.withSegment(JPEG, 0xe1,
				SampleFiles.joined("http://ns.adobe.com/xap/1.0/\0".getBytes(ISO_8859_1), xmp.getBytes(charset)));
	}

	private static byte[] packed(byte[] content) {
		Deflater deflater = new Deflater(9);
		deflater.setInput(content);
		deflater.finish();
		byte[] packed = new byte[1_000_000];
		int length = deflater.deflate(packed);
		deflater.end();
		return Arrays.copyOf(packed, length);
	}

}
