package org.intertitle.pagecache;

import java.util.List;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import org.eclipse.jetty.compression.brotli.BrotliCompression;
import org.eclipse.jetty.compression.brotli.BrotliEncoderConfig;
import org.eclipse.jetty.compression.gzip.GzipCompression;
import org.eclipse.jetty.compression.server.CompressionConfig;
import org.eclipse.jetty.compression.server.CompressionHandler;
import org.eclipse.jetty.server.Server;

import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Sends texts that are not kept in Brotli (RFC 7932) or gzip (RFC 1952), whichever a
 * browser takes.
 */
@Component
@Order(0)
class ResponseCompression implements WebServerFactoryCustomizer<JettyServletWebServerFactory> {

	static final List<String> TEXTS = List.of("text/html", "text/css", "text/javascript", "text/plain", "text/markdown",
			"text/xml", "application/xml", "application/atom+xml", "application/rss+xml", "application/feed+json",
			"application/json", "image/svg+xml");

	/** Every answer is made anew: more effort than this costs more than it saves. */
	private static final int BROTLI_LEVEL = 5;

	@Override
	public void customize(JettyServletWebServerFactory factory) {
		factory.addServerCustomizers(ResponseCompression::wrap);
	}

	private static void wrap(Server server) {
		CompressionHandler handler = new CompressionHandler(server.getHandler());
		handler.putCompression(new GzipCompression());
		if (Brotli4jLoader.isAvailable()) {
			handler.putCompression(brotli());
		}
		handler.putConfiguration("/", configuration());
		server.setHandler(handler);
	}

	private static BrotliCompression brotli() {
		BrotliEncoderConfig effort = new BrotliEncoderConfig();
		effort.setCompressionLevel(BROTLI_LEVEL);
		BrotliCompression brotli = new BrotliCompression();
		brotli.setDefaultEncoderConfig(effort);
		return brotli;
	}

	/**
	 * What is sent to the site is not unpacked: a small request could become a large one.
	 */
	private static CompressionConfig configuration() {
		CompressionConfig.Builder configuration = CompressionConfig.builder()
			.compressPreferredEncodings(List.of("br", "gzip"))
			.decompressExcludePath("/*");
		TEXTS.forEach(configuration::compressIncludeMimeType);
		List.of("GET", "HEAD", "POST").forEach(configuration::compressIncludeMethod);
		return configuration.build();
	}

}
