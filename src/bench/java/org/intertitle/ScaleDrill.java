package org.intertitle;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.intertitle.database.KeptPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What a page costs in a large magazine, beside the same in a small one:
 * {@code ./mvnw -Pbench test -Dtest=ScaleDrill -Dscale=1000,100000,1000000}. Databases
 * are filled once and kept in the folder {@code -Dscale.data}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScaleDrill {

	private static final int WARM_UP = Integer.getInteger("scale.warmup", 60);

	private static final int ROUNDS = Integer.getInteger("scale.rounds", 200);

	private final String only = System.getProperty("scale.only", "");

	private final List<ScaleSite> sites = new ArrayList<>();

	private KeptPostgres postgres;

	@BeforeAll
	void start() throws Exception {
		this.postgres = KeptPostgres.in(Path.of(System.getProperty("scale.data", "data/scale")));
		for (String size : System.getProperty("scale", "1000,100000").split(",")) {
			this.sites.add(ScaleSite.start(this.postgres, Integer.parseInt(size.strip())));
		}
	}

	@AfterAll
	void end() {
		this.sites.forEach(ScaleSite::close);
		this.postgres.close();
	}

	@Test
	void aPageCostsTheSameHoweverLargeTheMagazine() throws Exception {
		Map<String, List<List<String>>> pages = pages();
		for (Map.Entry<String, List<List<String>>> type : pages.entrySet()) {
			new Turns(type.getKey(), type.getValue(), WARM_UP).take();
		}
		System.out.println(heading());
		for (Map.Entry<String, List<List<String>>> type : pages.entrySet()) {
			Turns turns = new Turns(type.getKey(), type.getValue(), ROUNDS);
			this.postgres.forget();
			turns.take();
			System.out.println("| " + type.getKey() + " |" + turns.cells());
		}
	}

	@Test
	void sitemapsAreStreamedInConstantMemory() throws Exception {
		System.out.println(SitemapStreams.HEADING);
		for (ScaleSite site : this.sites) {
			new SitemapStreams(site).rows().forEach(System.out::println);
		}
	}

	/** For each type of page the addresses at each size. */
	private Map<String, List<List<String>>> pages() {
		Map<String, List<List<String>>> pages = new LinkedHashMap<>();
		for (ScaleSite site : this.sites) {
			site.pages().forEach((type, paths) -> {
				if (type.matches(".*" + this.only + ".*")) {
					pages.computeIfAbsent(type, (any) -> new ArrayList<>()).add(paths);
				}
			});
		}
		return pages;
	}

	private String heading() {
		StringBuilder heading = new StringBuilder("\n| Page |");
		for (ScaleSite site : this.sites) {
			heading.append(" %,d: p50 / p95 / p99 ms |".formatted(site.size()))
				.append(site.equals(this.sites.getFirst()) ? "" : " ratio |")
				.append(" kB | SQL ms | buffers |");
		}
		return heading + "\n|" + "---|".repeat(5 * this.sites.size());
	}

	/** Requests to one site after the other, so that all have the same machine. */
	private final class Turns {

		private final int status;

		private final List<List<String>> paths;

		private final double[][] millis;

		private final int[] bytes;

		Turns(String type, List<List<String>> paths, int rounds) {
			this.status = type.startsWith("404") ? 404 : 200;
			this.paths = paths;
			this.millis = new double[paths.size()][rounds];
			this.bytes = new int[paths.size()];
		}

		void take() throws Exception {
			for (int round = 0; round < this.millis[0].length; round++) {
				for (int at = 0; at < this.paths.size(); at++) {
					List<String> paths = this.paths.get(at);
					String path = paths.get(round % paths.size());
					long start = System.nanoTime();
					var answer = ScaleDrill.this.sites.get(at).get(path);
					this.millis[at][round] = (System.nanoTime() - start) / 1e6;
					this.bytes[at] = answer.body().length;
					if (answer.statusCode() != this.status) {
						throw new IllegalStateException(path + " answers " + answer.statusCode());
					}
				}
			}
		}

		String cells() throws Exception {
			StringBuilder cells = new StringBuilder();
			for (int at = 0; at < this.paths.size(); at++) {
				Arrays.sort(this.millis[at]);
				cells.append(" %.1f / %.1f / %.1f |".formatted(quantile(at, 0.5), quantile(at, 0.95), quantile(at, 0.99)));
				if (at > 0) {
					cells.append(" %.1f |".formatted(quantile(at, 0.5) / quantile(0, 0.5)));
				}
				KeptPostgres.Cost cost = ScaleDrill.this.postgres.cost(ScaleDrill.this.sites.get(at).name());
				int rounds = this.millis[at].length;
				cells.append(" %d | %.1f | %.0f |".formatted(this.bytes[at] / 1024, cost.millis() / rounds,
						cost.buffers() / rounds));
			}
			return cells.toString();
		}

		private double quantile(int at, double part) {
			return this.millis[at][(int) Math.ceil(this.millis[at].length * part) - 1];
		}

	}

}
