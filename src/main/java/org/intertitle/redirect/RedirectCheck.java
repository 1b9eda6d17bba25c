package org.intertitle.redirect;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Decides which redirects can be stored, and follows each to where it leads in the end:
 * no reader is sent on twice, and none in a circle.
 */
final class RedirectCheck {

	private final Map<String, KnownAddress> known;

	private final Map<String, RedirectLine> wanted = new HashMap<>();

	private RedirectCheck(List<RedirectLine> lines, Map<String, KnownAddress> known) {
		this.known = known;
		lines.stream().filter(RedirectLine::good).forEach((line) -> this.wanted.putIfAbsent(path(line), line));
	}

	/**
	 * The addresses of which the check has to know something.
	 * @param lines redirects that somebody wants
	 */
	static Set<String> paths(List<RedirectLine> lines) {
		Set<String> paths = new HashSet<>();
		lines.stream()
			.filter(RedirectLine::good)
			.flatMap((line) -> Stream.concat(Stream.of(path(line)), key(line.to()).stream()))
			.forEach(paths::add);
		return paths;
	}

	/**
	 * Checks redirects, by themselves and against each other.
	 * @param lines as they were read; those with a fault keep it
	 * @param known what is known of their addresses
	 * @return the same lines, each with its end or its fault
	 */
	static List<RedirectLine> check(Collection<RedirectLine> lines, Map<String, KnownAddress> known) {
		List<RedirectLine> all = List.copyOf(lines);
		RedirectCheck check = new RedirectCheck(all, known);
		return all.stream().map(check::checked).toList();
	}

	private RedirectLine checked(RedirectLine line) {
		if (!line.good()) {
			return line;
		}
		String fault = fault(line);
		return (fault != null) ? line.refused("from", fault) : followed(line);
	}

	private @Nullable String fault(RedirectLine line) {
		KnownAddress from = known(path(line));
		RedirectLine first = Objects.requireNonNull(this.wanted.get(path(line)));
		if (Objects.requireNonNull(line.from()).isOwn()) {
			return "Addresses that begin like this belong to the program itself.";
		}
		if (from.live() != null) {
			return "“%s” is at this address, and readers get that.".formatted(from.label());
		}
		if (from.leadsTo() != null) {
			return "A page had this address once; readers are led on to %s already.".formatted(from.leadsTo());
		}
		if (first.number() != line.number()) {
			return "The same old address stands in line %d.".formatted(first.number());
		}
		if (from.redirected()) {
			return (from.target() != null) ? "This address leads to %s already.".formatted(from.target())
					: "This address says already that what was there is gone.";
		}
		return null;
	}

	private RedirectLine followed(RedirectLine line) {
		Destination to = line.to();
		Set<String> passed = new HashSet<>(Set.of(path(line)));
		for (Optional<String> key = key(to); to != null && key.isPresent(); key = key(to)) {
			KnownAddress known = known(key.get());
			String page = (known.live() != null) ? known.live() : known.leadsTo();
			if (page != null) {
				return line.leadingTo(to.at(page));
			}
			if (!passed.add(key.get())) {
				return line.refused("to",
						"From %s readers would come back to %s, in a circle.".formatted(to.address(), path(line)));
			}
			Optional<Step> step = step(known);
			if (step.isEmpty()) {
				return line.leadingTo(to);
			}
			to = step.get().to();
		}
		return line.leadingTo(to);
	}

	/** Where a redirect sends readers, stored or wanted. */
	private Optional<Step> step(KnownAddress known) {
		RedirectLine line = this.wanted.get(known.path());
		if (known.redirected()) {
			return Optional.of(new Step((known.target() != null) ? new Destination(known.target()) : null));
		}
		return (line != null && fault(line) == null) ? Optional.of(new Step(line.to())) : Optional.empty();
	}

	private record Step(@Nullable Destination to) {
	}

	private KnownAddress known(String path) {
		return this.known.getOrDefault(path, KnownAddress.unknown(path));
	}

	private static String path(RedirectLine line) {
		return Objects.requireNonNull(line.from()).value();
	}

	private static Optional<String> key(@Nullable Destination to) {
		return (to != null) ? to.key().map(OldPath::value) : Optional.empty();
	}

}
