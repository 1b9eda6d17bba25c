package org.intertitle.media;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.intertitle.media.DecodedPicture.Size;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Makes the files that readers get of a picture: all widths of the whole, and the crops.
 * Each width is made from the next larger one, while those before it are being packed.
 */
@Component
class Darkroom implements DisposableBean {

	private final ExecutorService packers = Executors.newFixedThreadPool(
			Math.max(2, Runtime.getRuntime().availableProcessors()),
			Thread.ofPlatform().daemon().name("darkroom-", 1).factory());

	private final Webp webp;

	Darkroom(Webp webp) {
		this.webp = webp;
	}

	/** Makes the whole picture in all its widths; returns contents by name. */
	Map<String, byte[]> prints(DecodedPicture picture, RightsStamp stamp) throws IOException {
		List<Integer> webps = Picture.widths(picture.width());
		int jpeg = Picture.jpegWidth(picture.width());
		List<Future<Print>> prints = new ArrayList<>();
		BufferedImage image = picture.image();
		for (int width : fromLargeToSmall(webps, jpeg)) {
			image = Scaling.toWidth(image, width);
			prints.addAll(pack(Integer.toString(width), image, stamp, webps.contains(width), width == jpeg));
		}
		return files(prints);
	}

	/** Makes the crops around a point; returns contents by name. */
	Map<String, byte[]> crops(DecodedPicture picture, FocalPoint point, RightsStamp stamp) throws IOException {
		List<Future<Print>> prints = new ArrayList<>();
		for (Ratio ratio : Ratio.values()) {
			if (ratio.isOf(picture.size())) {
				continue;
			}
			prints.addAll(crops(picture, ratio, point, stamp));
		}
		return files(prints);
	}

	private List<Future<Print>> crops(DecodedPicture picture, Ratio ratio, FocalPoint point, RightsStamp stamp) {
		List<Integer> webps = ratio.webpWidths(picture.size());
		int jpeg = ratio.jpegWidth(picture.size());
		Rectangle cut = ratio.cut(picture.image().getWidth(), picture.image().getHeight(), point);
		BufferedImage image = picture.image().getSubimage(cut.x, cut.y, cut.width, cut.height);
		List<Future<Print>> prints = new ArrayList<>();
		for (int width : fromLargeToSmall(webps, jpeg)) {
			image = Scaling.to(image, new Size(width, ratio.height(width)));
			prints.addAll(pack(ratio.name(width), image, stamp, webps.contains(width), width == jpeg));
		}
		return prints;
	}

	private static SortedSet<Integer> fromLargeToSmall(List<Integer> webps, int jpeg) {
		TreeSet<Integer> widths = new TreeSet<>(webps);
		widths.add(jpeg);
		return widths.descendingSet();
	}

	private List<Future<Print>> pack(String name, BufferedImage image, RightsStamp stamp, boolean webp, boolean jpeg) {
		List<Future<Print>> prints = new ArrayList<>();
		if (webp) {
			prints.add(this.packers.submit(() -> webpOrJpeg(name, image, stamp)));
		}
		if (jpeg) {
			prints.add(this.packers.submit(() -> jpeg(name, image, stamp)));
		}
		return prints;
	}

	/** Where there is no WebP a JPEG of that width stands in. */
	private Print webpOrJpeg(String name, BufferedImage image, RightsStamp stamp) throws IOException {
		Optional<byte[]> webp = this.webp.encode(image);
		return webp.isPresent() ? new Print(name + ".webp", stamp.onWebp(webp.get())) : jpeg(name, image, stamp);
	}

	private static Print jpeg(String name, BufferedImage image, RightsStamp stamp) throws IOException {
		return new Print(name + ".jpg", stamp.onJpeg(Jpeg.encode(image)));
	}

	private static Map<String, byte[]> files(List<Future<Print>> prints) throws IOException {
		Map<String, byte[]> files = new HashMap<>();
		try {
			for (Future<Print> each : prints) {
				Print print = each.get();
				files.put(print.name(), print.content());
			}
		}
		catch (ExecutionException ex) {
			throw new IOException(ex.getCause());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IOException(ex);
		}
		return files;
	}

	@Override
	public void destroy() {
		this.packers.shutdownNow();
	}

	private record Print(String name, byte[] content) {
	}

}
