package org.intertitle.media;

import java.time.Duration;

import org.intertitle.web.Fingerprint;
import org.intertitle.web.PageNotFound;

import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Serves pictures. An address means the same bytes for ever. Other sites and feed readers
 * may show them, and a browser that opens one runs nothing in it.
 */
@Controller
class MediaController {

	private static final CacheControl FOR_A_DAY = CacheControl.maxAge(Duration.ofDays(1)).cachePublic();

	private static final MediaType WEBP = MediaType.parseMediaType("image/webp");

	private final MediaStore store;

	MediaController(MediaStore store) {
		this.store = store;
	}

	@GetMapping("/media/{key:[0-9a-f]{24}}/{width:[1-9][0-9]{0,4}}.jpg")
	ResponseEntity<Resource> jpeg(@PathVariable String key, @PathVariable int width) {
		Resource picture = this.store.find(key, width + ".jpg").orElseThrow(PageNotFound::new);
		return picture(picture, MediaType.IMAGE_JPEG, Fingerprint.FOR_EVER, key + "-" + width + "-jpg");
	}

	/** Where no WebP could be made a JPEG stands in, for as long as that may last. */
	@GetMapping("/media/{key:[0-9a-f]{24}}/{width:[1-9][0-9]{0,4}}.webp")
	ResponseEntity<Resource> webp(@PathVariable String key, @PathVariable int width) {
		return this.store.find(key, width + ".webp")
			.map((picture) -> picture(picture, WEBP, Fingerprint.FOR_EVER, key + "-" + width + "-webp"))
			.orElseGet(() -> standIn(key, width));
	}

	private ResponseEntity<Resource> standIn(String key, int width) {
		Resource picture = this.store.find(key, width + ".jpg").orElseThrow(PageNotFound::new);
		return picture(picture, MediaType.IMAGE_JPEG, FOR_A_DAY, key + "-" + width + "-jpg");
	}

	private static ResponseEntity<Resource> picture(Resource picture, MediaType type, CacheControl cache, String tag) {
		return ResponseEntity.ok()
			.contentType(type)
			.cacheControl(cache)
			.eTag(tag)
			.header("X-Content-Type-Options", "nosniff")
			.header("Content-Security-Policy", "default-src 'none'; sandbox")
			.header("Cross-Origin-Resource-Policy", "cross-origin")
			.body(picture);
	}

}
