package org.intertitle.media;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Files that are sent to do harm, or by mistake, under the names that they are sent with.
 * What is a picture all the same may be taken as one; the others may not.
 */
final class HostileFiles {

	/** What no file that readers get may have in it. */
	static final String CANARY = "alert(document.domain)";

	private static final String SCRIPT = "<script>" + CANARY + "</script>";

	private static final String SVG = "<svg xmlns='http://www.w3.org/2000/svg'>" + SCRIPT + "</svg>";

	private static final byte[] JPEG = SampleFiles.encoded(SampleFiles.twoHalves(160, 100), "jpg");

	private static final byte[] PNG = SampleFiles.encoded(SampleFiles.twoHalves(160, 100), "png");

	private static final byte[] GIF = SampleFiles.encoded(SampleFiles.twoHalves(160, 100), "gif");

	private static final int MANY_PIXELS = 7000;

	private final Map<String, byte[]> pictures = new LinkedHashMap<>();

	private final Map<String, byte[]> others = new LinkedHashMap<>();

	/** Makes all of them anew. */
	HostileFiles() {
		markup();
		otherKinds();
		fragments();
		headersThatLie();
		bombs();
		notesThatAreBombs();
		films();
		twoThingsAtOnce();
	}

	/** Those that are pictures, whatever else they are. */
	Map<String, byte[]> pictures() {
		return this.pictures;
	}

	/** Those that are none. */
	Map<String, byte[]> others() {
		return this.others;
	}

	private void markup() {
		this.others.put("drawing.svg", bytes(SVG));
		this.others.put("drawing.jpg", bytes(SVG));
		this.others.put("drawing-with-mark.png", ("\ufeff<?xml version='1.0'?>\n" + SVG).getBytes(UTF_8));
		this.others.put("drawing-with-entity.png",
				bytes("<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>" + SVG));
		this.others.put("wide-drawing.png", SVG.getBytes(UTF_16));
		this.others.put("packed-drawing.svgz", joined(new byte[] { 0x1f, (byte) 0x8b, 8 }, bytes(SVG)));
		this.others.put("page.png", bytes("<!doctype html>" + SCRIPT));
		this.others.put("shell.jpg", bytes("<?php system($_GET['c']); ?>"));
		this.others.put("script.gif", bytes(CANARY));
		this.others.put("page.html", JPEG);
		this.others.put("shell.php", PNG);
		this.others.put("program.exe", GIF);
	}

	private void otherKinds() {
		BufferedImage image = SampleFiles.twoHalves(160, 100);
		this.others.put("scan.tiff", SampleFiles.encoded(image, "tiff"));
		this.others.put("scan-from-a-mac.jpg", joined(bytes("MM\0*\0\0\0\b\0\0"), new byte[64]));
		this.others.put("picture.bmp", SampleFiles.encoded(image, "bmp"));
		this.others.put("bitmap.png", SampleFiles.encoded(image, "bmp"));
		this.others.put("phone.heic", joined(bytes("\0\0\0\u0018ftypheic\0\0\0\0mif1heic"), new byte[64]));
		this.others.put("web.avif", joined(bytes("\0\0\0\u0018ftypavif\0\0\0\0mif1avif"), new byte[64]));
		this.others.put("film.jpg", joined(bytes("\0\0\0\u0018ftypisom\0\0\0\0mp42isom"), new byte[64]));
		this.others.put("new.jpg", joined(bytes("\u00ff\n"), new byte[64]));
		this.others.put("paper.jpg",
				bytes("%PDF-1.7\n1 0 obj << /OpenAction << /S /JavaScript /JS (" + CANARY + ") >> >>"));
		this.others.put("layers.jpg", joined(bytes("8BPS\0\1"), new byte[64]));
		this.others.put("sign.png", joined(bytes("\0\0\1\0\1\0\20\20"), new byte[64]));
		this.others.put("archive.png", joined(bytes("PK\3\4"), new byte[64]));
		this.others.put("program.jpg", joined(bytes("MZ\u0090\0"), new byte[64]));
		this.others.put("other-program.png", joined(bytes("\u007fELF\2\1\1"), new byte[64]));
	}

	private void fragments() {
		this.others.put("empty.jpg", new byte[0]);
		this.others.put("one-byte.png", new byte[1]);
		this.others.put("only-a-beginning.png", bytes("\u0089PNG\r\n\u001a\n"));
		this.others.put("only-two-markers.jpg", bytes("\u00ff\u00d8\u00ff\u00d9"));
		this.others.put("half.jpg", half(JPEG));
		this.others.put("half-in-passes.jpg", half(jpeg(SampleFiles.twoHalves(160, 100), true)));
		this.others.put("half.png", half(PNG));
		this.others.put("half.gif", half(GIF));
		this.others.put("half.webp", webp("VP8L", 40, 30, new byte[16]));
	}

	private void headersThatLie() {
		this.others.put("enormous.png", SampleFiles.pngOf(40_000, 40_000));
		this.others.put("endless.png", SampleFiles.pngOf(1, Integer.MAX_VALUE));
		this.others.put("a-thread.png", SampleFiles.pngOf(20_000_000, 2));
		this.others.put("no-size.png", SampleFiles.pngOf(0, 0));
		this.others.put("negative.png", SampleFiles.pngOf(-5, 10));
		this.others.put("enormous.gif", SampleFiles.gifOf(60_000, 60_000));
		this.others.put("enormous.jpg", SampleFiles.jpegOf(65_000, 65_000));
		this.others.put("no-height.jpg", SampleFiles.jpegOf(100, 0));
		this.others.put("enormous.webp", webp("VP8L", 16_384, 16_384, new byte[64]));
		this.others.put("larger-than-its-canvas.webp", canvas(16, 16, 0, flatWebp(9_000)));
		this.others.put("enormous-canvas.webp", canvas(16_000, 16_000, 0, flatWebp(16)));
	}

	/** Small files with very many pixels: real ones, down to the last. */
	private void bombs() {
		this.pictures.put("flat.png", png(MANY_PIXELS, 2, 8, false));
		this.pictures.put("flat-with-opacity.png", png(MANY_PIXELS, 6, 8, false));
		this.pictures.put("flat-in-passes.png", png(MANY_PIXELS, 0, 8, true));
		this.others.put("flat-and-deep.png", png(MANY_PIXELS, 6, 16, false));
		this.pictures.put("flat.jpg", jpeg(black(MANY_PIXELS, MANY_PIXELS), false));
		this.others.put("flat-in-passes.jpg", jpeg(black(MANY_PIXELS, MANY_PIXELS), true));
		this.pictures.put("flat-in-few-passes.jpg", jpeg(black(5000, 4800), true));
		this.others.put("in-a-thousand-passes.jpg", thousandPasses());
		this.pictures.put("flat.gif", SampleFiles.encoded(flat(MANY_PIXELS, MANY_PIXELS), "gif"));
		this.pictures.put("flat.webp", flatWebp(MANY_PIXELS));
		this.pictures.put("a-line.png", SampleFiles.encoded(flat(2, 60_000), "png"));
	}

	private void notesThatAreBombs() {
		byte[] zeros = packed(300_000_000);
		this.pictures.put("note.png", SampleFiles.withChunk(PNG, "zTXt", joined(bytes("Comment\0\0"), zeros)));
		this.pictures.put("xmp.png",
				SampleFiles.withChunk(PNG, "iTXt", joined(bytes("XML:com.adobe.xmp\0\1\0\0\0"), zeros)));
		this.pictures.put("profile.png", SampleFiles.withChunk(PNG, "iCCP", joined(bytes("x\0\0"), zeros)));
		byte[] segments = joined(Arrays.copyOf(JPEG, 2), repeated(bytes("\u00ff\u00e1\0\u0002"), 500_000),
				Arrays.copyOfRange(JPEG, 2, JPEG.length));
		this.pictures.put("many-notes.jpg", segments);
		this.pictures.put("laughs.jpg", withXmp(laughs()));
		this.pictures.put("entity.jpg", withXmp(
				"<!DOCTYPE x [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><x:xmpmeta xmlns:x='adobe:ns:meta/'>&x;</x:xmpmeta>"));
		byte[] exif = SampleFiles.exif(1, "a", "b");
		ByteBuffer.wrap(exif).order(ByteOrder.LITTLE_ENDIAN).putInt(4, -8).putInt(26, Integer.MAX_VALUE);
		this.pictures.put("lost-exif.jpg", SampleFiles.withSegment(JPEG, 0xe1, joined(bytes("Exif\0\0"), exif)));
	}

	private void films() {
		byte[] frame = Arrays.copyOfRange(GIF, 13 + 3 * 256, GIF.length - 1);
		this.pictures.put("film.gif",
				joined(Arrays.copyOf(GIF, 13 + 3 * 256), repeated(frame, 500), new byte[] { 0x3b }));
		byte[] outside = GIF.clone();
		outside[6] = 1;
		outside[7] = 0;
		this.pictures.put("outside-of-its-screen.gif", outside);
		this.others.put("film.webp", canvas(16, 16, 2, bytes("RIFF\0\0\0\0WEBPANIM\6\0\0\0\0\0\0\0\0\0")));
	}

	/** Pictures that are also something else for whoever reads them as that. */
	private void twoThingsAtOnce() {
		this.pictures.put("page.gif", joined(GIF, bytes(SCRIPT)));
		this.pictures.put("applet.gif", joined(GIF, bytes("PK\3\4" + CANARY + "PK\5\6")));
		this.others.put("script-and-film.gif", joined(bytes("GIF89a/*"), new byte[32], bytes("*/=1;" + CANARY)));
		this.pictures.put("page-in-a-comment.png", SampleFiles.withChunk(PNG, "tEXt", bytes("Comment\0" + SCRIPT)));
		this.pictures.put("page-behind.png", joined(PNG, bytes(SCRIPT)));
		this.pictures.put("script-in-a-comment.jpg",
				SampleFiles.withSegment(JPEG, 0xfe, bytes("*/=" + CANARY + ";/*")));
		this.pictures.put("shell.php.jpg",
				SampleFiles.withSegment(JPEG, 0xfe, bytes("<?php system('x'); ?>" + CANARY)));
		this.pictures.put("script-for-an-artist.jpg", SampleFiles.withSegment(JPEG, 0xe1,
				joined(bytes("Exif\0\0"), SampleFiles.exif(1, "*/=" + CANARY + ";/*", SCRIPT))));
		this.pictures.put("page-for-a-notice.jpg", withXmp("""
				<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>
				<rdf:Description xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:rights>%s</dc:rights></rdf:Description>
				</rdf:RDF></x:xmpmeta>""".formatted(SCRIPT.replace("<", "&lt;"))));
		this.pictures.put("paper-behind.jpg", joined(JPEG, bytes("%PDF-1.7 /JS (" + CANARY + ")")));
		this.pictures.put("named-otherwise.png", JPEG);
		this.pictures.put("page-behind.webp",
				SampleFiles.withRiffChunk(flatWebp(40), "XMP ", bytes("<html>" + SCRIPT)));
	}

	private static byte[] withXmp(String packet) {
		return SampleFiles.withSegment(JPEG, 0xe1, joined(bytes("http://ns.adobe.com/xap/1.0/\0"), bytes(packet)));
	}

	private static String laughs() {
		StringBuilder laughs = new StringBuilder("<!DOCTYPE x [<!ENTITY l0 'ha'>");
		for (int i = 1; i < 12; i++) {
			laughs.append("<!ENTITY l%d '%s'>".formatted(i, ("&l" + (i - 1) + ";").repeat(10)));
		}
		return laughs.append("]><x>&l11;</x>").toString();
	}

	private static BufferedImage flat(int width, int height) {
		return new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED);
	}

	/** A PNG of nothing but zeros, written without ever being in memory. */
	private static byte[] png(int size, int colours, int depth, boolean passes) {
		int channels = (colours == 6) ? 4 : (colours == 2) ? 3 : 1;
		long bytes = (long) size * size * channels * depth / 8 + 2L * size + 64;
		byte[] header = ByteBuffer.allocate(13)
			.putInt(size)
			.putInt(size)
			.put(new byte[] { (byte) depth, (byte) colours, 0, 0, (byte) (passes ? 1 : 0) })
			.array();
		return joined(bytes("\u0089PNG\r\n\u001a\n"), SampleFiles.chunk("IHDR", header),
				SampleFiles.chunk("IDAT", packed(bytes)), SampleFiles.chunk("IEND", new byte[0]));
	}

	private static byte[] packed(long zeros) {
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		byte[] some = new byte[100_000];
		try (OutputStream out = new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_SPEED))) {
			for (long left = zeros; left > 0; left -= some.length) {
				out.write(some, 0, (int) Math.min(left, some.length));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return packed.toByteArray();
	}

	private static byte[] jpeg(BufferedImage image, boolean passes) {
		ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
			ImageWriteParam param = writer.getDefaultWriteParam();
			param.setProgressiveMode(passes ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
			writer.setOutput(out);
			writer.write(null, new IIOImage(image, null, null), param);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	/** The last pass again and again: each costs a walk over all pixels. */
	private static byte[] thousandPasses() {
		byte[] jpeg = jpeg(black(4000, 2000), true);
		int last = new String(jpeg, ISO_8859_1).lastIndexOf("\u00ff\u00da");
		byte[] pass = Arrays.copyOfRange(jpeg, last, jpeg.length - 2);
		return joined(Arrays.copyOf(jpeg, last), repeated(pass, 1000), bytes("\u00ff\u00d9"));
	}

	/** One colour takes 34 bytes, however many pixels have it (RFC 9649, section 3). */
	static byte[] flatWebp(int size) {
		byte[] data = new byte[14];
		ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN).put((byte) 0x2f).putInt(size - 1 | size - 1 << 14);
		// No transform, no cache, no meta codes; five codes of one symbol each: 0, 0, 0,
		// 255, 0
		long bits = 0b000;
		int at = 3;
		for (int symbol : new int[] { 0, 0, 0, 255, 0 }) {
			bits |= ((symbol == 0) ? 0b0001L : 0b101L | (long) symbol << 3) << at;
			at += (symbol == 0) ? 4 : 11;
		}
		ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN).putLong(5, bits);
		return chunked("VP8L", data);
	}

	private static byte[] webp(String type, int width, int height, byte[] rest) {
		byte[] header = ByteBuffer.allocate(5)
			.order(ByteOrder.LITTLE_ENDIAN)
			.put((byte) 0x2f)
			.putInt(width - 1 | height - 1 << 14)
			.array();
		return chunked(type, joined(header, rest));
	}

	/** Puts the chunks of a WebP on a canvas. */
	private static byte[] canvas(int width, int height, int flags, byte[] webp) {
		ByteBuffer canvas = ByteBuffer.allocate(10).order(ByteOrder.LITTLE_ENDIAN).putInt(flags);
		canvas.putShort((short) (width - 1)).put((byte) 0).putShort((short) (height - 1)).put((byte) 0);
		byte[] whole = joined(chunked("VP8X", canvas.array()), Arrays.copyOfRange(webp, 12, webp.length));
		ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN).putInt(4, whole.length - 8);
		return whole;
	}

	private static byte[] chunked(String type, byte[] data) {
		return SampleFiles.withRiffChunk(bytes("RIFF\0\0\0\0WEBP"), type, data);
	}

	private static BufferedImage black(int width, int height) {
		return new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
	}

	private static byte[] half(byte[] file) {
		return Arrays.copyOf(file, file.length / 2);
	}

	private static byte[] repeated(byte[] part, int times) {
		byte[][] parts = new byte[times][];
		Arrays.fill(parts, part);
		return joined(parts);
	}

	private static byte[] joined(byte[]... parts) {
		return SampleFiles.joined(parts);
	}

	private static byte[] bytes(String text) {
		return text.getBytes(ISO_8859_1);
	}

}
