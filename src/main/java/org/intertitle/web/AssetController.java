package org.intertitle.web;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
class AssetController {

	private final Assets assets;

	AssetController(Assets assets) {
		this.assets = assets;
	}

	@GetMapping("/assets/{file}")
	ResponseEntity<byte[]> show(@PathVariable String file) {
		return this.assets.byFile(file)
			.map((asset) -> ResponseEntity.ok()
				.cacheControl(Fingerprint.FOR_EVER)
				.eTag(file)
				.contentType(asset.type())
				.body(asset.content()))
			.orElseThrow(PageNotFound::new);
	}

}
