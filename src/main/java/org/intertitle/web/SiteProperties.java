package org.intertitle.web;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the machine must know and the publication's own settings cannot say.
 *
 * @param baseUrl where readers reach the site, without a path; every absolute address
 * starts with it, never with a request's {@code Host}
 * @param data the folder for everything the program keeps: pictures, and the embedded
 * database
 * @param allowedHosts further host names that the site answers to; the base URL's and the
 * loopback names always are
 * @param demo whether to fill an empty database with the demonstration publication; by
 * default only the embedded one
 */
@ConfigurationProperties("intertitle")
public record SiteProperties(@DefaultValue("http://localhost:8080") URI baseUrl, @DefaultValue("./data") Path data,
		@DefaultValue List<String> allowedHosts, @Nullable Boolean demo) {

	/**
	 * An absolute address on this site.
	 * @param path a path that begins with a slash
	 * @return the address under the base URL, percent-encoded (RFC 3986)
	 */
	public String absolute(String path) {
		return PercentEncoding.of(this.baseUrl.toString().replaceFirst("/$", "") + path);
	}

	/**
	 * Whether the site answers to a name.
	 * @param host as a request has it, without a port
	 * @return true for the base URL's, the allowed and the loopback names
	 */
	public boolean isOurs(String host) {
		return host.equals(this.baseUrl.getHost()) || host.equals("localhost") || host.equals("127.0.0.1")
				|| host.equals("[::1]") || this.allowedHosts.contains(host);
	}

}
