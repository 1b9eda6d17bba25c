package org.intertitle.media;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

import org.intertitle.web.Fingerprint;
import org.intertitle.web.PageNotFound;

import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Serves pictures. An address means the same bytes for ever, or that there is another
 * picture in its place. Other sites and feed readers may show them, and a browser that
 * opens one runs nothing in it.
 */
@Controller
class MediaController {

	private static final CacheControl FOR_A_DAY = CacheControl.maxAge(Duration.ofDays(1)).cachePublic();

	private static final MediaType WEBP = MediaType.parseMediaType("image/webp");

	private final MediaStore store;

	private final FormerAddresses addresses;

	MediaController(MediaStore store, FormerAddresses addresses) {
		this.store = store;
		this.addresses = addresses;
	}

	@GetMapping("/media/{key:[0-9a-f]{24}}/{width:[1-9][0-9]{0,4}}.{type:jpg|webp}")
	ResponseEntity<Resource> print(@PathVariable String key, @PathVariable int width, @PathVariable String type) {
		return find(key, Integer.toString(width), type)
			.orElseGet(() -> elsewhere(this.addresses.ofPrint(key, width, type)));
	}

	@GetMapping("/media/{key:[0-9a-f]{24}}/{point:[0-9]{1,3}-[0-9]{1,3}}/{crop:[0-9]{1,2}x[0-9]-[1-9][0-9]{0,3}}.{type:jpg|webp}")
	ResponseEntity<Resource> crop(@PathVariable String key, @PathVariable String point, @PathVariable String crop,
			@PathVariable String type) {
		return find(key, point + "/" + crop, type).or(() -> made(key, point, crop, type))
			.orElseGet(() -> elsewhere(this.addresses.ofCrop(key, point, crop, type)));
	}

	private Optional<ResponseEntity<Resource>> find(String key, String name, String type) {
		String tag = key + "-" + name.replace('/', '-') + "-" + type;
		return this.store.find(key, name + "." + type)
			.map((picture) -> picture(picture, type.equals("webp") ? WEBP : MediaType.IMAGE_JPEG, Fingerprint.FOR_EVER,
					tag))
			.or(() -> type.equals("webp") ? standIn(key, name) : Optional.empty());
	}

	/** Where no WebP could be made a JPEG stands in, for as long as that may last. */
	private Optional<ResponseEntity<Resource>> standIn(String key, String name) {
		return this.store.find(key, name + ".jpg")
			.map((picture) -> picture(picture, MediaType.IMAGE_JPEG, FOR_A_DAY,
					key + "-" + name.replace('/', '-') + "-jpg"));
	}

	/** Crops can be made again at any time, so a backup may do without them. */
	private Optional<ResponseEntity<Resource>> made(String key, String point, String crop, String type) {
		return this.addresses.makeCrops(key, point) ? find(key, point + "/" + crop, type) : Optional.empty();
	}

	private static ResponseEntity<Resource> elsewhere(Optional<String> address) {
		return ResponseEntity.status(HttpStatus.FOUND)
			.location(URI.create(address.orElseThrow(PageNotFound::new)))
			.cacheControl(FOR_A_DAY)
			.build();
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
