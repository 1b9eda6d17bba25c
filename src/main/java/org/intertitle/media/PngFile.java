package org.intertitle.media;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/**
 * Packs a print into a small PNG. A cover has few colours; every pixel is one of them or,
 * at an edge, a blend of two, so that 256 say it all.
 */
final class PngFile {

	/** Blends between any two colours; six colours then stay under 256 in all. */
	private static final int BLENDS = 15;

	private final List<Integer> colours;

	private final Map<Integer, Integer> nearest = new HashMap<>();

	private PngFile(Drawing drawing) {
		this.colours = colours(drawing);
	}

	static byte[] of(Drawing drawing, BufferedImage print) throws IOException {
		return compress(new PngFile(drawing).index(print));
	}

	private static List<Integer> colours(Drawing drawing) {
		Set<Integer> plain = new LinkedHashSet<>();
		plain.add(drawing.paper().rgb());
		for (Mark mark : drawing.marks()) {
			plain.add(switch (mark) {
				case Mark.Shape shape -> shape.colour().rgb();
				case Mark.Disc disc -> disc.colour().rgb();
				case Mark.Stroke stroke -> stroke.colour().rgb();
				case Mark.Words words -> words.colour().rgb();
			});
		}
		List<Integer> all = new ArrayList<>(plain);
		int count = all.size();
		for (int one = 0; one < count; one++) {
			for (int two = one + 1; two < count; two++) {
				for (int step = 1; step <= BLENDS; step++) {
					all.add(blend(all.get(one), all.get(two), step));
				}
			}
		}
		return all;
	}

	private static int blend(int one, int two, int step) {
		int blend = 0;
		for (int shift = 16; shift >= 0; shift -= 8) {
			int from = one >> shift & 0xff;
			int to = two >> shift & 0xff;
			blend |= (from + (to - from) * step / (BLENDS + 1)) << shift;
		}
		return blend;
	}

	private BufferedImage index(BufferedImage print) {
		int[] map = this.colours.stream().mapToInt(Integer::intValue).toArray();
		IndexColorModel model = new IndexColorModel(8, map.length, map, 0, false, -1, 0);
		BufferedImage indexed = new BufferedImage(print.getWidth(), print.getHeight(), BufferedImage.TYPE_BYTE_INDEXED,
				model);
		int[] row = new int[print.getWidth()];
		for (int y = 0; y < print.getHeight(); y++) {
			print.getRGB(0, y, row.length, 1, row, 0, row.length);
			for (int x = 0; x < row.length; x++) {
				row[x] = this.nearest.computeIfAbsent(row[x] & 0xffffff, this::nearest);
			}
			indexed.getRaster().setPixels(0, y, row.length, 1, row);
		}
		return indexed;
	}

	private int nearest(int rgb) {
		int best = 0;
		for (int i = 1; i < this.colours.size(); i++) {
			if (distance(rgb, this.colours.get(i)) < distance(rgb, this.colours.get(best))) {
				best = i;
			}
		}
		return best;
	}

	private static int distance(int one, int two) {
		int distance = 0;
		for (int shift = 16; shift >= 0; shift -= 8) {
			int apart = (one >> shift & 0xff) - (two >> shift & 0xff);
			distance += apart * apart;
		}
		return distance;
	}

	private static byte[] compress(BufferedImage image) throws IOException {
		ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
			ImageWriteParam param = writer.getDefaultWriteParam();
			param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
			param.setCompressionQuality(0);
			writer.setOutput(out);
			writer.write(null, new IIOImage(image, null, null), param);
		}
		finally {
			writer.dispose();
		}
		return bytes.toByteArray();
	}

}
