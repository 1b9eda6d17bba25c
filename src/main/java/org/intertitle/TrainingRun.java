package org.intertitle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Reads the whole site as its readers will, and ends the program. What the JVM sees
 * meanwhile it writes into its ahead-of-time cache, if it was asked to (JEP 514 and 515).
 */
@Component
@Profile("training")
class TrainingRun {

	private static final Pattern PLACE = Pattern.compile("<loc>([^<]+)</loc>");

	/** What no sitemap names. */
	private static final List<String> OTHERS = List.of("/feed.xml", "/search?q=love", "/login", "/not-here/");

	private final HttpClient client = HttpClient.newHttpClient();

	@EventListener
	void read(ApplicationReadyEvent ready) {
		String site = "http://localhost:"
				+ ready.getApplicationContext().getEnvironment().getRequiredProperty("local.server.port");
		OTHERS.forEach((path) -> get(site + path));
		for (String sitemap : places(get(site + "/sitemap.xml"))) {
			places(get(site + path(sitemap))).forEach((page) -> get(site + path(page)));
		}
		System.exit(SpringApplication.exit(ready.getApplicationContext()));
	}

	private String get(String address) {
		HttpRequest request = HttpRequest.newBuilder(URI.create(address)).version(HttpClient.Version.HTTP_1_1).build();
		try {
			return this.client.send(request, HttpResponse.BodyHandlers.ofString()).body();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private static List<String> places(String sitemap) {
		return PLACE.matcher(sitemap).results().map((place) -> place.group(1)).toList();
	}

	private static String path(String address) {
		return URI.create(address).getRawPath();
	}

}
